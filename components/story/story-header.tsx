import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { showMoment, showStoryDate } from './dates.ts';
import styles from './story-header.module.css';
import type { StorySheet } from './story-sheet.ts';

interface Props {
  readonly sheet: StorySheet;
  /** How the claims are sourced, below it. */
  readonly children?: ReactNode;
}

/** The head of the panel: which story this is, the copy that is kept of it, and how its claims are sourced. */
export function StoryHeader({ sheet, children }: Props) {
  const place = sheet.outlet ?? sheet.host;
  const meta = [
    place,
    sheet.published && showStoryDate(sheet.published, 'short'),
    i18n.t('story.words', sheet.wordCount),
  ];
  return (
    <header className={styles.header}>
      <p className={styles.meta}>{meta.filter(Boolean).join(' · ')}</p>
      <h1 className={styles.headline} data-story-title dir="auto" lang={sheet.language}>
        {sheet.headline ?? i18n.t('story.noHeadline')}
      </h1>
      {sheet.byline !== undefined && (
        <p className={styles.byline}>
          <bdi>{sheet.byline}</bdi>
        </p>
      )}
      <p className={styles.pills}>
        {sheet.keptAt === undefined ? (
          <span className={styles.pill}>{i18n.t('story.notKept')}</span>
        ) : (
          <span className={styles.pill}>
            <Check size={12} aria-hidden="true" />
            {i18n.t('story.kept', [showMoment(sheet.keptAt)])}
          </span>
        )}
        {sheet.readings > 1 && <span className={styles.pill}>{i18n.t('story.readings', sheet.readings)}</span>}
      </p>
      {sheet.textFrom === 'page' && <p className={styles.caution}>{i18n.t('story.wholePage')}</p>}
      {sheet.isPart && <p className={styles.caution}>{i18n.t('story.firstPart')}</p>}
      {children}
    </header>
  );
}

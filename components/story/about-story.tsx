import type { ReactNode } from 'react';
import type { Found, Where } from '#core/model/capture.ts';
import { i18n } from '#i18n';
import styles from './about-story.module.css';
import { showStoryDate } from './dates.ts';
import type { StorySheet } from './story-sheet.ts';

/** Everything that was read of the story, each value with where it was found. */
export function AboutStory({ sheet }: { readonly sheet: StorySheet }) {
  const { page } = sheet;
  return (
    <dl className={styles.list}>
      <Row label={i18n.t('story.byline')} found={page.byline} shown={sheet.byline} />
      <Row label={i18n.t('story.outlet')} found={page.outlet} shown={sheet.outlet} />
      <Row
        label={i18n.t('story.published')}
        found={page.published}
        shown={sheet.published && showStoryDate(sheet.published)}
      />
      <Row
        label={i18n.t('story.modified')}
        found={page.modified}
        shown={sheet.modified && showStoryDate(sheet.modified)}
      />
      <Row label={i18n.t('story.section')} found={page.section} shown={page.section?.value} />
      <Row label={i18n.t('story.language')} found={page.language} shown={sheet.language} />
      <Row label={i18n.t('story.length')} shown={i18n.t('story.words', sheet.wordCount)} />
      <Row label={i18n.t('story.address')} shown={page.canonical ?? page.address} />
      {sheet.hash !== undefined && <Row label={i18n.t('story.hash')} shown={<code>{sheet.hash}</code>} />}
    </dl>
  );
}

interface RowProps {
  readonly label: string;
  readonly shown: ReactNode;
  readonly found?: Found<unknown>;
}

function Row({ label, shown, found }: RowProps) {
  return (
    <div className={styles.row}>
      <dt className={styles.label}>{label}</dt>
      <dd className={shown === undefined ? styles.missing : styles.value}>
        <bdi>{shown ?? i18n.t('story.notFound')}</bdi>
        {found && (
          <span className={styles.where} title={found.detail}>
            {whereWord(found.where)}
            {found.detail !== undefined && <> ({found.detail})</>}
          </span>
        )}
      </dd>
    </div>
  );
}

function whereWord(where: Where): string {
  switch (where) {
    case 'json-ld':
      return i18n.t('story.whereJsonLd');
    case 'meta':
      return i18n.t('story.whereMeta');
    case 'microdata':
      return i18n.t('story.whereMicrodata');
    case 'time':
      return i18n.t('story.whereTime');
    case 'readability':
      return i18n.t('story.whereReadability');
    case 'page':
      return i18n.t('story.wherePage');
  }
}

import { useState } from 'react';
import { codeWord } from '#components/claim/codebook-words.ts';
import { namingWord } from '#components/story/xray-words.ts';
import type { Codebook } from '#core/model/codebook.ts';
import type { ClaimId, SourceId, StoryId } from '#core/model/id.ts';
import type { SourceView } from '#core/tally/source-view.ts';
import { clip } from '#core/text/clip.ts';
import { i18n } from '#i18n';
import { SourceCard, type SourceDeeds } from './source-card.tsx';
import styles from './source-list.module.css';

interface Props {
  readonly views: readonly SourceView[];
  readonly codebook: Codebook;
  readonly storyId: StoryId;
  readonly deeds: SourceDeeds;
  readonly onClaim: (id: ClaimId) => void;
}

/** The sources of a story, most claims first; opened, what is known of one, for all stories at once. */
export function SourceList({ views, codebook, storyId, deeds, onClaim }: Props) {
  const [openId, setOpenId] = useState<SourceId>();
  if (views.length === 0) {
    return (
      <div className={styles.empty}>
        <h2>{i18n.t('sources.emptyTitle')}</h2>
        <p>{i18n.t('sources.empty')}</p>
      </div>
    );
  }
  return (
    <ul className={styles.list} aria-label={i18n.t('sources.list')}>
      {views.map((view) => {
        const id = view.source.id as SourceId;
        const isOpen = id === openId;
        return (
          <li key={id} className={styles.card} data-source={id} data-naming={view.naming ?? 'open'}>
            <button
              type="button"
              className={styles.cover}
              aria-expanded={isOpen}
              onClick={() => setOpenId(isOpen ? undefined : id)}
            >
              <span className={styles.sign} />
              <bdi className={styles.name}>{clip(view.source.name)}</bdi>
              <span className={styles.count}>{i18n.t('sources.claims', view.claims)}</span>
              <span className={styles.line}>
                {[
                  view.source.description,
                  codeWord(codebook, 'type', view.source.type) ?? i18n.t('sources.typeNotSet'),
                  view.naming && namingWord(view.naming),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </button>
            {isOpen && <SourceCard view={view} codebook={codebook} storyId={storyId} deeds={deeds} onClaim={onClaim} />}
          </li>
        );
      })}
    </ul>
  );
}

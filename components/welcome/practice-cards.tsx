import { i18n } from '#i18n';
import type { PracticeMark } from './practice.ts';
import styles from './practice-cards.module.css';

/** What was marked, as the panel shows it: a claim with who said it, a note. */
export function PracticeCards({ marks }: { readonly marks: readonly PracticeMark[] }) {
  return (
    <div className={styles.cards}>
      {marks
        .filter(({ as }) => as !== 'source')
        .map((mark) => (
          <article
            key={mark.id}
            className={styles.card}
            data-naming={mark.as === 'note' ? undefined : mark.source === undefined ? 'open' : 'named'}
          >
            <p className={styles.words} dir="auto">
              {mark.words}
            </p>
            {mark.as === 'note' ? (
              <p className={styles.said}>{i18n.t('welcome.noteCard')}</p>
            ) : mark.source === undefined ? (
              <p className={styles.said}>{i18n.t('welcome.saysWho')}</p>
            ) : (
              <p>
                <bdi className={styles.chip}>{mark.source}</bdi>
              </p>
            )}
          </article>
        ))}
    </div>
  );
}

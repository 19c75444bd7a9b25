import type { OpenMatter } from '#core/coding/matters.ts';
import type { Codebook } from '#core/model/codebook.ts';
import { i18n } from '#i18n';
import styles from './coding.module.css';
import { sayWord } from './coding-words.ts';

interface Props {
  readonly matter: OpenMatter;
  readonly codebook: Codebook;
  readonly text: string;
}

/** All that was decided on a disagreement, newest first; the first counts. */
export function MatterHistory({ matter, codebook, text }: Props) {
  if (matter.decisions.length === 0) return null;
  const lang = document.documentElement.lang || 'en';
  return (
    <section className={styles.history} aria-label={i18n.t('coders.history')}>
      <h4 className={styles.quiet}>{i18n.t('coders.history')}</h4>
      <ol className={styles.lines}>
        {matter.decisions.toReversed().map(({ id, value, whose, createdAt }, at) => (
          <li key={id} className={at === 0 ? undefined : styles.quiet}>
            {i18n.t(at === 0 ? 'coders.counts' : 'coders.earlier', [
              sayWord(codebook, matter, value, text),
              whose ?? i18n.t('coders.aThird'),
            ])}{' '}
            <time dateTime={new Date(createdAt).toISOString()} className={styles.quiet}>
              {new Date(createdAt).toLocaleString(lang, { dateStyle: 'medium', timeStyle: 'short' })}
            </time>
          </li>
        ))}
      </ol>
    </section>
  );
}

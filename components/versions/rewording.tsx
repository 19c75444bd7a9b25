import type { Changes } from '#core/anchor/found.ts';
import { i18n } from '#i18n';
import styles from './rewording.module.css';

/** The old wording and the new as one: what was taken out and what was put in, by sign, colour and word. */
export function Rewording({ changes }: { readonly changes: Changes }) {
  return (
    <p className={styles.words} dir="auto">
      {changes.words.map(({ kind, text }, at) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts are told apart by their order alone
        if (kind === 'kept') return <span key={at}>{text}</span>;
        const Tag = kind === 'out' ? 'del' : 'ins';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Tag key={at} className={kind === 'out' ? styles.out : styles.in}>
            <span className="visually-hidden">{i18n.t(kind === 'out' ? 'versions.out' : 'versions.in')} </span>
            {text}
          </Tag>
        );
      })}
    </p>
  );
}

import { i18n } from '#i18n';
import styles from './xray.module.css';

/** How many claims are sourced in one way. */
export interface NamingCount {
  readonly naming: string;
  readonly count: number;
}

/** The words for a naming, of the codebook or computed; the codebook's own word for what is not known here. */
export function namingWord(naming: string): string {
  switch (naming) {
    case 'named':
      return i18n.t('xray.named');
    case 'described':
      return i18n.t('xray.described');
    case 'anonymous':
      return i18n.t('xray.anonymous');
    case 'vague':
      return i18n.t('xray.vague');
    case 'none':
      return i18n.t('xray.none');
    case 'open':
      return i18n.t('xray.open');
    default:
      return naming;
  }
}

/** The X-ray bar: the share of claims by how their source is named, with a legend that bears the figures. */
export function Xray({ counts }: { readonly counts: readonly NamingCount[] }) {
  const sentence = counts
    .map(({ naming, count }) => i18n.t('xray.part', [String(count), namingWord(naming)]))
    .join(', ');
  return (
    <div className={styles.xray}>
      <div className={styles.bar} role="img" aria-label={i18n.t('xray.label', [sentence])}>
        {counts.map(({ naming, count }) => (
          <span key={naming} data-naming={naming} className={styles.part} style={{ flexGrow: count }} />
        ))}
      </div>
      <ul className={styles.legend} aria-hidden="true">
        {counts.map(({ naming, count }) => (
          <li key={naming} className={styles.entry}>
            <span data-naming={naming} className={styles.sign} />
            <b>{count}</b> {namingWord(naming)}
          </li>
        ))}
      </ul>
    </div>
  );
}

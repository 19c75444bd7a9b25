import { count, share } from '#components/library/number-words.ts';
import { swatchOf } from '#components/story/xray.tsx';
import type { Swatch } from '#core/model/swatch.ts';
import type { Share } from '#core/tally/shares.ts';
import { i18n } from '#i18n';
import styles from './share-table.module.css';

interface Props {
  readonly caption: string;
  readonly shares: readonly Share[];
  readonly wordOf: (value: string | undefined) => string;
  /** What a value is drawn with in pictures, where it is. */
  readonly swatchFor?: (value: string | undefined) => Swatch;
}

/** The claims in parts: how many, and which share of the words that are marked. */
export function ShareTable({ caption, shares, wordOf, swatchFor }: Props) {
  const all = shares.reduce((sum, { claims }) => sum + claims.length, 0);
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{caption}</th>
          <th scope="col">{i18n.t('plots.headClaims')}</th>
          <th scope="col">{i18n.t('plots.ofWords')}</th>
        </tr>
      </thead>
      <tbody>
        {shares.map(({ value, claims, ofWords }) => (
          <tr key={value ?? '-'}>
            <th scope="row">
              {swatchFor && (
                <span {...swatchOf({ swatch: swatchFor(value) })} className={styles.sign} aria-hidden="true" />
              )}
              {wordOf(value)}
            </th>
            <td>{i18n.t('library.partOf', [count(claims.length), count(all)])}</td>
            <td>
              {share(ofWords, 1)}
              <span className={styles.unit}> {i18n.t('plots.ofWords')}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

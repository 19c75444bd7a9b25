import type { FieldAgreement } from '#core/coding/field-agreement.ts';
import type { Codebook } from '#core/model/codebook.ts';
import { clip } from '#core/text/clip.ts';
import { i18n } from '#i18n';
import styles from './coding.module.css';
import { codingFieldWord, codingValueWord } from './coding-words.ts';
import { ScrollAcross } from './scroll-across.tsx';

interface Props {
  readonly agreement: FieldAgreement;
  readonly codebook: Codebook;
  readonly pair: readonly [string, string];
}

/** What one coder calls this and the other that: the first coder's values down the side, the second's along the top. */
export function ConfusionTable({ agreement: { field, confusion }, codebook, pair: [one, other] }: Props) {
  const { labels, counts, ones, others } = confusion;
  const wordOf = (label: string | undefined) => clip(codingValueWord(codebook, field.name, label));
  const name = codingFieldWord(codebook, field);
  return (
    <ScrollAcross label={i18n.t('coders.confusionOf', [name])}>
      <table className={`${styles.table} ${styles.confusion}`} data-confusion>
        <thead>
          <tr>
            <th scope="col">{i18n.t('coders.rowsColumns', [one, other])}</th>
            {labels.map((label) => (
              <th key={label ?? ''} scope="col">
                {wordOf(label)}
              </th>
            ))}
            <th scope="col">{i18n.t('coders.sum')}</th>
          </tr>
        </thead>
        <tbody>
          {labels.map((label, row) => (
            <tr key={label ?? ''}>
              <th scope="row">{wordOf(label)}</th>
              {counts[row]!.map((number, column) => (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns are places
                  key={column}
                  className={row === column ? styles.same : number > 0 ? styles.other : styles.zero}
                >
                  {number}
                </td>
              ))}
              <td className={styles.sum}>{ones[row]}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{i18n.t('coders.sum')}</th>
            {others.map((number, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns are places
              <td key={column} className={styles.sum}>
                {number}
              </td>
            ))}
            <td className={styles.sum}>{confusion.of}</td>
          </tr>
        </tbody>
      </table>
    </ScrollAcross>
  );
}

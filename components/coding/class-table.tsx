import { share } from '#components/library/number-words.ts';
import type { CodingField } from '#core/coding/coding-fields.ts';
import type { NamedScore } from '#core/coding/coding-tables.ts';
import type { Codebook } from '#core/model/codebook.ts';
import { i18n } from '#i18n';
import styles from './coding.module.css';
import { codingFieldWord } from './coding-words.ts';
import { shareOf } from './numbers.ts';
import { ScrollAcross } from './scroll-across.tsx';

interface Props {
  readonly scores: readonly NamedScore[];
  readonly fields: readonly CodingField[];
  readonly codebook: Codebook;
}

/** The class: a row to a student. */
export function ClassTable({ scores, fields, codebook }: Props) {
  return (
    <ScrollAcross label={i18n.t('coders.class')}>
      <table className={styles.table} data-class>
        <thead>
          <tr>
            <th scope="col">{i18n.t('coders.student')}</th>
            <th scope="col">{i18n.t('coders.found')}</th>
            <th scope="col">{i18n.t('coders.missed')}</th>
            <th scope="col">{i18n.t('coders.extra')}</th>
            <th scope="col">F1</th>
            {fields.map((field) => (
              <th key={field.name} scope="col">
                {codingFieldWord(codebook, field)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {scores.map(({ name, score }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same students in the same order
            <tr key={at}>
              <th scope="row">
                <bdi>{name}</bdi>
                {score.without > 0 && (
                  <span className={styles.band}>{i18n.t('coders.without', [String(score.without)])}</span>
                )}
              </th>
              <td className={styles.number}>{score.found}</td>
              <td className={styles.number}>{score.missed}</td>
              <td className={styles.number}>{score.extra}</td>
              <td className={styles.number}>{shareOf(score.f1)}</td>
              {score.fields.map(({ field, right, of }) => (
                <td key={field} className={styles.number}>
                  {of === 0 ? '–' : i18n.t('coders.agreedOf', [share(right, of), String(right), String(of)])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollAcross>
  );
}

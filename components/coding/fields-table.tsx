import type { Intervals } from '#components/hooks/coding-order.ts';
import { share } from '#components/library/number-words.ts';
import { bandOf, krippendorffThresholds, landisKochThresholds } from '#core/agreement/thresholds.ts';
import type { FieldAgreement } from '#core/coding/field-agreement.ts';
import type { Codebook } from '#core/model/codebook.ts';
import { i18n } from '#i18n';
import styles from './coding.module.css';
import { codingFieldWord, undefinedWords } from './coding-words.ts';
import { coefficient } from './numbers.ts';
import { ScrollAcross } from './scroll-across.tsx';

interface Props {
  readonly agreements: readonly FieldAgreement[];
  readonly codebook: Codebook;
  /** Undefined until they are drawn. */
  readonly intervals: Intervals | undefined;
  readonly pair: readonly [string, string];
}

/** Agreement field by field: alpha of all coders with its interval and band; kappa and per cent of two. */
export function FieldsTable({ agreements, codebook, intervals, pair: [one, other] }: Props) {
  return (
    <ScrollAcross label={i18n.t('coders.perField')}>
      <table className={styles.table} data-fields>
        <thead>
          <tr>
            <th scope="col">{i18n.t('coders.field')}</th>
            <th scope="col">{i18n.t('coders.alpha')}</th>
            <th scope="col">{i18n.t('coders.interval')}</th>
            <th scope="col">{i18n.t('coders.unitsOf')}</th>
            <th scope="col">{i18n.t('coders.kappa', [one, other])}</th>
            <th scope="col">{i18n.t('coders.perCent', [one, other])}</th>
          </tr>
        </thead>
        <tbody>
          {agreements.map(({ field, alpha, kappa }) => {
            const interval = intervals?.[field.name];
            const { agreed, of } = kappa.agreement;
            return (
              <tr key={field.name}>
                <th scope="row">{codingFieldWord(codebook, field)}</th>
                {alpha.ok ? (
                  <td>
                    <strong className={styles.number}>{coefficient(alpha.value)}</strong>
                    <span className={styles.band}>{bandOf(alpha.value, krippendorffThresholds).band}</span>
                  </td>
                ) : (
                  <td className={styles.why}>{i18n.t('coders.undefined', [undefinedWords(alpha.reason)])}</td>
                )}
                <td className={styles.number}>
                  {interval?.ok
                    ? i18n.t('coders.fromTo', [coefficient(interval.low), coefficient(interval.high)])
                    : '–'}
                </td>
                <td className={styles.number}>{alpha.ok ? alpha.units.toLocaleString() : '–'}</td>
                {kappa.ok ? (
                  <td>
                    <span className={styles.number}>{coefficient(kappa.value)}</span>
                    <span className={styles.band}>{bandOf(kappa.value, landisKochThresholds).band}</span>
                  </td>
                ) : (
                  <td className={styles.why}>{i18n.t('coders.undefined', [undefinedWords(kappa.reason)])}</td>
                )}
                <td className={styles.number}>
                  {of === 0 ? '–' : i18n.t('coders.agreedOf', [share(agreed, of), String(agreed), String(of)])}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollAcross>
  );
}

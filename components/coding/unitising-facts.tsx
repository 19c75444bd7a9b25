import type { MeasuredUnitizing } from '#core/agreement/alpha-u.ts';
import type { Unitising } from '#core/coding/unitising.ts';
import { i18n } from '#i18n';
import styles from './coding.module.css';
import { undefinedWords } from './coding-words.ts';
import { coefficient, shareOf } from './numbers.ts';
import { ScrollAcross } from './scroll-across.tsx';

interface Props {
  readonly unitising: Unitising;
  /** How many are compared. */
  readonly coders: number;
  /** The names of the two that are scored. */
  readonly pair: readonly [string, string];
}

/** How well coders agree on what is a claim, each number with what it is and where it is from. */
export function UnitisingFacts({ unitising, coders, pair: [one, other] }: Props) {
  if (!unitising.ok) return <p>{i18n.t('coders.undefined', [undefinedWords(unitising.reason)])}</p>;
  const { alphaU, continuumAlpha, scores, stories } = unitising;
  return (
    <>
      <dl className={styles.facts}>
        <dt>{i18n.t('coders.alphaU')}</dt>
        <dd>
          <Measure measured={alphaU} />
          <span className={styles.quiet}>
            {i18n.t('coders.alphaUSource')} {coders > 2 && i18n.t('coders.alphaUMany')}
          </span>
        </dd>
        <dt>{i18n.t('coders.continuumAlpha')}</dt>
        <dd>
          <Measure measured={continuumAlpha} />
          <span className={styles.quiet}>{i18n.t('coders.continuumAlphaSource')}</span>
        </dd>
      </dl>
      <ScrollAcross label={i18n.t('coders.overlap')}>
        <table className={styles.table}>
          <caption className={styles.caption}>{i18n.t('coders.overlapOf', [one, other])}</caption>
          <thead>
            <tr>
              <th scope="col">{i18n.t('coders.overlap')}</th>
              <th scope="col">{i18n.t('coders.matched')}</th>
              <th scope="col">{i18n.t('coders.precision')}</th>
              <th scope="col">{i18n.t('coders.recall')}</th>
              <th scope="col">F1</th>
            </tr>
          </thead>
          <tbody>
            {scores.map(({ threshold, matched, precision, recall, f1 }) => (
              <tr key={threshold}>
                <th scope="row">{i18n.t('coders.atOverlap', [threshold.toLocaleString()])}</th>
                <td>{matched}</td>
                <td>{shareOf(precision)}</td>
                <td>{shareOf(recall)}</td>
                <td>{shareOf(f1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollAcross>
      <p className={styles.quiet}>{i18n.t('coders.unitisingHint', [String(stories)])}</p>
    </>
  );
}

function Measure({ measured }: { readonly measured: MeasuredUnitizing }) {
  return measured.ok ? (
    <strong className={styles.number}>{coefficient(measured.value)}</strong>
  ) : (
    <span>{i18n.t('coders.undefined', [undefinedWords(measured.reason)])}</span>
  );
}

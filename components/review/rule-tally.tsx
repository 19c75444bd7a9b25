import { useId } from 'react';
import type { RuleCount } from '#core/tally/by-rule.ts';
import { i18n } from '#i18n';
import styles from './rule-tally.module.css';
import { ruleWords } from './rule-words.ts';

interface Props {
  readonly counts: readonly RuleCount[];
}

/** How often each rule was right, as far as the person has said: counted on this device, in all stories. */
export function RuleTally({ counts }: Props) {
  const id = useId();
  if (counts.length === 0) return null;
  return (
    <section className={styles.tally} aria-labelledby={id}>
      <h2 id={id}>{i18n.t('review.byRule')}</h2>
      <p className={styles.hint}>{i18n.t('review.byRuleHint')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{i18n.t('review.ruleColumn')}</th>
            <th scope="col">{i18n.t('review.acceptedColumn')}</th>
            <th scope="col">{i18n.t('review.dismissedColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ rule, accepted, dismissed }) => (
            <tr key={rule}>
              <th scope="row">{ruleWords(rule)}</th>
              <td>{accepted}</td>
              <td>{dismissed}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

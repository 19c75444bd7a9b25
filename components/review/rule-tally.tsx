import type { RuleCount } from '#core/tally/by-rule.ts';
import { i18n } from '#i18n';
import styles from './rule-tally.module.css';
import { ruleWords } from './rule-words.ts';

interface Props {
  readonly counts: readonly RuleCount[];
}

/** How often each rule was right, as far as the person has said: counted on this device, in all stories. */
export function RuleTally({ counts }: Props) {
  return (
    <table className={styles.tally}>
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
  );
}

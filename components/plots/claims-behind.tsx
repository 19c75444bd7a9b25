import type { ClaimId } from '#core/model/id.ts';
import { i18n } from '#i18n';
import styles from './claims-behind.module.css';

interface Props {
  readonly claims: readonly ClaimId[];
  readonly wordsOf: (claim: ClaimId) => string;
  readonly onClaim: (claim: ClaimId) => void;
}

const most = 40; // claims: what is longer is looked at in the list

/** The claims behind a figure; each leads to its place. */
export function ClaimsBehind({ claims, wordsOf, onClaim }: Props) {
  return (
    <ul className={styles.list}>
      {claims.slice(0, most).map((id) => (
        <li key={id}>
          <button type="button" className={styles.claim} dir="auto" onClick={() => onClaim(id)}>
            {wordsOf(id)}
          </button>
        </li>
      ))}
      {claims.length > most && (
        <li className={styles.rest}>{i18n.t('plots.moreRows', [String(claims.length - most)])}</li>
      )}
    </ul>
  );
}

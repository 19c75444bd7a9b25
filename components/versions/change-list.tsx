import type { ChangeReport, Finding } from '#core/compare/finding.ts';
import type { ClaimId } from '#core/model/id.ts';
import { i18n } from '#i18n';
import styles from './change-list.module.css';
import { findingWords } from './finding-words.ts';
import { Rewording } from './rewording.tsx';

interface Props {
  readonly report: ChangeReport;
  readonly showSmall: boolean;
  readonly onGo: (finding: Finding) => void;
  readonly onClaim: (id: ClaimId) => void;
}

/** What was changed, claim by claim and then in the story: each in one sentence that leads to its place. */
export function ChangeList({ report, showSmall, onGo, onClaim }: Props) {
  const shown = report.findings.filter(({ grade }) => showSmall || grade !== 'small');
  const ofClaims = shown.filter(({ kind }) => kind.startsWith('claim-'));
  const ofStory = shown.filter(({ kind }) => !kind.startsWith('claim-'));
  if (shown.length === 0) return <p className={styles.none}>{i18n.t('versions.nothingTold')}</p>;
  return (
    <>
      {ofClaims.length > 0 && (
        <Group label={i18n.t('versions.yourClaims')} {...{ findings: ofClaims, onGo, onClaim }} />
      )}
      {ofStory.length > 0 && <Group label={i18n.t('versions.theStory')} {...{ findings: ofStory, onGo, onClaim }} />}
    </>
  );
}

interface GroupProps extends Pick<Props, 'onGo' | 'onClaim'> {
  readonly label: string;
  readonly findings: readonly Finding[];
}

function Group({ label, findings, onGo, onClaim }: GroupProps) {
  return (
    <>
      <h3 className={styles.group}>{label}</h3>
      <ul className={styles.list} aria-label={label}>
        {findings.map((finding) => (
          <li key={keyOf(finding)} className={styles.finding} data-kind={finding.kind} data-grade={finding.grade}>
            {finding.before || finding.after ? (
              <button type="button" className={styles.go} onClick={() => onGo(finding)}>
                <bdi>{findingWords(finding)}</bdi>
              </button>
            ) : (
              <p dir="auto">{findingWords(finding)}</p>
            )}
            {finding.words && <Rewording changes={{ words: finding.words }} />}
            {finding.claims.map((id, at) => (
              <button key={id} type="button" className={styles.claim} onClick={() => onClaim(id)}>
                {finding.claims.length === 1
                  ? i18n.t('versions.toClaim')
                  : i18n.t('versions.toClaimOf', [String(at + 1), String(finding.claims.length)])}
              </button>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

function keyOf({ kind, before, after, claims }: Finding): string {
  return [kind, before?.start, before?.end, after?.start, after?.end, ...claims].join(' ');
}

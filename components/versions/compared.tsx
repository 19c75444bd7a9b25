import { useId, useMemo, useState } from 'react';
import { Choice } from '#components/kit/choice.tsx';
import type { ReadText, SentenceCounts } from '#core/compare/comparison.ts';
import type { ChangeReport, Finding } from '#core/compare/finding.ts';
import { placesIn } from '#core/compare/places.ts';
import type { ClaimId } from '#core/model/id.ts';
import type { Project } from '#core/model/project.ts';
import { i18n } from '#i18n';
import { ChangeList } from './change-list.tsx';
import { type Sought, TextDiff } from './text-diff.tsx';
import { useReport } from './use-report.ts';
import styles from './versions-tab.module.css';

interface Props {
  readonly before: ReadText;
  readonly after: ReadText;
  readonly project: Project;
  /** Whether there is room for two columns of text. */
  readonly isWide: boolean;
  readonly onClaim: (id: ClaimId) => void;
}

const UNLIKE = 0.3; // share of the words in common below which the two are hardly one story

/** What was changed between two readings: the report on top, the text with its changes under it. */
export function Compared(props: Props) {
  const report = useReport(props.before, props.after, props.project);
  if (report === undefined || report === 'failed')
    return <p role="status">{i18n.t(report === 'failed' ? 'versions.failed' : 'versions.comparing')}</p>;
  return <Report {...props} report={report} />;
}

function Report({ before, after, report, isWide, onClaim }: Props & { readonly report: ChangeReport }) {
  const id = useId();
  const [showSmall, setShowSmall] = useState(false);
  const [view, setView] = useState<'inline' | 'beside'>('inline');
  const [sought, setSought] = useState<Sought>();
  const { rows, counts, alike } = report.comparison;
  const places = useMemo(() => placesIn(rows), [rows]);
  const isSame = rows.every((row) => row.grade === undefined && !row.moved);

  const go = (finding: Finding) => {
    const side = finding.after ? 'after' : 'before';
    const row = places.rowAt(side, finding[side]?.start ?? -1);
    if (row < 0) return;
    if (finding.grade === 'small') setShowSmall(true);
    setSought({ row, turn: (sought?.turn ?? 0) + 1 });
  };

  return (
    <>
      <section className={styles.part} aria-labelledby={`${id}-changes`}>
        <h2 id={`${id}-changes`} className={styles.head}>
          {i18n.t('versions.changes')}
        </h2>
        {alike < UNLIKE && <p className={styles.caution}>{i18n.t('versions.unlike')}</p>}
        <p>{summaryOf(isSame, report.affected.length, report.total)}</p>
        {!isSame && <p className={styles.counts}>{countWords(counts)}</p>}
        <ChangeList report={report} showSmall={showSmall} onGo={go} onClaim={onClaim} />
      </section>
      <section className={styles.part} aria-labelledby={`${id}-text`}>
        <h2 id={`${id}-text`} className={styles.head}>
          {i18n.t('versions.theText')}
        </h2>
        <div className={styles.tools}>
          <label className={styles.switch}>
            <input type="checkbox" checked={showSmall} onChange={(event) => setShowSmall(event.target.checked)} />
            {i18n.t('versions.showSmall')}
          </label>
          {isWide && (
            <Choice
              label={i18n.t('versions.view')}
              options={[
                { value: 'inline', label: i18n.t('versions.inline') },
                { value: 'beside', label: i18n.t('versions.beside') },
              ]}
              chosen={view}
              clearable={false}
              onChoose={(value) => setView(value === 'beside' ? 'beside' : 'inline')}
            />
          )}
        </div>
        <TextDiff
          rows={rows}
          texts={{ before: before.text, after: after.text }}
          showSmall={showSmall}
          beside={isWide && view === 'beside'}
          lang={after.page.language?.value}
          sought={sought}
        />
      </section>
    </>
  );
}

function summaryOf(isSame: boolean, affected: number, total: number): string {
  if (isSame) return i18n.t('versions.same');
  if (total === 0) return i18n.t('versions.noClaims');
  return i18n.t('versions.affected', total, [String(affected), String(total)]);
}

function countWords({ edited, deleted, added, moved }: SentenceCounts): string {
  return [
    edited > 0 && i18n.t('versions.editedCount', edited),
    deleted > 0 && i18n.t('versions.deletedCount', deleted),
    added > 0 && i18n.t('versions.addedCount', added),
    moved > 0 && i18n.t('versions.movedCount', moved),
  ]
    .filter((words) => words !== false)
    .join(' · ');
}

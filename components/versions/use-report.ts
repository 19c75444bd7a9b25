import { useEffect, useMemo, useState } from 'react';
import { isLong as areLong, type ReportQuestion, reportBeside } from '#components/hooks/report-on.ts';
import { changeReport } from '#core/compare/changes.ts';
import type { ReadText } from '#core/compare/comparison.ts';
import type { ChangeReport } from '#core/compare/finding.ts';
import type { Project } from '#core/model/project.ts';

/** The report on two readings; undefined while two long ones are being compared, and 'failed' if that came to nothing. */
export function useReport(before: ReadText, after: ReadText, project: Project): ChangeReport | undefined | 'failed' {
  const isLong = areLong({ before, after });
  const atOnce = useMemo(
    () => (isLong ? undefined : changeReport(before, after, project)),
    [isLong, before, after, project],
  );
  const [later, setLater] = useState<{ readonly of: ReportQuestion; readonly report: ChangeReport | 'failed' }>();
  useEffect(() => {
    if (!isLong) return;
    const ending = new AbortController();
    const of: ReportQuestion = { before, after, project };
    void reportBeside(of, ending.signal).then((report) => {
      if (!ending.signal.aborted) setLater({ of, report: report ?? 'failed' });
    });
    return () => ending.abort();
  }, [isLong, before, after, project]);
  if (!isLong) return atOnce;
  const { of, report } = later ?? {};
  return of?.before.text === before.text && of.after.text === after.text ? report : undefined;
}

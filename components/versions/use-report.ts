import { useEffect, useMemo, useState } from 'react';
import { changeReport } from '#core/compare/changes.ts';
import type { ReadText } from '#core/compare/comparison.ts';
import type { ChangeReport } from '#core/compare/finding.ts';
import type { Project } from '#core/model/project.ts';
import type { ReportQuestion } from './report-worker.ts';

const LONG = 100_000; // UTF-16 units of both texts: up to here a report takes less than a tenth of a second

/** The report on two readings; undefined while two long ones are being compared, and 'failed' if that came to nothing. */
export function useReport(before: ReadText, after: ReadText, project: Project): ChangeReport | undefined | 'failed' {
  const isLong = before.text.length + after.text.length > LONG;
  const atOnce = useMemo(
    () => (isLong ? undefined : changeReport(before, after, project)),
    [isLong, before, after, project],
  );
  const [later, setLater] = useState<{ readonly of: ReportQuestion; readonly report: ChangeReport | 'failed' }>();
  useEffect(() => {
    if (!isLong) return;
    const of: ReportQuestion = { before, after, project };
    const worker = new Worker(new URL('./report-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<ChangeReport>) => setLater({ of, report: data });
    worker.onerror = () => setLater({ of, report: 'failed' });
    worker.postMessage(of);
    return () => worker.terminate();
  }, [isLong, before, after, project]);
  if (!isLong) return atOnce;
  const { of, report } = later ?? {};
  return of?.before.text === before.text && of.after.text === after.text ? report : undefined;
}

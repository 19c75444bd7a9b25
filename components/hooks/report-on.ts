import type { ReadText } from '#core/compare/comparison.ts';
import type { ChangeReport } from '#core/compare/finding.ts';
import type { Project } from '#core/model/project.ts';

/** What is to be compared. */
export interface ReportQuestion {
  readonly before: ReadText;
  readonly after: ReadText;
  readonly project: Project;
}

const LONG = 100_000; // UTF-16 units of both texts: up to here a report takes less than a tenth of a second

/** Whether a report takes so long that it has to be made beside the screen. */
export function isLong({ before, after }: Pick<ReportQuestion, 'before' | 'after'>): boolean {
  return before.text.length + after.text.length > LONG;
}

/** The report on two long readings, made beside the screen; undefined if it came to nothing. Ends with the signal. */
export function reportBeside(question: ReportQuestion, signal: AbortSignal): Promise<ChangeReport | undefined> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./report-worker.ts', import.meta.url), { type: 'module' });
    const end = (report?: ChangeReport) => {
      worker.terminate();
      resolve(report);
    };
    worker.onmessage = ({ data }: MessageEvent<ChangeReport>) => end(data);
    worker.onerror = () => end();
    signal.addEventListener('abort', () => end());
    worker.postMessage(question);
  });
}

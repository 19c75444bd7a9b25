import { changeReport } from '#core/compare/changes.ts';
import type { ReadText } from '#core/compare/comparison.ts';
import type { Project } from '#core/model/project.ts';

/** What is to be compared. */
export interface ReportQuestion {
  readonly before: ReadText;
  readonly after: ReadText;
  readonly project: Project;
}

// Compares two long readings beside the panel, so that it can be used meanwhile.
addEventListener('message', ({ data }: MessageEvent<ReportQuestion>) => {
  postMessage(changeReport(data.before, data.after, data.project));
});

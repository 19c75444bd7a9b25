import { changeReport } from '#core/compare/changes.ts';
import type { ReportQuestion } from './report-on.ts';

// Compares two long readings beside the panel, so that it can be used meanwhile.
addEventListener('message', ({ data }: MessageEvent<ReportQuestion>) => {
  postMessage(changeReport(data.before, data.after, data.project));
});

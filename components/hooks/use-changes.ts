import { useEffect, useMemo, useState } from 'react';
import type { ChangeReport } from '#core/compare/finding.ts';
import type { Project } from '#core/model/project.ts';
import { latestReading, type Reading } from '#core/model/reading.ts';
import { isLong, reportBeside } from './report-on.ts';

/**
 * What was changed in a story since the person last marked anything in it; undefined where nothing was, and until it is
 * known. Found in idle time, by code that is loaded only then.
 */
export function useChanges(project: Project | null | undefined): ChangeReport | undefined {
  const pair = useMemo(() => (project ? changedPair(project) : undefined), [project]);
  const [found, setFound] = useState<{ readonly project: Project; readonly report: ChangeReport }>();

  useEffect(() => {
    if (!pair || !project) return;
    const ending = new AbortController();
    const { signal } = ending;
    const idle = requestIdleCallback(async () => {
      const [{ changeReport }, { readTextOf }] = await Promise.all([
        import('#core/compare/changes.ts'),
        import('#core/compare/comparison.ts'),
      ]);
      const [before, after] = pair.map((reading) => readTextOf(project, reading));
      if (signal.aborted || !before || !after) return;
      const report = isLong({ before, after })
        ? await reportBeside({ before, after, project }, signal)
        : changeReport(before, after, project);
      if (!signal.aborted && report) setFound({ project, report });
    });
    return () => {
      ending.abort();
      cancelIdleCallback(idle);
    };
  }, [pair, project]);

  return pair && found?.report;
}

/**
 * The reading that the newest mark was made on, and the newest reading, where they are not the same. Marks out of a file
 * that had no text of the story say nothing of how it read.
 */
function changedPair({ readings, passages }: Project): readonly [Reading, Reading] | undefined {
  const marked = new Set(passages.map((passage) => passage.readingId as string));
  const worked = latestReading(readings.filter(({ id, page }) => marked.has(id) && page.wordCount > 0));
  const newest = latestReading(readings);
  return worked && newest && worked.id !== newest.id ? [worked, newest] : undefined;
}

import type { StoryId } from '#core/model/id.ts';
import { type Project, type ProjectTable, projectTables } from '#core/model/project.ts';
import type { Run } from './bulk.ts';
import { codebookOf } from './codebooks.ts';
import type { Store } from './database.ts';
import { loadParts } from './load-parts.ts';

/**
 * Stories with everything that belongs to them as one project. With `only`, just those claims and what hangs on them.
 * Tells how far it is; undefined when it was stopped.
 */
export async function loadSelection(
  store: Store,
  storyIds: readonly StoryId[],
  only: ReadonlySet<string> | undefined,
  run: Run,
): Promise<Project | undefined> {
  const tables = new Map<string, Map<string, unknown>>(projectTables.map((name) => [name, new Map()]));
  for await (const { project, done } of loadParts(store, storyIds, only)) {
    if (run.signal.aborted) return undefined;
    for (const [name, rows] of tables) {
      for (const row of project[name as ProjectTable]) rows.set('id' in row ? row.id : row.hash, row);
    }
    run.progress(done, storyIds.length);
  }
  const lists = Object.fromEntries([...tables].map(([name, rows]) => [name, [...rows.values()]]));
  return { codebook: await codebookOf(store, storyIds), ...lists } as unknown as Project;
}

import { saysWho1 } from '#core/model/codebook.ts';
import type { StoryId } from '#core/model/id.ts';
import type { Project } from '#core/model/project.ts';
import type { Run } from './bulk.ts';
import type { Store } from './database.ts';
import { loadStory } from './load.ts';

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
  const parts: { [Name in Exclude<keyof Project, 'codebook'>]: Map<string, Project[Name][number]> } = {
    stories: new Map(),
    addresses: new Map(),
    readings: new Map(),
    texts: new Map(),
    passages: new Map(),
    claims: new Map(),
    attributions: new Map(),
    sources: new Map(),
    aliases: new Map(),
    appearances: new Map(),
    mentions: new Map(),
    notes: new Map(),
    tags: new Map(),
    taggings: new Map(),
    collections: new Map(),
    memberships: new Map(),
    answers: new Map(),
  };
  for (const [at, storyId] of storyIds.entries()) {
    if (run.signal.aborted) return undefined;
    const whole = await loadStory(store, storyId);
    if (whole === undefined) continue;
    const project = only === undefined ? whole : narrowed(whole, only);
    for (const [name, rows] of Object.entries(parts)) {
      for (const row of project[name as keyof typeof parts]) {
        (rows as Map<string, unknown>).set('id' in row ? row.id : row.hash, row);
      }
    }
    run.progress(at + 1, storyIds.length);
  }
  const lists = Object.fromEntries(Object.entries(parts).map(([name, rows]) => [name, [...rows.values()]]));
  return { codebook: saysWho1, ...lists } as unknown as Project;
}

/** A story with some of its claims only. */
function narrowed(project: Project, only: ReadonlySet<string>): Project {
  const isOther = (id: string | undefined) =>
    id !== undefined && project.claims.some((c) => c.id === id) && !only.has(id);
  return {
    ...project,
    claims: project.claims.filter((claim) => only.has(claim.id)),
    attributions: project.attributions.filter((row) => only.has(row.claimId)),
    notes: project.notes.filter((row) => !isOther(row.onId)),
    taggings: project.taggings.filter((row) => !isOther(row.onId)),
  };
}

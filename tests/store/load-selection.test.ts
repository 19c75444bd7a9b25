import { expect, test } from 'vitest';
import type { StoryId } from '#core/model/id.ts';
import type { Project } from '#core/model/project.ts';
import { loadStory } from '#store/load.ts';
import { loadParts } from '#store/load-parts.ts';
import { loadSelection } from '#store/load-selection.ts';
import { generateLibrary } from '#tests/support/big-library/records.ts';
import { testStore } from '#tests/support/test-store.ts';

const run = () => ({ progress() {}, signal: new AbortController().signal });

/** A library of so many stories, each with some claims. */
async function filled(stories: number) {
  const store = testStore();
  for (const rows of generateLibrary({ stories, sources: 60, claims: stories * 6 })) {
    for (const [table, records] of Object.entries(rows)) await store.db.table(table).bulkPut([...records]);
  }
  const ids = (await store.db.stories.toArray()).map(({ id }) => id as StoryId);
  return { store, ids };
}

/** Rows in an order that does not depend on how they were read. */
const ordered = (project: Project | undefined) =>
  Object.fromEntries(
    Object.entries(project ?? {}).map(([name, rows]) => [
      name,
      Array.isArray(rows) ? rows.map((row) => JSON.stringify(row)).sort() : rows,
    ]),
  );

test('many stories, read in ranges, are the same as read one by one', async () => {
  const { store, ids } = await filled(60);
  const parts: Project[] = [];
  for await (const { project } of loadParts(store, ids.toReversed())) parts.push(project);
  expect(parts.length).toBe(3);
  const storiesIn = (project: Project) => project.stories.map(({ id }) => id);
  expect(parts.flatMap(storiesIn).sort()).toEqual([...ids].sort());
  for (const part of parts) {
    const alone = await Promise.all(storiesIn(part).map((id) => loadStory(store, id as StoryId)));
    const joined = Object.fromEntries(
      Object.keys(part).map((name) => [
        name,
        name === 'codebook'
          ? part.codebook
          : [
              ...new Map(
                alone
                  .flatMap((one) => (one as never)[name] as { id?: string; hash?: string }[])
                  .map((row) => [row.id ?? row.hash, row]),
              ).values(),
            ],
      ]),
    ) as unknown as Project;
    expect(ordered(part)).toEqual(ordered(joined));
  }
});

test('of stories that lie between and are not asked for nothing is read', async () => {
  const { store, ids } = await filled(100);
  const some = ids.filter((_, at) => at % 2 === 0);
  const project = await loadSelection(store, some, undefined, run());
  expect(project?.stories.map(({ id }) => id).sort()).toEqual([...some].sort());
  const others = new Set<string>(ids.filter((id) => !some.includes(id)));
  const { addresses, readings, passages, claims, attributions, appearances, memberships } = project!;
  for (const row of [addresses, readings, passages, claims, attributions, appearances, memberships].flat())
    expect(others.has((row as { storyId: string }).storyId)).toBe(false);
});

test('some of the claims come with what hangs on them, and on no other', async () => {
  const { store, ids } = await filled(3);
  const whole = await loadSelection(store, ids, undefined, run());
  const only = new Set<string>([whole!.claims[0]!.id]);
  const some = await loadSelection(store, ids, only, run());
  expect(some?.claims.map(({ id }) => id)).toEqual([...only]);
  expect(some?.attributions.every(({ claimId }) => only.has(claimId))).toBe(true);
  const others = new Set<string>(whole!.claims.slice(1).map(({ id }) => id));
  expect(some?.notes.some(({ onId }) => others.has(onId))).toBe(false);
});

test('it tells how far it is, and stops when told', async () => {
  const { store, ids } = await filled(60);
  const ending = new AbortController();
  const seen: number[] = [];
  const stopped = await loadSelection(store, ids, undefined, {
    signal: ending.signal,
    progress(at) {
      seen.push(at);
      if (seen.length === 2) ending.abort();
    },
  });
  expect(stopped).toBeUndefined();
  expect(seen).toEqual([20, 40]);
});

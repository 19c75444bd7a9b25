import { expect, test } from 'vitest';
import { namesReplaced } from '#core/formats/names-replaced.ts';
import type { SourceId } from '#core/model/id.ts';
import { loadNames } from '#store/load-names.ts';
import { takeInProject } from '#store/take-in-project.ts';
import { sampleProject } from '#tests/support/sample-project.ts';
import { done, testStore } from '#tests/support/test-store.ts';

test('a source is called in the library what it is called in the project that was taken in', async () => {
  const store = testStore();
  await done(takeInProject(store, sampleProject(), 'sample', () => undefined));
  const ids = (await store.db.sources.toArray()).map(({ id }) => id as SourceId);
  expect(ids.length).toBeGreaterThan(3);
  const whole = {
    sources: await store.db.sources.toArray(),
    aliases: await store.db.aliases.toArray(),
    attributions: await store.db.attributions.toArray(),
    mentions: await store.db.mentions.toArray(),
    passages: await store.db.passages.toArray(),
  };
  for (const id of ids) {
    const sorted = (records: typeof whole) =>
      namesReplaced(records, [id]).map(({ name, replaced }) => ({ name, replaced: replaced.toSorted() }));
    expect(sorted((await loadNames(store, [id])) as typeof whole)).toEqual(sorted(whole));
  }
});

test('what was deleted calls nobody by a name, and nobody has no names', async () => {
  const store = testStore();
  await done(takeInProject(store, sampleProject(), 'sample', () => undefined));
  const [source] = await store.db.sources.toArray();
  await store.db.sources.update(source!.id, { deletedAt: 1 });
  expect((await loadNames(store, [source!.id as SourceId])).sources).toEqual([]);
  expect((await loadNames(store, [])).passages).toEqual([]);
});

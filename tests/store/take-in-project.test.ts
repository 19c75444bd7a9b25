import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatOf } from '#core/formats/formats.ts';
import { readFile } from '#core/formats/read-file.ts';
import type { StoryId } from '#core/model/id.ts';
import type { Project } from '#core/model/project.ts';
import { claimViews } from '#core/tally/claim-view.ts';
import { deleteClaim } from '#store/claims.ts';
import type { Store } from '#store/database.ts';
import { loadStory } from '#store/load.ts';
import { previewImport, takeInProject } from '#store/take-in-project.ts';
import { undoStep } from '#store/undo.ts';
import { readingOptions } from '#tests/support/reading-options.ts';
import { sampleProject } from '#tests/support/sample-project.ts';
import { done, keepSample, testStore } from '#tests/support/test-store.ts';

const file = sampleProject();
const liveClaims = file.claims.filter(({ deletedAt }) => deletedAt === undefined).length;

async function loaded(store: Store): Promise<Project> {
  const story = (await store.db.stories.toArray()).find(({ deletedAt }) => deletedAt === undefined);
  return (await loadStory(store, story!.id as StoryId))!;
}

/** What a person sees of a project, whatever its ids. */
function seen(project: Project) {
  const noted = new Map(claimViews(project).map((view) => [view.claim.id as string, view]));
  return [...noted.values()].map((view) => ({
    words: view.passage.selector.exact,
    kind: view.claim.kind,
    status: view.claim.status,
    unsourced: view.claim.unsourced,
    chains: view.attributions.map(({ attribution, links }) => [
      attribution.directness,
      links.map(({ source, cue }) => `${source?.name ?? '?'} (${cue?.selector.exact ?? ''})`).join(' < '),
    ]),
    notes: view.notes.map(({ text }) => text),
    tags: view.tags.map(({ name }) => name),
  }));
}

async function alive(store: Store): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of store.db.tables) {
    if (['texts', 'steps', 'ops', 'meta'].includes(table.name)) continue;
    counts[table.name] = (await table.toArray()).filter(
      (row: { deletedAt?: number }) => row.deletedAt === undefined,
    ).length;
  }
  return counts;
}

test('an empty library has after it what the file has, deleted things left out', async () => {
  const store = testStore();
  const { counts } = await done(takeInProject(store, file, 'sample.json'));
  expect(counts).toMatchObject({ stories: { added: 1, known: 0 }, claims: { added: liveClaims, known: 0 } });
  expect(seen(await loaded(store))).toEqual(seen(file));
  const claim = (await store.db.claims.toArray())[0]!;
  expect(claim.createdAt).toBe(file.claims.find(({ id }) => id === claim.id)?.createdAt);
});

test('the preview says what will be done, and does nothing', async () => {
  const store = testStore();
  const { counts, examples } = await previewImport(store, file);
  expect(await alive(store)).toMatchObject({ stories: 0, claims: 0 });
  expect(examples).toEqual([file.stories[0]!.headline]);
  expect((await done(takeInProject(store, file, 'sample.json'))).counts).toEqual(counts);
});

test('the same file a second time adds nothing and is no step', async () => {
  const store = testStore();
  await done(takeInProject(store, file, 'sample.json'));
  const before = await alive(store);
  const again = await done(takeInProject(store, file, 'sample.json'));
  expect(again.stepId).toBeUndefined();
  expect(again.counts.claims).toEqual({ added: 0, known: liveClaims });
  expect(await alive(store)).toEqual(before);
});

test.each(['data-package', 'csv', 'csv-data', 'web-annotation', 'refi-qda', 'hypothesis', 'json'])(
  'what was exported as %s and comes back under other ids is merged with what is there',
  async (id) => {
    const format = formatOf(id)!;
    const store = testStore();
    await done(takeInProject(store, file, 'sample.json'));
    const before = await alive(store);
    for (const { name, content } of format.write(file, { at: 0, app: 'Says Who' })) {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      const answered = readFile(name, bytes, readingOptions());
      if (!answered.read.ok) throw new Error(`${name}: ${answered.read.reason}`);
      await done(takeInProject(store, answered.read.value, name));
    }
    const after = await alive(store);
    // Hypothesis knows no claims: a note on bare words comes back as words that are to be coded.
    const more = id === 'hypothesis' ? file.notes.filter(({ on }) => on === 'passage').length : 0;
    expect([after.stories, after.claims, after.sources]).toEqual([
      before.stories,
      before.claims! + more,
      before.sources,
    ]);
  },
);

test('what was taken in is taken back whole, and comes again after that', async () => {
  const store = testStore();
  const { stepId } = await done(takeInProject(store, file, 'sample.json'));
  await done(undoStep(store, stepId!));
  expect(Object.values(await alive(store)).every((count) => count === 0)).toBe(true);
  await done(takeInProject(store, file, 'sample.json'));
  expect(seen(await loaded(store))).toEqual(seen(file));
});

test('an import is not taken back over what was done since', async () => {
  const store = testStore();
  const { stepId } = await done(takeInProject(store, file, 'sample.json'));
  const { claims } = await loaded(store);
  await done(deleteClaim(store, claims[0]!.id as never));
  expect(await undoStep(store, stepId!)).toEqual({ ok: false, reason: 'stale' });
});

test('a claim that was deleted here comes back as a new one', async () => {
  const store = testStore();
  await done(takeInProject(store, file, 'sample.json'));
  const { claims } = await loaded(store);
  await done(deleteClaim(store, claims[0]!.id as never));
  const { counts } = await done(takeInProject(store, file, 'sample.json'));
  expect(counts.claims).toEqual({ added: 1, known: liveClaims - 1 });
  expect(
    seen(await loaded(store))
      .map(({ words }) => words)
      .toSorted(),
  ).toEqual(
    seen(file)
      .map(({ words }) => words)
      .toSorted(),
  );
});

test('a story that is known by its address gets the claims it lacks', async () => {
  const store = testStore();
  await keepSample(store);
  const { counts } = await done(takeInProject(store, file, 'sample.json'));
  expect(counts.stories).toEqual({ added: 0, known: 1 });
  expect(seen(await loaded(store))).toEqual(seen(file));
});

test('a text is kept under the hash that it has', async () => {
  const store = testStore();
  const texts = file.texts.map(({ hash }) => ({ hash, text: 'Nobody wrote this.' }));
  await done(takeInProject(store, { ...file, texts }, 'forged.json'));
  expect(await store.db.texts.get(file.texts[0]!.hash)).toBeUndefined();
});

test('nothing is written where the writing fails half-way', async () => {
  const store = testStore();
  const twice = { ...file, notes: file.notes, taggings: [...file.taggings, ...file.taggings] };
  expect((await takeInProject(store, twice, 'doubled.json')).ok).toBe(true);
  const other = testStore();
  other.db.answers.hook('creating', () => {
    throw new Error('no room');
  });
  other.db.claims.hook('creating', () => {
    throw new Error('no room');
  });
  expect((await takeInProject(other, file, 'sample.json')).ok).toBe(false);
  expect(Object.values(await alive(other)).every((count) => count === 0)).toBe(true);
});

test('any part of a file can come before the whole, in any order, and nothing is doubled', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: file.claims.length - 1 })), async (chosen) => {
      const store = testStore();
      const kept = new Set(chosen.map((at) => file.claims[at]!.id as string));
      const part = {
        ...file,
        claims: file.claims.filter(({ id }) => kept.has(id)),
        attributions: file.attributions.filter(({ claimId }) => kept.has(claimId)),
      };
      await done(takeInProject(store, part, 'part.json'));
      await done(takeInProject(store, file, 'whole.json'));
      const order = (rows: ReturnType<typeof seen>) => rows.toSorted((a, b) => a.words.localeCompare(b.words));
      expect(order(seen(await loaded(store)))).toEqual(order(seen(file)));
    }),
    { numRuns: 20 },
  );
});

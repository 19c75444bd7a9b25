import 'fake-indexeddb/auto'; // before Dexie, which looks for a database once
import { expect, test } from 'vitest';
import { editCodebook } from '#core/codebook/edit-codebook.ts';
import { presets } from '#core/codebook/presets/presets.ts';
import { json } from '#core/formats/json.ts';
import { type Codebook, labelOf, saysWho1, valuesIn } from '#core/model/codebook.ts';
import type { CollectionId } from '#core/model/id.ts';
import { writeBackup } from '#store/backup.ts';
import { editClaim, markClaim } from '#store/claims.ts';
import { chooseCodebook, collectBy, countUses, listCodebooks, saveCodebook } from '#store/codebook-edits.ts';
import { codebookOf } from '#store/codebooks.ts';
import { addCollection, editCollection, setCollected } from '#store/collections.ts';
import { loadStory } from '#store/load.ts';
import { loadSelection } from '#store/load-selection.ts';
import { takeInProject } from '#store/take-in-project.ts';
import { undo } from '#store/undo.ts';
import { readingOptions } from '#tests/support/reading-options.ts';
import { done, keepSample, otherCapture, testStore } from '#tests/support/test-store.ts';

function edited(codebook: Codebook, edit: Parameters<typeof editCodebook>[1]): Codebook {
  const made = editCodebook(codebook, edit);
  if (!made.ok) throw new Error(made.reason);
  return made.value;
}

const withRumour = edited(saysWho1, { do: 'add-value', field: 'kind', label: 'Rumour' });
const run = { signal: new AbortController().signal, progress: () => {} };

test('at first there are those of the program, and stories are coded by its own', async () => {
  const store = testStore();
  const { storyId } = await keepSample(store);
  const { all, chosen } = await listCodebooks(store);
  expect(all.map(({ name, version }) => `${name} ${version}`)).toEqual([
    'Says Who 1',
    'Markkula Center 1',
    'Spangher et al. 2023 1',
    'SiR 1',
    'PolNeAR 1',
  ]);
  expect(chosen).toBe(saysWho1);
  expect((await loadStory(store, storyId))?.codebook).toEqual(saysWho1);
});

test('a change is the next version, and what was coded by the last is coded by it', async () => {
  const store = testStore();
  const { storyId } = await keepSample(store);
  expect(await done(saveCodebook(store, withRumour, saysWho1))).toEqual({ name: 'Says Who', version: 2 });
  const { codebook } = (await loadStory(store, storyId))!;
  expect(codebook).toMatchObject({ name: 'Says Who', version: 2, basedOn: { name: 'Says Who', version: 1 } });
  expect(labelOf(codebook, 'kind', 'rumour')).toBe('Rumour');
  expect((await listCodebooks(store)).all.slice(0, 2).map(({ version }) => version)).toEqual([2, 1]);
  await done(undo(store));
  expect((await loadStory(store, storyId))?.codebook).toEqual(saysWho1);
});

test('what says nothing new is not kept again', async () => {
  const store = testStore();
  expect(await done(saveCodebook(store, { ...saysWho1 }, saysWho1))).toEqual({ name: 'Says Who', version: 1 });
  expect(await store.db.codebooks.count()).toBe(0);
});

test('a version is never changed: what a later one leaves out stays readable in it', async () => {
  const store = testStore();
  const second = await done(saveCodebook(store, withRumour, saysWho1));
  const kept = await store.db.codebooks.toArray();
  const third = await done(saveCodebook(store, saysWho1, second));
  expect(third.version).toBe(3);
  const { all } = await listCodebooks(store);
  const [newest] = all;
  expect(labelOf(newest!, 'kind', 'rumour')).toBe('Rumour');
  expect(valuesIn(newest!, 'kind').map(({ value }) => value)).not.toContain('rumour');
  expect(await store.db.codebooks.bulkGet(kept.map(({ id }) => id))).toEqual(kept);
});

test('one under a new name is one of its own: nothing is coded by it until it is chosen', async () => {
  const store = testStore();
  const { storyId } = await keepSample(store);
  const seminar = edited(presets.sir, { do: 'rename', name: 'Seminar' });
  const ref = await done(saveCodebook(store, seminar, presets.sir));
  expect(ref).toEqual({ name: 'Seminar', version: 1 });
  expect((await listCodebooks(store)).chosen).toBe(saysWho1);
  await done(chooseCodebook(store, ref));
  expect((await loadStory(store, storyId))?.codebook).toMatchObject({ ...ref, basedOn: { name: 'SiR' } });
  await done(chooseCodebook(store, presets.polnear));
  expect((await listCodebooks(store)).chosen.name).toBe('PolNeAR');
  await done(chooseCodebook(store, saysWho1));
  expect((await listCodebooks(store)).chosen).toEqual(saysWho1);
  await done(undo(store));
  expect((await listCodebooks(store)).chosen.name).toBe('PolNeAR');
  expect(await chooseCodebook(store, { name: 'Nobody’s', version: 1 })).toEqual({ ok: false, reason: 'gone' });
});

test('a blank name is refused, and nothing is written', async () => {
  const store = testStore();
  expect(await saveCodebook(store, { ...saysWho1, name: ' ' })).toEqual({ ok: false, reason: 'not-possible' });
  expect(await store.db.codebooks.count()).toBe(0);
});

async function collected() {
  const store = testStore();
  const [one, other] = [await keepSample(store), await keepSample(store, otherCapture())];
  const collection = await done(addCollection(store, 'Seminar'));
  await done(setCollected(store, one.storyId, collection, true));
  const use = (id: CollectionId, codebook: { name: string; version: number } | undefined) =>
    done(collectBy(store, id, codebook));
  return { store, one, other, collection, use };
}

test('a story is coded by the codebook of its collection', async () => {
  const { store, one, other, collection, use } = await collected();
  await use(collection, { name: 'SiR', version: 1 });
  expect((await loadStory(store, one.storyId))?.codebook.name).toBe('SiR');
  expect((await loadStory(store, other.storyId))?.codebook.name).toBe('Says Who');
  const late = await done(addCollection(store, 'Later'));
  await done(setCollected(store, one.storyId, late, true));
  await use(late, { name: 'PolNeAR', version: 1 });
  expect((await loadStory(store, one.storyId))?.codebook.name).toBe('SiR');
  await use(collection, undefined);
  expect((await loadStory(store, one.storyId))?.codebook.name).toBe('PolNeAR');
  expect(await collectBy(store, late, { name: 'Nobody’s', version: 9 })).toEqual({ ok: false, reason: 'gone' });
  // Out of a file, it may name one that is nowhere.
  await done(editCollection(store, late, { codebook: { name: 'Nobody’s', version: 9 } }));
  expect((await loadStory(store, one.storyId))?.codebook.name).toBe('Says Who');
});

test('a change of its codebook reaches the collection', async () => {
  const { store, one, collection, use } = await collected();
  await use(collection, { name: 'SiR', version: 1 });
  const next = edited(presets.sir, { do: 'add-value', field: 'type', label: 'Dog' });
  await done(saveCodebook(store, next, presets.sir));
  expect((await loadStory(store, one.storyId))?.codebook).toMatchObject({ name: 'SiR', version: 2 });
  expect((await store.db.collections.get(collection))?.codebook).toEqual({ name: 'SiR', version: 2 });
  await done(undo(store));
  expect((await store.db.collections.get(collection))?.codebook).toEqual({ name: 'SiR', version: 1 });
});

test('stories of several codebooks are read by one in which all can be read', async () => {
  const { store, one, other, collection, use } = await collected();
  await use(collection, { name: 'SiR', version: 1 });
  const both = await codebookOf(store, [one.storyId, other.storyId]);
  expect(both.name).toBe('SiR');
  expect(labelOf(both, 'type', 'business')).toBe('Business');
  const project = await loadSelection(store, [one.storyId, other.storyId], undefined, run);
  expect(project?.codebook).toEqual(both);
});

test('how many records bear a value is counted, deleted ones left out', async () => {
  const store = testStore();
  const story = await keepSample(store);
  const claim = await done(markClaim(store, story.marked('More than 20 labourers')));
  await done(editClaim(store, claim, { kind: 'number' }));
  const codes = [
    { field: 'kind', value: 'number' },
    { field: 'kind', value: 'fact' },
  ];
  expect([...(await countUses(store, codes))]).toEqual([['kind/number', 1]]);
  await done(undo(store));
  expect([...(await countUses(store, codes))]).toEqual([]);
});

test('a project’s codebook comes with it, and a copy of the library holds every version', async () => {
  const { store, one, collection, use } = await collected();
  const ref = await done(saveCodebook(store, { ...withRumour, name: 'Desk' }, saysWho1));
  await use(collection, ref);
  const project = (await loadStory(store, one.storyId))!;
  const file = json.write(project, { at: 0, app: 'Says Who' })[0]!.content;
  const read = json.read!(file, readingOptions());
  const elsewhere = testStore();
  await done(takeInProject(elsewhere, read.ok ? read.value : project, 'desk.json'));
  expect((await loadStory(elsewhere, one.storyId))?.codebook).toEqual(project.codebook);
  const backup = await done(writeBackup(store, { app: 'Says Who' }));
  expect(backup.manifest.counts.codebooks).toBe(1);
});

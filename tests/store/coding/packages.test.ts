import { describe, expect, it, test } from 'vitest';
import { editCodebook } from '#core/codebook/edit-codebook.ts';
import type { CodingPackage } from '#core/coding/package.ts';
import { readPackage, writePackage } from '#core/coding/package-file.ts';
import { labelOf, saysWho1 } from '#core/model/codebook.ts';
import type { CodingTask } from '#core/model/coding.ts';
import type { CollectionId, Id, StoryId } from '#core/model/id.ts';
import { markClaim } from '#store/claims.ts';
import { saveCodebook } from '#store/codebook-edits.ts';
import { answerExercise } from '#store/coding/answer-exercise.ts';
import { listCodings, loadCoders } from '#store/coding/load-coders.ts';
import { sendExercise } from '#store/coding/send-exercise.ts';
import { dropCoding, listDecisions, settle } from '#store/coding/settle.ts';
import { takePackage } from '#store/coding/take-package.ts';
import { addCollection, deleteCollection, listCollections, setCollected, storiesOf } from '#store/collections.ts';
import type { Store } from '#store/database.ts';
import { emptyTrash } from '#store/empty-trash.ts';
import { loadStory } from '#store/load.ts';
import { restoreBackup } from '#store/restore-backup.ts';
import { undo } from '#store/undo.ts';
import { backupOf, everything, sound } from '#tests/support/backups.ts';
import { sampleAnswer } from '#tests/support/coding.ts';
import { done, keepSample, testStore } from '#tests/support/test-store.ts';

const app = 'Says Who 0.0.0';
const run = { progress() {}, signal: new AbortController().signal };
const words = 'More than 20 labourers in Moscow have asked for asylum';

/** A library that has sent the sample, with one claim of its own in it. */
async function sender(task: CodingTask = 'blind') {
  const store = testStore();
  const { storyId, marked } = await keepSample(store);
  await done(markClaim(store, marked(words)));
  const sent = await sendExercise(store, [storyId], { title: 'Seminar', task, app }, run);
  if (!sent.ok) throw new Error(sent.reason);
  const file = sent.file.content as string;
  const read = readPackage(file);
  if (!read.ok) throw new Error(read.reason);
  return { store, storyId, sent, file, exercise: read.value };
}

const answerFile = (exercise: CodingPackage, coder: string, changes: Partial<CodingPackage> = {}) =>
  writePackage({ ...sampleAnswer(coder), id: exercise.id, task: exercise.task, title: exercise.title, ...changes }, app)
    .content as string;

/** The library before and after, but for nothing. */
async function unchanged(store: Store, work: () => Promise<unknown>): Promise<void> {
  const before = await everything(store);
  await work();
  expect(await everything(store)).toEqual(before);
}

test('an exercise is coded elsewhere and comes back, without a server', async () => {
  const { store, file, sent, exercise } = await sender();
  expect(sent).toMatchObject({ stories: 1, claims: 0, lost: 0 });

  const other = testStore();
  const taken = await takePackage(other, file);
  expect(taken).toMatchObject({ ok: true, as: 'taken', title: 'Seminar', stories: 1 });
  const [collection] = await listCollections(other);
  expect(collection).toMatchObject({ name: 'Seminar', coding: { exerciseId: exercise.id, task: 'blind' } });
  const [reading] = await other.db.readings.toArray();
  const { marked } = await keepSample(other);
  await done(markClaim(other, { ...marked(words), readingId: reading!.id as never, storyId: reading!.storyId }));
  const back = await answerExercise(other, collection!.id as CollectionId, ' Jun  Sato ', app, run);
  if (!back.ok) throw new Error(back.reason);
  expect(back.file.name).toBe('Seminar - Jun Sato coding.json');

  expect(await takePackage(store, back.file.content)).toMatchObject({
    ok: true,
    as: 'answer',
    coder: 'Jun Sato',
    claims: 1,
  });
  const [answer] = await listCodings(store);
  const coded = await loadCoders(store, exercise.id as Id<'exercise'>, ['own', answer!.id], 'You', run);
  expect(coded!.coders.map(({ name, project }) => [name, project.claims.length])).toEqual([
    ['You', 1],
    ['Jun Sato', 1],
  ]);
});

test('an exercise is coded by the codebook that came with it', async () => {
  const store = testStore();
  const { storyId } = await keepSample(store);
  const made = editCodebook(saysWho1, { do: 'add-value', field: 'kind', label: 'Rumour' });
  if (!made.ok) throw new Error(made.reason);
  const ref = await done(saveCodebook(store, made.value, saysWho1));
  const sent = await sendExercise(store, [storyId], { title: 'Seminar', task: 'blind', app }, run);
  if (!sent.ok) throw new Error(sent.reason);

  const other = testStore();
  expect(await takePackage(other, sent.file.content)).toMatchObject({ ok: true, as: 'taken' });
  const [collection] = await listCollections(other);
  expect(collection!.codebook).toEqual(ref);
  const [story] = await other.db.stories.toArray();
  const project = await loadStory(other, story!.id as StoryId);
  expect(labelOf(project!.codebook, 'kind', 'rumour')).toBe('Rumour');
  const back = await answerExercise(other, collection!.id as CollectionId, 'Jun', app, run);
  if (!back.ok) throw new Error(back.reason);
  expect(await takePackage(store, back.file.content)).toMatchObject({ ok: true, as: 'answer', coder: 'Jun' });

  // Another codebook of that name and version: what its values mean could not be told.
  const stranger = testStore();
  const theirs = editCodebook(saysWho1, { do: 'add-value', field: 'kind', label: 'Dog' });
  if (!theirs.ok) throw new Error(theirs.reason);
  await done(saveCodebook(stranger, theirs.value, saysWho1));
  await unchanged(stranger, async () => {
    expect(await takePackage(stranger, sent.file.content)).toEqual({ ok: false, reason: 'other-codebook' });
  });
});

test('claims that are to be coded come without what was said of them', async () => {
  const { file } = await sender('these-claims');
  const other = testStore();
  expect(await takePackage(other, file)).toMatchObject({ ok: true, claims: 1 });
  expect(await other.db.claims.toArray()).toMatchObject([{ status: 'unchecked', unsourced: false }]);
});

test('an exercise stands in a collection of its own, and is taken back in one step', async () => {
  const { file } = await sender();
  const other = testStore();
  await done(addCollection(other, 'Seminar'));
  await takePackage(other, file);
  expect((await listCollections(other)).map(({ name }) => name)).toEqual(['Seminar', 'Seminar (2)']);
  await done(undo(other));
  expect((await listCollections(other)).map(({ name }) => name)).toEqual(['Seminar']);
  expect(await listCodings(other)).toEqual([]);
  expect(await takePackage(other, file)).toMatchObject({ ok: true, as: 'taken' });
});

describe('nothing is kept of', () => {
  test.each<[string, string, (file: string, exercise: CodingPackage) => string]>([
    ['an edited answer', 'edited', (_, exercise) => answerFile(exercise, 'Jun').replace('Moscow', 'Moskow')],
    ['a truncated answer', 'cut-short', (_, exercise) => answerFile(exercise, 'Jun').slice(0, 900)],
    [
      'an answer to something else',
      'unknown-exercise',
      (_, exercise) => answerFile(exercise, 'Jun', { id: '019a0000-0000-7000-8000-0000000000ff' as never }),
    ],
    [
      'an answer to another task',
      'unknown-exercise',
      (_, exercise) => answerFile(exercise, 'Jun', { task: 'these-claims' }),
    ],
    [
      'another codebook version',
      'other-codebook',
      (_, exercise) =>
        answerFile(exercise, 'Jun', {
          project: { ...sampleAnswer('Jun').project, codebook: { ...saysWho1, version: 2 } },
        }),
    ],
    ['our own exercise', 'own-exercise', (file) => file],
    ['another program’s file', 'foreign', () => '{}'],
  ])('%s', async (_, reason, fileOf) => {
    const { store, file, exercise } = await sender();
    await unchanged(store, async () => {
      expect(await takePackage(store, fileOf(file, exercise))).toMatchObject({ ok: false, reason });
    });
  });

  it('the same coder twice, however the name is spelled', async () => {
    const { store, exercise } = await sender();
    expect(await takePackage(store, answerFile(exercise, 'Zoë K.'))).toMatchObject({ ok: true });
    await unchanged(store, async () => {
      expect(await takePackage(store, answerFile(exercise, 'zoe k'))).toMatchObject({
        ok: false,
        reason: 'same-coder',
      });
    });
    const [row] = await listCodings(store);
    await done(dropCoding(store, row!.id));
    expect(await takePackage(store, answerFile(exercise, 'zoe k'))).toMatchObject({ ok: true });
  });

  it('an exercise that is here already, and one for another codebook of a name that is known', async () => {
    const { file, exercise } = await sender();
    const other = testStore();
    await takePackage(other, file);
    await unchanged(other, async () => {
      expect(await takePackage(other, file)).toMatchObject({ ok: false, reason: 'known-exercise' });
    });
    const { id, task, title, madeAt, project } = exercise;
    const fields = saysWho1.fields.map((field) => ({ ...field, label: `My ${field.label}` }));
    const forged = { id, task, title, madeAt, project: { ...project, codebook: { ...saysWho1, fields } } };
    const third = testStore();
    expect(await takePackage(third, writePackage(forged, app).content)).toEqual({
      ok: false,
      reason: 'other-codebook',
    });
    expect(await third.db.stories.count()).toBe(0);
  });
});

test('an exercise whose collection was deleted can be taken in again', async () => {
  const { file } = await sender();
  const other = testStore();
  await takePackage(other, file);
  const [collection] = await listCollections(other);
  await done(deleteCollection(other, collection!.id as CollectionId));
  const again = await takePackage(other, file);
  if (!again.ok) throw new Error(again.reason);
  expect((await listCollections(other)).map(({ id }) => id)).toEqual([again.collectionId]);
  expect(await answerExercise(other, again.collectionId!, 'Jun', app, run)).toMatchObject({ ok: true, stories: 1 });
});

test('the stories of a collection are those that are in it now', async () => {
  const store = testStore();
  const { storyId } = await keepSample(store);
  const id = await done(addCollection(store, 'Seminar'));
  expect(await storiesOf(store, id)).toEqual([]);
  await done(setCollected(store, storyId, id, true));
  expect(await storiesOf(store, id)).toEqual([storyId]);
  await done(setCollected(store, storyId, id, false));
  expect(await storiesOf(store, id)).toEqual([]);
});

test('stories without a text, or none, are not sent', async () => {
  const store = testStore();
  expect(await sendExercise(store, [], { title: 'x', task: 'blind', app }, run)).toEqual({
    ok: false,
    reason: 'no-text',
  });
  expect(await listCodings(store)).toEqual([]);
});

test('what is settled is kept with all that was settled before, and taken back by a step', async () => {
  const { store, exercise } = await sender();
  const [text] = exercise.project.texts;
  const decision = {
    exerciseId: exercise.id,
    textHash: text!.hash,
    start: 1,
    end: 9,
    matter: 'value',
    field: 'kind',
    said: [{ coder: 'You' }, { coder: 'Jun', value: 'fact' }],
  } as const;
  await done(settle(store, { ...decision, value: 'fact', whose: 'Jun' }, 'words'));
  await done(settle(store, decision, 'words'));
  expect((await listDecisions(store, exercise.id)).map(({ value }) => value)).toEqual(['fact', undefined]);
  await done(undo(store));
  expect((await listDecisions(store, exercise.id)).map(({ value }) => value)).toEqual(['fact']);
});

test('the file of a package that was removed goes with the trash', async () => {
  const { store, exercise } = await sender();
  await takePackage(store, answerFile(exercise, 'Jun'));
  const [answer] = await listCodings(store);
  await done(dropCoding(store, answer!.id));
  expect(await store.db.packages.count()).toBe(2);
  await done(emptyTrash(store, []));
  const [sent] = await listCodings(store);
  expect(await store.db.packages.toCollection().primaryKeys()).toEqual([sent!.hash]);
});

test('packages and decisions are in a copy of the library, and come back from it', async () => {
  const { store, exercise } = await sender();
  await takePackage(store, answerFile(exercise, 'Jun'));
  const copy = sound(await backupOf(store));
  expect(copy.manifest.counts).toMatchObject({ codings: 2, packages: 2 });
  const other = testStore();
  await done(restoreBackup(other, copy, 'replace'));
  const [answer] = await listCodings(other);
  expect((await loadCoders(other, exercise.id, [answer!.id], 'You', run))!.coders).toHaveLength(1);
});

import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { SourceId } from '#core/model/id.ts';
import { addAlias } from '#store/aliases.ts';
import { attribute } from '#store/attributions.ts';
import { codeClaims, deleteClaims, deleteSources, deleteStories, tagMany } from '#store/bulk-edits.ts';
import { deleteClaim, markClaim } from '#store/claims.ts';
import { addCollection, deleteCollection, listCollections } from '#store/collections.ts';
import type { Store } from '#store/database.ts';
import { emptyTrash } from '#store/empty-trash.ts';
import { loadStory } from '#store/load.ts';
import { nextUndo } from '#store/next-undo.ts';
import { addNote, deleteNote } from '#store/notes.ts';
import { restore } from '#store/restore.ts';
import { deleteTag } from '#store/tag-edits.ts';
import { addTag, listTags } from '#store/tags.ts';
import { listTrash } from '#store/trash.ts';
import { undo } from '#store/undo.ts';
import { done, keepSample, otherCapture, testStore } from '../support/test-store.ts';

const run = { progress: () => {}, signal: new AbortController().signal };
const words = ['have left their workplaces in recent weeks', 'Nobody has counted the empty bunks.'];

/** A story with two claims, one of them attributed, noted and tagged. */
async function deskOf(store: Store) {
  const { storyId, marked } = await keepSample(store);
  const one = await done(markClaim(store, marked(words[0]!)));
  const other = await done(markClaim(store, marked(words[1]!)));
  const { sourceId } = await done(attribute(store, one, { name: 'Channel A' }));
  await done(addNote(store, 'claim', one, storyId, 'ask again'));
  await done(addTag(store, 'claim', one, 'to check'));
  await done(addTag(store, 'story', storyId, 'wire'));
  return { storyId, one, other, sourceId: sourceId as SourceId };
}

const plain = async (store: Store, storyId: Parameters<typeof loadStory>[1]) => {
  const project = await loadStory(store, storyId);
  const ids = (rows: readonly { readonly id?: string }[] | undefined) => rows?.map((row) => row.id).sort();
  return (
    project &&
    Object.fromEntries(Object.entries(project).map(([name, rows]) => [name, Array.isArray(rows) ? ids(rows) : 0]))
  );
};

test('a story goes with all that belongs to it as one thing, and comes back whole', async () => {
  const store = testStore();
  const { storyId } = await deskOf(store);
  const before = await plain(store, storyId);
  await done(deleteStories(store, [storyId], '1 story', run));
  expect(await loadStory(store, storyId)).toBeUndefined();
  const trash = await listTrash(store);
  expect(trash.map(({ kind }) => kind)).toEqual(['story']);
  expect(await done(restore(store, trash, '1 story', run))).toBe(1);
  expect(await plain(store, storyId)).toEqual(before);
  expect(await listTrash(store)).toEqual([]);
});

test('what was deleted before the story stays in the trash when the story comes back', async () => {
  const store = testStore();
  const { storyId, other } = await deskOf(store);
  await done(deleteClaim(store, other));
  const before = await plain(store, storyId);
  await done(deleteStories(store, [storyId], '1 story', run));
  await done(restore(store, await listTrash(store), '1 story', run));
  expect(await plain(store, storyId)).toEqual(before);
  expect(await listTrash(store)).toMatchObject([{ kind: 'claim', id: other, title: words[1] }]);
});

test('a claim comes back with its attribution, note and tag, and with a source that was deleted since', async () => {
  const store = testStore();
  const { storyId, one, sourceId } = await deskOf(store);
  await done(addAlias(store, sourceId, 'A channel'));
  const before = await plain(store, storyId);
  await done(deleteClaims(store, [one], '1 claim', run));
  expect(await done(deleteSources(store, [sourceId], '1 source', run))).toBe(1);
  const claim = (await listTrash(store)).filter(({ kind }) => kind === 'claim');
  await done(restore(store, claim, '1 claim', run));
  expect(await plain(store, storyId)).toEqual(before);
});

test('a source on whom claims rest is not deleted', async () => {
  const store = testStore();
  const { sourceId } = await deskOf(store);
  expect(await done(deleteSources(store, [sourceId], '1 source', run))).toBe(0);
});

test('notes, tags and collections lie in the trash too', async () => {
  const store = testStore();
  const { storyId } = await deskOf(store);
  const note = await done(addNote(store, 'story', storyId, storyId, 'by itself'));
  await done(deleteNote(store, note.id as never));
  const [tag] = await listTags(store);
  await done(deleteTag(store, tag!.tag.id as never));
  await done(deleteCollection(store, await done(addCollection(store, 'Mine'))));
  const trash = await listTrash(store);
  expect(trash.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
    'collection Mine',
    'tag #to check',
    'note by itself',
  ]);
  await done(restore(store, trash, '3 things', run));
  expect((await listTags(store)).map(({ count }) => count)).toEqual([1, 1]);
  expect(await listCollections(store)).toHaveLength(1);
});

test('work on many is one step: undone as one, and nothing of it when it is stopped', async () => {
  const store = testStore();
  const { one, other } = await deskOf(store);
  await done(tagMany(store, 'claim', [one, other], 'both', '2 claims', run));
  expect((await nextUndo(store)).undo?.about).toBe('2 claims');
  await done(undo(store));
  expect((await listTags(store)).map(({ tag }) => tag.name)).not.toContain('both');

  const ending = new AbortController();
  const steps = await store.db.steps.count();
  ending.abort();
  const stopped = await codeClaims(store, [one, other], 'kind', 'fact', '2 claims', { ...run, signal: ending.signal });
  expect(stopped).toEqual({ ok: false, reason: 'stopped' });
  expect(await store.db.steps.count()).toBe(steps);
  expect((await store.db.claims.get(one))?.kind).toBeUndefined();
});

test('emptying leaves no word of what was removed, and nothing else is touched', async () => {
  const store = testStore();
  const { storyId } = await deskOf(store);
  const other = await keepSample(store, otherCapture());
  const kept = await plain(store, other.storyId);
  await done(deleteStories(store, [storyId], '1 story', run));
  expect(await done(emptyTrash(store, await listTrash(store)))).toBe(1);
  expect(await listTrash(store)).toEqual([]);
  expect(await plain(store, other.storyId)).toEqual(kept);
  // The text is the other story's too: it stays, and goes with the last story that has it.
  expect(await store.db.texts.count()).toBe(1);
  await done(deleteStories(store, [other.storyId], '1 story', run));
  await done(emptyTrash(store, await listTrash(store)));
  expect(await store.db.texts.count()).toBe(0);
  for (const table of store.db.tables) {
    expect(JSON.stringify(await table.toArray()), table.name).not.toContain(words[0]);
    expect(JSON.stringify(await table.toArray()), table.name).not.toContain('ask again');
  }
  expect((await undo(store)).ok).toBe(true);
  expect(await loadStory(store, storyId)).toBeUndefined();
});

test('what is not in the trash can not be removed', async () => {
  const store = testStore();
  const { storyId } = await deskOf(store);
  expect(await done(emptyTrash(store, [{ kind: 'story', id: storyId }]))).toBe(0);
  expect(await loadStory(store, storyId)).toBeDefined();
});

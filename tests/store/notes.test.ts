import { expect, test } from 'vitest';
import type { NoteId } from '#core/model/id.ts';
import { addNote, deleteNote, editNote, noteOnPassage } from '#store/notes.ts';
import { done, keepSample, testStore } from '#tests/support/test-store.ts';

async function noted() {
  const store = testStore();
  const story = await keepSample(store);
  await done(addNote(store, 'story', story.storyId, story.storyId, 'second-hand'));
  const [note] = await store.db.notes.toArray();
  return { store, note: note!, noteId: note!.id as NoteId, ...story };
}

test('a note on bare words names them', async () => {
  const { store, ...story } = await noted();
  const noteId = await done(noteOnPassage(store, story.marked('empty bunks')));
  const note = await store.db.notes.get(noteId);
  expect(note).toMatchObject({ on: 'passage', onId: noteId, text: '' });
  expect((await store.db.passages.get(note!.passageId!))?.selector.exact).toBe('empty bunks');
});

test('a note that was changed elsewhere since is not written over', async () => {
  const { store, note, noteId } = await noted();
  expect((await done(editNote(store, noteId, 'mine', note.rev))).rev).toBe(2);
  expect(await editNote(store, noteId, 'theirs', note.rev)).toEqual({ ok: false, reason: 'stale' });
  expect((await store.db.notes.get(noteId))?.text).toBe('mine');
  expect((await done(editNote(store, noteId, 'ours', 2))).text).toBe('ours');
});

test('the same text again is no change', async () => {
  const { store, noteId } = await noted();
  const steps = await store.db.steps.count();
  expect((await done(editNote(store, noteId, 'second-hand', 1))).rev).toBe(1);
  expect(await store.db.steps.count()).toBe(steps);
});

test('a deleted note takes no more words', async () => {
  const { store, noteId } = await noted();
  await done(deleteNote(store, noteId));
  expect(await editNote(store, noteId, 'lost')).toEqual({ ok: false, reason: 'gone' });
  expect(await editNote(store, 'x' as NoteId, 'lost')).toEqual({ ok: false, reason: 'gone' });
  await done(deleteNote(store, noteId));
});

import type { Id, NoteId, StoryId } from '#core/model/id.ts';
import type { Note, Noted } from '#core/model/note.ts';
import { addPassage, type Marked, markedBefore } from './claims.ts';
import type { Store } from './database.ts';
import { type Written, write } from './write.ts';

/** Puts a note on bare words of a story; its text may be empty at first. One that stands there and is still empty is answered. */
export function noteOnPassage(store: Store, marked: Marked, text = ''): Promise<Written<NoteId>> {
  const { storyId, selector } = marked;
  return write(store, { label: 'add-note', storyId, about: selector.exact }, async (writer) => {
    const notes = await store.db.notes.where('storyId').equals(storyId).toArray();
    const empty = notes.filter((note) => note.on === 'passage' && note.text === '');
    const twin = text === '' ? await markedBefore(store, empty, marked) : undefined;
    if (twin !== undefined) return twin.id as NoteId;
    const noteId = writer.newId<'note'>();
    const passageId = await addPassage(writer, noteId, marked);
    await writer.add('notes', { on: 'passage', onId: noteId, storyId, passageId, text }, noteId);
    return noteId;
  });
}

/** Puts a note on a record. */
export function addNote(
  store: Store,
  on: Noted,
  onId: Id<string>,
  storyId: StoryId | undefined,
  text: string,
): Promise<Written<Note>> {
  return write(store, { label: 'add-note', ...(storyId ? { storyId } : {}), about: text }, (writer) =>
    writer.add('notes', { on, onId, text, ...(storyId ? { storyId } : {}) }),
  );
}

/** Changes a note; refuses with `stale` when it was changed elsewhere since revision `seenRev`. */
export function editNote(store: Store, noteId: NoteId, text: string, seenRev?: number): Promise<Written<Note>> {
  return write(store, { label: 'edit-note' }, async (writer) => {
    const note = await writer.patch('notes', noteId, { text }, seenRev);
    writer.about(text, note.storyId);
    return note;
  });
}

/** Deletes a note. */
export function deleteNote(store: Store, noteId: NoteId): Promise<Written<void>> {
  return write(store, { label: 'delete-note' }, async (writer) => {
    const note = await store.db.notes.get(noteId);
    writer.about(note?.text ?? '', note?.storyId);
    await writer.remove('notes', noteId);
  });
}

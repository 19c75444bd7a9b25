import { type GenericSchema, optional } from 'valibot';
import type { Note, Noted, Tag, Tagging } from '../note.ts';
import { id, keptFields, ownWords } from './kept.ts';
import { record, word } from './record.ts';

const noted = word<Noted>({ claim: true, source: true, story: true, passage: true, collection: true });

/** The shape of a note. */
export const noteShape: GenericSchema<unknown, Note> = record<Note>({
  ...keptFields<'note'>(),
  on: noted,
  onId: id(),
  storyId: optional(id()),
  passageId: optional(id()),
  text: ownWords,
});

/** The shape of a tag. */
export const tagShape: GenericSchema<unknown, Tag> = record<Tag>({
  ...keptFields<'tag'>(),
  name: ownWords,
});

/** The shape of one tag on one record. */
export const taggingShape: GenericSchema<unknown, Tagging> = record<Tagging>({
  ...keptFields<'tagging'>(),
  tagId: id(),
  on: noted,
  onId: id(),
});

import type { Id, PassageId, StoryId, TagId } from './id.ts';
import type { Kept } from './kept.ts';

/** What a note or a tag can be put on. */
export type Noted = 'claim' | 'source' | 'story' | 'passage' | 'collection';

/** A person's own words, in Markdown. */
export interface Note extends Kept<'note'> {
  readonly on: Noted;
  /** The record it is about; its own id for a note on a bare passage. */
  readonly onId: Id<string>;
  /** Absent for a note on a source or a collection. */
  readonly storyId?: StoryId;
  /** The words it is about, for a note on a bare passage. */
  readonly passageId?: PassageId;
  readonly text: string;
}

/** A free label. */
export interface Tag extends Kept<'tag'> {
  readonly name: string;
}

/** One tag on one record; a record has a set of them. */
export interface Tagging extends Kept<'tagging'> {
  readonly tagId: TagId;
  readonly on: Noted;
  readonly onId: Id<string>;
}

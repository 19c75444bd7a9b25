import type { CodebookRef } from './codebook.ts';
import type { CollectionCoding } from './coding.ts';
import type { CollectionId, StoryId } from './id.ts';
import type { Kept } from './kept.ts';

/** A set of stories, with a note of its own. */
export interface Collection extends Kept<'collection'> {
  readonly name: string;
  readonly description?: string;
  /** What its stories are coded by; the library's own where it names none. */
  readonly codebook?: CodebookRef;
  /** The exercise that it came with, for what is to be sent back. */
  readonly coding?: CollectionCoding;
}

/** One story in one collection. */
export interface Membership extends Kept<'membership'> {
  readonly collectionId: CollectionId;
  readonly storyId: StoryId;
}

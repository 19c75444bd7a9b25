import type { CollectionId, StoryId } from './id.ts';
import type { Kept } from './kept.ts';

/** A set of stories, with a note of its own. */
export interface Collection extends Kept<'collection'> {
  readonly name: string;
  readonly description?: string;
}

/** One story in one collection. */
export interface Membership extends Kept<'membership'> {
  readonly collectionId: CollectionId;
  readonly storyId: StoryId;
}

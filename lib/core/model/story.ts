import type { StoryDate } from './capture.ts';
import type { StoryId } from './id.ts';
import type { Kept } from './kept.ts';

/** A news report, known by its addresses. Its text is in its readings; what stands here a person may correct. */
export interface Story extends Kept<'story'> {
  readonly headline: string;
  readonly byline?: string;
  readonly outlet?: string;
  readonly published?: StoryDate;
  readonly modified?: StoryDate;
  /** BCP 47 tag. */
  readonly language?: string;
  readonly section?: string;
}

/** One address that leads to a story; a story has a set of them, added and removed one by one. */
export interface Address extends Kept<'address'> {
  readonly storyId: StoryId;
  /** The address without fragment and tracking parameters (see core/text/address). */
  readonly url: string;
  /** The address people are shown and exports carry: one per story. */
  readonly main: boolean;
}

import type { Id, ReadingId, StoryId } from './id.ts';
import type { Kept } from './kept.ts';
import type { Selector } from './selector.ts';

/** How a passage came to be: marked by hand, suggested and accepted, the new wording accepted, found again by hand, or out of a file. */
export type PassageOrigin = 'marked' | 'suggested' | 'accepted' | 'found-by-hand' | 'imported';

/** A stretch of a story's words and how it is found again. Never changed: a better anchor is a new passage. */
export interface Passage extends Kept<'passage'> {
  readonly storyId: StoryId;
  /** The reading that was on screen. */
  readonly readingId: ReadingId;
  /** The record it belongs to (a claim, a mention, a note, an attribution), so that its history can be listed. */
  readonly ofId: Id<string>;
  readonly selector: Selector;
  /** Where it stands in the reading's text, in UTF-16 units; both absent when it lies outside that text. */
  readonly start?: number;
  readonly end?: number;
  readonly origin: PassageOrigin;
}

import type { StoryId } from './id.ts';
import type { Kept } from './kept.ts';

/** What a person said to a suggestion. */
export type AnswerGiven = 'accepted' | 'dismissed';

/** An answer to a suggestion, kept for good, so that the same words of a story are not offered twice. */
export interface Answer extends Kept<'answer'> {
  readonly storyId: StoryId;
  /** The rule that had found it, for counting how often each is right. */
  readonly rule: string;
  /** The words that were offered as a claim, folded (see core/text/fold). */
  readonly words: string;
  /** Where they began in the reading's text, in UTF-16 units: tells copies of the same words apart. */
  readonly place: number;
  readonly answer: AnswerGiven;
}

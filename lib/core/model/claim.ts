import type { PassageId, StoryId } from './id.ts';
import type { Kept } from './kept.ts';
import type { OwnFields } from './own-fields.ts';

/** A highlighted passage that states something. */
export interface Claim extends Kept<'claim'> {
  readonly storyId: StoryId;
  /** Its words as they are held to be now; earlier ones are the passages with this claim as `ofId`. */
  readonly passageId: PassageId;
  /** Codebook field `kind`. */
  readonly kind?: string;
  /** Codebook field `status`. */
  readonly status: string;
  /** What the status rests on: a note or a link. */
  readonly statusBecause?: string;
  /** When the status was given: milliseconds since 1970. */
  readonly statusAt?: number;
  /** What the person said of a change of its words, instead of taking the new ones. */
  readonly settled?: SettledChange;
  /** The finding that the story gives no source for it; not the same as not having looked. */
  readonly unsourced: boolean;
  /** What it bears of fields that people added to the codebook. */
  readonly fields?: OwnFields;
}

/** That a person has seen other words in the place of a claim's, and keeps the old ones, or holds the claim to be gone. */
export interface SettledChange {
  readonly as: 'kept' | 'gone';
  /** The words that stood there; another change is asked about again. */
  readonly words: string;
}

import type { PassageId, StoryId } from './id.ts';
import type { Kept } from './kept.ts';

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
  /** The finding that the story gives no source for it; not the same as not having looked. */
  readonly unsourced: boolean;
}

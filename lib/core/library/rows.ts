import type { StoryDate } from '../model/capture.ts';
import type { ClaimId, CollectionId, Id, NoteId, SourceId, StoryId, TagId } from '../model/id.ts';
import type { Noted } from '../model/note.ts';

/** A story as the library lists it: what a table, a filter and a count need, without its text. */
export interface StoryRow {
  readonly id: StoryId;
  readonly headline: string;
  readonly outlet?: string;
  readonly byline?: string;
  /** BCP 47 tag. */
  readonly language?: string;
  readonly published?: StoryDate;
  /** The address that people are shown. */
  readonly address?: string;
  readonly readings: number;
  /** Words of the newest reading. */
  readonly words: number;
  /** When it was kept: milliseconds since 1970. */
  readonly madeAt: number;
  /** When anything of it was last changed: milliseconds since 1970. */
  readonly changedAt: number;
  readonly claims: number;
  /** Sources that appear in it. */
  readonly sources: number;
  readonly tags: readonly TagId[];
  readonly collections: readonly CollectionId[];
}

/** A claim as the library lists it. */
export interface ClaimRow {
  readonly id: ClaimId;
  readonly storyId: StoryId;
  readonly words: string;
  readonly kind?: string;
  readonly status: string;
  /** How it is sourced, as in the X-ray: a naming of the codebook, `none` or `open`. */
  readonly naming: string;
  /** Its first attribution's chain, origin first; `null` = not given. */
  readonly chain: readonly (SourceId | null)[];
  /** The chains of its further attributions; absent where it has none. */
  readonly others?: readonly (readonly (SourceId | null)[])[];
  /** The source it is counted by, where that is not the first that its chains give. */
  readonly lead?: SourceId;
  /** All sources it rests on or came through. */
  readonly sources: readonly SourceId[];
  readonly directness?: string;
  readonly terms?: string;
  /** Every `how` of its links, each once. */
  readonly how: readonly string[];
  readonly tags: readonly TagId[];
  readonly notes: number;
  /** Where it stands in its reading, in UTF-16 units; -1 when outside. */
  readonly start: number;
  readonly madeAt: number;
  readonly changedAt: number;
}

/** A source as the library lists it; what it said is counted from the claims. */
export interface SourceRow {
  readonly id: SourceId;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly type?: string;
  readonly description?: string;
  readonly tags: readonly TagId[];
  readonly notes: number;
  readonly madeAt: number;
  readonly changedAt: number;
}

/** A note as the library lists it. */
export interface NoteRow {
  readonly id: NoteId;
  readonly on: Noted;
  readonly onId: Id<string>;
  readonly storyId?: StoryId;
  readonly text: string;
  readonly changedAt: number;
}

/** A story with what belongs to it; what the library keeps ready for each story, so that it need not read its records. */
export interface StoryCard {
  readonly story: StoryRow;
  readonly claims: readonly ClaimRow[];
  readonly notes: readonly NoteRow[];
}

/** What a source said, counted over all claims. */
export interface SourceTally {
  readonly claims: number;
  readonly stories: number;
  /** Claims it is quoted for directly. */
  readonly direct: number;
  /** How it is named: the naming of most of its claims. */
  readonly naming?: string;
}

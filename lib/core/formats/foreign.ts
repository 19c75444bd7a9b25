import type { StoryDate } from '../model/capture.ts';
import type { OwnFields } from '../model/own-fields.ts';

/** What a file of another program says, in its own order, before it becomes records of ours. Nothing in it is trusted. */
export interface ForeignProject {
  readonly stories: readonly ForeignStory[];
  /** Labels that are on nothing yet. */
  readonly tags?: readonly string[];
  /** What stands in the file and finds no place with us, counted by a word for it. */
  readonly left?: Readonly<Record<string, number>>;
}

/** A story as far as a file knows it. */
export interface ForeignStory {
  /** A UUID, if the file gives one: the same story read twice is one story. */
  readonly id?: string;
  readonly url?: string;
  readonly headline?: string;
  readonly byline?: string;
  readonly outlet?: string;
  readonly published?: StoryDate;
  readonly modified?: StoryDate;
  readonly language?: string;
  readonly section?: string;
  /** The text that offsets are of; without it a passage is known by its words alone. */
  readonly text?: string;
  /** Milliseconds since 1970. */
  readonly readAt?: number;
  readonly claims: readonly ForeignClaim[];
  /** Notes on the story. */
  readonly notes?: readonly string[];
  /** Notes on bare words of it. */
  readonly remarks?: readonly { readonly words: ForeignWords; readonly text: string }[];
  readonly collections?: readonly string[];
}

/** Words of a story; offsets in UTF-16 units of its text. */
export interface ForeignWords {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly start?: number;
  readonly end?: number;
}

/** A claim, or words that are one until a person codes them. */
export interface ForeignClaim {
  readonly id?: string;
  readonly words: ForeignWords;
  readonly kind?: string;
  readonly status?: string;
  readonly statusBecause?: string;
  readonly statusAt?: number;
  readonly unsourced?: boolean;
  readonly createdAt?: number;
  readonly notes?: readonly string[];
  readonly tags?: readonly string[];
  readonly attributions?: readonly ForeignAttribution[];
  readonly fields?: OwnFields;
}

/** Who is said to have stated a claim. */
export interface ForeignAttribution {
  /** Origin first. */
  readonly links: readonly ForeignLink[];
  readonly directness?: string;
  readonly terms?: string;
  readonly nameAsPrinted?: string;
  readonly titleAsPrinted?: string;
  readonly justification?: string;
  readonly anonymityReason?: string;
  readonly plurality?: number;
  readonly fields?: OwnFields;
}

/** One step of a chain; without a source, "not given". */
export interface ForeignLink {
  readonly source?: ForeignSource;
  readonly how?: string;
  readonly cue?: ForeignWords;
}

/** A source; those of one name are one. */
export interface ForeignSource {
  readonly name: string;
  readonly type?: string;
  readonly description?: string;
  readonly naming?: string;
  readonly fields?: OwnFields;
}

import type { Attribution, Link } from '#core/model/attribution.ts';
import type { ChainChange } from '#core/model/chain.ts';
import type { Claim } from '#core/model/claim.ts';
import type { AttributionId, SourceId, TagId } from '#core/model/id.ts';
import type { Note } from '#core/model/note.ts';
import type { Source } from '#core/model/source.ts';

/** Who is said to have stated it: a source of the ledger, a name that is not in it yet, or nobody the story names. */
export type Speaking =
  | { readonly sourceId: SourceId }
  | { readonly name: string; readonly type?: string }
  | { readonly notGiven: true };

/** A change of a chain; places count from 0, the origin. */
export type ChainEdit =
  | { readonly do: 'insert'; readonly at: number; readonly speaker: Speaking; readonly how?: string }
  | { readonly do: 'speaker'; readonly at: number; readonly speaker: Speaking }
  | Exclude<ChainChange, { do: 'insert' }>;

/** What of an attribution is edited beside its chain; undefined takes it away. */
export type AttributionChanges = {
  readonly [Name in Exclude<keyof AttributionFields, 'links'>]?: AttributionFields[Name] | undefined;
};
type AttributionFields = Pick<
  Attribution,
  | 'directness'
  | 'terms'
  | 'nameAsPrinted'
  | 'titleAsPrinted'
  | 'justification'
  | 'anonymityReason'
  | 'plurality'
  | 'fields'
> & { readonly links?: readonly Link[] };

/** A source that may be meant. */
export interface Speaker {
  readonly id: SourceId;
  readonly name: string;
  readonly detail: string;
}

/** The sources that may be meant by what is typed: undefined until the ledger has answered to just these words. */
export type UseSpeakers = (typed: string) => {
  readonly speakers: readonly Speaker[] | undefined;
  readonly find: (typed: string) => Promise<readonly Speaker[]>;
};

/** The tags that may be meant by what is typed. */
export type UseTags = (typed: string) => readonly string[];

/** Keeps a note's text, against the revision it was written over; answers the note as kept, or why not. */
export type SaveNote = (existing: Note | undefined, text: string) => Promise<Note | 'stale' | 'failed'>;

/** Who seems to have said it, from the story's own words; to be accepted with the chain, the cue and the wording. */
export interface Proposal {
  readonly name: string;
  readonly detail: string;
  /** Codebook field `type`, for a source that is new. */
  readonly type?: string;
  accept(own?: { readonly type?: string | null }): void;
}

/** What can be done to a claim from its card. Where it answers, it says whether it was kept: if not, what was typed stays. */
export interface ClaimDeeds {
  attribute(speaker: Speaking): Promise<boolean>;
  noSource(isUnsourced: boolean): void;
  editAttribution(id: AttributionId, changes: AttributionChanges): void;
  editChain(id: AttributionId, edit: ChainEdit): Promise<boolean>;
  /** Lets the person select in the page the words by which a link speaks; `stop` ends that. */
  chooseCue(id: AttributionId, at: number, stop: boolean): void;
  edit(changes: { readonly [Name in 'kind' | 'status' | 'statusBecause' | 'fields']?: Claim[Name] | undefined }): void;
  editSource(source: SourceId, changes: { readonly [Name in 'type' | 'fields']?: Source[Name] | undefined }): void;
  setNaming(source: SourceId, naming: string | undefined): void;
  tag(name: string): Promise<boolean>;
  untag(id: TagId): void;
  readonly note: SaveNote;
  readonly useSpeakers: UseSpeakers;
  readonly useTags: UseTags;
  /** Whether the fields of the person's own reporting are shown (the terms they spoke on). */
  readonly ownReporting: boolean;
  /** Absent where nothing fits, and once the person has said something. */
  readonly proposal?: Proposal | undefined;
}

import type { Attribution } from '#core/model/attribution.ts';
import type { Claim } from '#core/model/claim.ts';
import type { AttributionId, SourceId } from '#core/model/id.ts';
import type { Note } from '#core/model/note.ts';

/** Who is said to have stated it: a source of the ledger, or a name that is not in it yet. */
export type Speaking = { readonly sourceId: SourceId } | { readonly name: string; readonly type?: string };

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

/** What can be done to a claim from its card. */
export interface ClaimDeeds {
  attribute(speaker: Speaking): void;
  noSource(isUnsourced: boolean): void;
  removeAttribution(id: AttributionId): void;
  editAttribution(id: AttributionId, changes: Partial<Pick<Attribution, 'directness'>>): void;
  edit(changes: Partial<Pick<Claim, 'kind' | 'status'>>): void;
  setType(source: SourceId, type: string | undefined): void;
  setNaming(source: SourceId, naming: string | undefined): void;
  readonly note: SaveNote;
  readonly useSpeakers: UseSpeakers;
  /** Absent where nothing fits, and once the person has said something. */
  readonly proposal?: Proposal | undefined;
}

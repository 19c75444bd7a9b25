import type { ClaimId, PassageId, SourceId, StoryId } from './id.ts';
import type { Kept } from './kept.ts';
import type { OwnFields } from './own-fields.ts';

/** One step of the way a statement came. */
export interface Link {
  /** Absent when the story does not say who it was ("not given"). */
  readonly sourceId?: SourceId;
  /** Codebook field `how`. */
  readonly how?: string;
  /** The words that say so ("told", "according to"). */
  readonly cueId?: PassageId;
}

/**
 * Who is said to have stated a claim, and through whom it came.
 * The chain is one value, not a set: half of one person's chain and half of another's would be a chain that nobody stated.
 */
export interface Attribution extends Kept<'attribution'> {
  readonly claimId: ClaimId;
  readonly storyId: StoryId;
  /** Origin first, then each intermediary; the story's own outlet is not in it. */
  readonly links: readonly Link[];
  /** The sources of `links`, each once, for the index: kept in step with it by the store. */
  readonly sourceIds: readonly SourceId[];
  /** Codebook field `directness`. */
  readonly directness?: string;
  /** Codebook field `terms`: never inferred. */
  readonly terms?: string;
  readonly nameAsPrinted?: string;
  readonly titleAsPrinted?: string;
  /** Why this source is in the story, as the story says. */
  readonly justification?: string;
  /** Why the source is not named, as the story says. */
  readonly anonymityReason?: string;
  /** "Two people" = 2. */
  readonly plurality?: number;
  /** Its place among the claim's attributions; lower comes first. */
  readonly position: number;
  /** What it bears of fields that people added to the codebook. */
  readonly fields?: OwnFields;
}

/** How many intermediaries stand between the origin and the story's outlet; 0 = the outlet's own reporting. */
export function hops(attribution: Pick<Attribution, 'links'>): number {
  return Math.max(0, attribution.links.length - 1);
}

/** The sources of a chain, each once, in order. */
export function sourcesOf(links: readonly Link[]): SourceId[] {
  return [...new Set(links.flatMap((link) => link.sourceId ?? []))];
}

import type { ChangedWords, Span } from '../anchor/found.ts';
import type { ClaimId } from '../model/id.ts';
import type { Comparison, Grade } from './comparison.ts';

/** What happened to a claim's words. */
export type ClaimFinding =
  /** Its words stand nowhere any more. */
  | 'claim-cut'
  /** Other words stand in its place. */
  | 'claim-reworded'
  /** The same words stand elsewhere. */
  | 'claim-moved'
  /** Its words could be in several places. */
  | 'claim-ambiguous';

/** What happened in the words of the story. */
export type TextFinding =
  /** A number, date or day became another; was put in; was taken out. */
  | 'number-changed'
  | 'number-added'
  | 'number-dropped'
  /** A sentence was denied that was not, or the other way round. */
  | 'negation'
  /** Another sense of saying: "said" became "claimed". */
  | 'attribution'
  /** A name became another. */
  | 'name'
  /** Words within quotation marks became others; some were taken out; some were put in; the marks were taken off; put on. */
  | 'quotation-altered'
  | 'quotation-shortened'
  | 'quotation-extended'
  | 'quotation-unmarked'
  | 'quotation-marked'
  /** Who was not named is; who was named is not. */
  | 'source-named'
  | 'source-unnamed'
  /** A note of the newsroom on its own text was put in. */
  | 'note-correction'
  | 'note-clarification'
  | 'note-update'
  | 'note-retraction'
  | 'note-editor';

/** What happened to what the page says of the story. */
export type PageFinding =
  | 'headline'
  | 'byline'
  | 'published'
  | 'modified'
  /** The words were changed, and the page's own date of change was not. */
  | 'modified-not';

export type FindingKind = ClaimFinding | TextFinding | PageFinding;

/** One thing that was changed in a story between two readings, and what it is worth. */
export interface Finding {
  readonly kind: FindingKind;
  readonly grade: Grade;
  /** The words in question as they were; absent where there were none. */
  readonly was?: string;
  /** The same words now; absent where there are none. */
  readonly now?: string;
  /** Where it was: UTF-16 units of the old text; absent for what stands outside it. */
  readonly before?: Span;
  /** Where it is: UTF-16 units of the new text; absent for what stands outside it. */
  readonly after?: Span;
  /** The claims it concerns, in the order of the text. */
  readonly claims: readonly ClaimId[];
  /** For `claim-reworded`: the claim word by word. */
  readonly words?: readonly ChangedWords[];
}

/** What became of one claim between two readings. */
export interface CarriedClaim {
  readonly id: ClaimId;
  /** `absent`: it was not in the old text, so nothing can have become of it. */
  readonly fate: 'kept' | 'moved' | 'reworded' | 'cut' | 'ambiguous' | 'absent';
  /** Only for `reworded`. */
  readonly grade?: Grade;
  /** Only for `reworded`: the old and the new wording as one list, in reading order. */
  readonly words?: readonly ChangedWords[];
  /** Where its words stood: UTF-16 units of the old text; absent when `absent`. */
  readonly before?: Span;
  /** Where they stand: UTF-16 units of the new text; absent when cut or ambiguous. */
  readonly after?: Span;
  /** Its words as they were in the old text; as they were marked when `absent`. */
  readonly was: string;
}

/** What a story changed between two readings, in terms of a person's claims. */
export interface ChangeReport {
  readonly comparison: Comparison;
  /** Each claim of the story, in the order of the old text. */
  readonly claims: readonly CarriedClaim[];
  /** What is said of the page first, then everything in the order of the text. */
  readonly findings: readonly Finding[];
  /** The claims whose words or source are not what they were, small changes and mere moves aside. */
  readonly affected: readonly ClaimId[];
  /** How many claims there were to affect: those that stood in the old text. */
  readonly total: number;
}

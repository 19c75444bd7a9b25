/** A stretch of text: UTF-16 units of the folded text, or of a plain string, as the function says that gives it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * What became of a passage: the same words in the same surroundings, the same words elsewhere, other words in its
 * place, nothing, or several places that are equally good.
 */
export type AnchorState = 'exact' | 'moved' | 'reworded' | 'gone' | 'ambiguous';

/** How much a change of wording can mean. */
export type ChangeGrade = 'material' | 'wording' | 'punctuation';

/** Why a change is material. */
export type Material = 'negation' | 'number' | 'name' | 'attribution';

/** Some words that were kept, taken out or put in. */
export interface ChangedWords {
  readonly kind: 'kept' | 'out' | 'in';
  readonly text: string;
}

/** How the words that stand there now differ from those that were marked. */
export interface Changes {
  readonly grade: ChangeGrade;
  /** Empty unless the grade is 'material'. */
  readonly material: readonly Material[];
  /** The old and the new wording as one list, in reading order. */
  readonly words: readonly ChangedWords[];
}

/** The answer of a search. */
export interface Found extends Span {
  readonly state: AnchorState;
  /** How sure we are, 0 to 1: half the likeness of the words, half that of their surroundings. 0 when gone. */
  readonly score: number;
  /** The stretches to paint: without a box that was put inside the passage, or the paragraphs of one that was torn apart. */
  readonly parts: readonly Span[];
  /** Whether the passage's paragraphs no longer follow one another, or some of them are missing. */
  readonly torn: boolean;
  /** The candidate places, best first; only for 'ambiguous'. */
  readonly choices?: readonly Span[];
  /** Only for 'reworded'. */
  readonly changes?: Changes;
}

export const GONE: Found = { state: 'gone', score: 0, start: 0, end: 0, parts: [], torn: false };

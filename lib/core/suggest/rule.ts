import type { Block } from '../model/capture.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/tokens.ts';

/** A stretch of the text: from `start` up to, not including, `end`, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Codebook field `directness`, as far as rules can tell it; a claim in the outlet's own voice is never suggested. */
export type Directness = 'direct' | 'mixed' | 'indirect' | 'implied';

/** Codebook field `naming`; `none` where the story does not say who it was. */
export type SuggestedNaming = 'named' | 'described' | 'anonymous' | 'vague' | 'none';

/** Codebook field `how`. */
export type How = 'told' | 'reported' | 'quoted' | 'cited' | 'document';

/** One step of the way a statement came, as far as the words of the story give it. */
export interface SuggestedLink {
  readonly source: Span;
  readonly how: How;
  readonly cue?: Span;
}

/** An attribution that the text seems to make. It counts for nothing until a person accepts it. */
export interface Suggestion {
  /** The claim's words, in order; more than one stretch when the cue stands in the middle. Quotation marks are part of it. */
  readonly claim: readonly Span[];
  /** The words that attribute it: `said`, `according to`. Absent when it was carried over from a sentence beside it. */
  readonly cue?: Span;
  /** The words that name the origin, or the first that the story gives; may be a pronoun, or stand in an earlier sentence. */
  readonly source?: Span;
  readonly directness: Directness;
  readonly naming: SuggestedNaming;
  /** A guess at the codebook field `type`. */
  readonly typeHint?: string;
  /** A guess at whom a pronoun or a short name in `source` stands for: an earlier passage. */
  readonly antecedent?: Span;
  /** How many people the words claim: "two officials" = 2; "several" counts as at least 2. */
  readonly plurality?: number;
  /** Origin first, then each intermediary that is named; the story's own outlet is not in it. */
  readonly links: readonly SuggestedLink[];
  /** The rule that found it, for counting what people accept and dismiss. */
  readonly rule: string;
}

/** What is known about the text beside its words; all of it may be left out. */
export interface SuggestOptions {
  /** A BCP 47 tag. Taken for English when absent; a language without rules gets its direct quotations. */
  readonly language?: string;
  /** What each stretch of the text was on the page; without it headlines and captions are told by their looks. */
  readonly blocks?: readonly Block[];
}

/** Words that name somebody, by the numbers of their tokens in the sentence (both ends included). */
export interface Phrase {
  readonly first: number;
  readonly last: number;
  /** Where the whole phrase ends or begins, with what is set off by commas: "Ko, a defector". */
  readonly outerFirst: number;
  readonly outerLast: number;
}

/** What a rule found in one sentence. Numbers are those of the sentence's tokens, both ends included. */
export interface Find {
  readonly claim: readonly (readonly [first: number, last: number])[];
  readonly cue: readonly [first: number, last: number];
  readonly source?: Phrase;
  /** Who was told: "told *the news channel YTN*". */
  readonly told?: Phrase;
  /** The claim is the block that follows: "He stated:". */
  readonly nextBlock?: boolean;
}

/** A possible cue: a verb with its helpers, or a fixed phrase, by the numbers of its tokens (both ends included). */
export interface Cue {
  readonly first: number;
  readonly last: number;
  /** Dictionary form of the verb, or the fixed phrase. */
  readonly lemma: string;
  readonly form: 'base' | 's' | 'past' | 'participle' | 'ing' | 'phrase';
  /** What the word may be followed by; see the language's verb lists. */
  readonly frames: ReadonlySet<string>;
  readonly passive: boolean;
}

/** A sentence with its possible cues. */
export interface Line {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly cues: readonly Cue[];
}

/** One kind of attribution, and why it is taken for one. */
export interface Rule {
  readonly name: string;
  readonly reason: string;
  /** What this cue attributes, if it is of this kind. */
  find(line: Line, cue: Cue): Find | undefined;
}

/** What the words of a source phrase tell about it. `around` is its whole sentence part, with what commas set off. */
export interface Described {
  readonly naming: SuggestedNaming;
  readonly typeHint?: string;
  readonly plurality?: number;
}

/** Who says a quotation that no known verb attributes, as far as the words behind it tell; `cue` is a token's number. */
export interface SpokenBy {
  readonly source?: Phrase;
  readonly cue?: number;
}

/** Everything the engine knows about one language. */
export interface Language {
  /** BCP 47 primary tag. */
  readonly tag: string;
  /** Words that end with a full stop inside a sentence, in lower case, without the stop. */
  readonly abbreviations: ReadonlySet<string>;
  /** The possible cues of a sentence, in order. */
  cuesOf(tokens: readonly Token[]): Cue[];
  /** Whether a sentence that ended inside a quotation goes on behind it: `"Why?" he asked.` */
  goesOn(tokens: readonly Token[], next: number): boolean;
  /** Rules in the order they are tried on a cue; the first that answers wins. */
  readonly rules: readonly Rule[];
  /** The subject of a sentence: who a quotation beside it may belong to. */
  subjectOf(line: Line): Phrase | undefined;
  /** Whether the words behind a quotation at the head of a sentence say whose it is, and what they say. */
  spokenBy(tokens: readonly Token[]): SpokenBy | undefined;
  /** The words at a token that name somebody. */
  phraseAt(tokens: readonly Token[], at: number): Phrase | undefined;
  /** Whether words name an outlet, which passes on what others say. */
  isOutlet(words: string): boolean;
  /** Whether words name a document, a poll or a data set. */
  isDocument(words: string): boolean;
  /** What kind of pronoun it is; undefined for any other words. */
  pronoun(words: string): 'person' | 'people' | 'thing' | 'relative' | undefined;
  describe(words: string, around: string): Described;
}

import type { Span } from '../anchor/found.ts';
import type { Capture } from '../model/capture.ts';
import type { StoryId } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import type { Reading } from '../model/reading.ts';

/** One reading with its text: a kept one, or a page that was read just now. */
export interface ReadText {
  readonly text: string;
  readonly page: Omit<Capture, 'text'>;
  /** Whose reading it is; the claims of other stories are left out of a report. Absent = all claims are of this story. */
  readonly storyId?: StoryId;
}

/** A kept reading with its text; undefined if the text is missing. */
export function readTextOf(project: Pick<Project, 'texts'>, reading: Reading): ReadText | undefined {
  const kept = project.texts.find(({ hash }) => hash === reading.hash);
  return kept && { text: kept.text, page: reading.page, storyId: reading.storyId };
}

/** How much a change can mean: another statement, other words, or only punctuation, spacing, quotation marks, capitals. */
export type Grade = 'material' | 'wording' | 'small';

/** Some words of a sentence: kept words stand in both texts, words taken out in the old one, words put in in the new. */
export interface Words {
  readonly kind: 'kept' | 'out' | 'in';
  /** UTF-16 units of the old text; absent for `in`. */
  readonly before?: Span;
  /** UTF-16 units of the new text; absent for `out`. */
  readonly after?: Span;
  /** Only for words taken out or put in. */
  readonly grade?: Grade;
}

/** One sentence in both texts. */
export interface Line {
  /** `left`: it stood here in the old text and stands in another paragraph now, where it is listed with both its places. */
  readonly kind: 'kept' | 'edited' | 'deleted' | 'added' | 'left';
  /** Whether it changed places with others; a mere new paragraph break moves nothing. */
  readonly moved: boolean;
  /** UTF-16 units of the old text. */
  readonly before?: Span;
  /** UTF-16 units of the new text. */
  readonly after?: Span;
  /** Only for `edited`. */
  readonly grade?: Grade;
  /** Only for `edited`: the sentence word by word, in reading order. */
  readonly words?: readonly Words[];
}

/** One paragraph in both texts. */
export interface Row {
  /** `left`: it stood here in the old text, and its sentences stand elsewhere now. */
  readonly kind: 'kept' | 'edited' | 'deleted' | 'added' | 'left';
  /** Whether the paragraph as a whole changed places with others. */
  readonly moved: boolean;
  readonly before?: Span;
  readonly after?: Span;
  /** The largest grade of what was changed in it; absent when nothing was. What is no part of the story (an ad) is small. */
  readonly grade?: Grade;
  readonly lines: readonly Line[];
}

/** How many sentences became what. `edited` counts small changes as kept; `moved` ones are kept or edited as well. */
export interface SentenceCounts {
  readonly kept: number;
  readonly edited: number;
  readonly deleted: number;
  readonly added: number;
  readonly moved: number;
}

/** Two texts of one story, paragraph by paragraph in the order of the new one, deleted ones where they stood. */
export interface Comparison {
  readonly rows: readonly Row[];
  readonly counts: SentenceCounts;
  /** Share of the shorter text's letters that stand in sentences the texts have in common, 0 to 1. */
  readonly alike: number;
}

const weights: Readonly<Record<Grade, number>> = { small: 0, wording: 1, material: 2 };

/** The larger of two grades. */
export function larger(one: Grade | undefined, other: Grade | undefined): Grade | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return weights[one] >= weights[other] ? one : other;
}

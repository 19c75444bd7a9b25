import type { Paragraph } from './paragraphs.ts';
import type { Quotation } from './quotations.ts';
import type { Language, Line } from './rule.ts';

/** A sentence and its place in the story: its own number, and its paragraph's. */
export interface StoryLine {
  readonly line: Line;
  readonly number: number;
  readonly paragraph: number;
}

/** A text, cut up for the rules. Asides and the turns of a transcript have no lines. */
export interface Story {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly lines: readonly StoryLine[];
  readonly quotations: readonly Quotation[];
  readonly language: Language;
}

import type { Selector } from '#core/model/selector.ts';
import { fold } from '#core/text/fold.ts';
import { weightOf } from './grams.ts';

/** A selector made ready for searching: folded, and with every number brought into its bounds. */
export interface Pattern {
  /** The words as they were shown when marked. */
  readonly shown: string;
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** Units of `before` that belong to the paragraph in which the words begin; infinite if it begins further away. */
  readonly blockBefore: number;
  /** Units of `after` that belong to the paragraph in which the words end; infinite if it ends further away. */
  readonly blockAfter: number;
  /** Whether it began and ended at the edge of a word, as most do. */
  readonly wholeWords: { readonly start: boolean; readonly end: boolean };
  /** Where new paragraphs begin within `words`. */
  readonly breaks: readonly number[];
  /** How much the words say, in letters of a spaced script. */
  readonly weight: number;
  /** Where the words were, in folded units; -1 if that is not known. */
  readonly hint: number;
  readonly copies: number;
  readonly rival: number;
  readonly rivals: readonly string[];
  /** What stood directly before and after other copies. */
  readonly others: readonly Neighbours[];
  readonly ties: number;
  readonly tie: number;
}

/** What stands directly before and after a place, folded. */
export interface Neighbours {
  readonly before: string;
  readonly after: string;
}

/** Folded units of surroundings that `describe` keeps on each side: about 200 characters, a sentence or two. */
export const CONTEXT = 160;

/** Of how many other copies the neighbours are kept: the most like come first. */
export const OTHERS = 8;

/** The longest quote that is looked for, in UTF-16 units as shown: a page's worth. A longer one is refused as gone. */
export const LONGEST = 200_000;

/**
 * Reads a selector that may have come from a foreign file: wrong numbers are brought into bounds, missing texts are
 * empty. Undefined if there are no words to look for, or more than a page could hold.
 */
export function patternOf(selector: Selector): Pattern | undefined {
  const exact = textOf(selector.exact);
  if (exact.length > LONGEST) return undefined;
  const prefix = textOf(selector.prefix).slice(-4 * CONTEXT);
  const suffix = textOf(selector.suffix).slice(0, 4 * CONTEXT);
  const ties = whole(selector.ties, 1, 1000, 1);
  const lines = exact.split('\n').map(fold);
  const words = lines.join('');
  if (!words) return undefined;
  const intoBlock = prefix.lastIndexOf('\n') + 1;
  const outOfBlock = suffix.indexOf('\n');
  const ownBefore = fold(prefix.slice(intoBlock));
  const ownAfter = fold(outOfBlock < 0 ? suffix : suffix.slice(0, outOfBlock));
  return {
    shown: exact,
    before: fold(prefix.slice(0, intoBlock)) + ownBefore,
    words,
    after: outOfBlock < 0 ? ownAfter : ownAfter + fold(suffix.slice(outOfBlock)),
    blockBefore: intoBlock === 0 ? Number.POSITIVE_INFINITY : ownBefore.length,
    blockAfter: outOfBlock < 0 ? Number.POSITIVE_INFINITY : ownAfter.length,
    wholeWords: { start: !joins(prefix.at(-1), exact[0]), end: !joins(exact.at(-1), suffix[0]) },
    breaks: breaksOf(lines),
    weight: weightOf(words),
    hint: whole(selector.start, 0, 2 ** 31, -1),
    copies: whole(selector.copies, 1, 1_000_000, 1),
    rival: Number.isFinite(selector.rival) ? Math.min(1, Math.max(0, selector.rival)) : 0,
    rivals: textsOf(selector.rivals, 3, 400).map(fold),
    others: textsOf(selector.others, OTHERS, 200).map(neighboursOf),
    ties,
    tie: whole(selector.tie, 0, ties - 1, 0),
  };
}

/** Whether two units are letters or digits of one word. */
function joins(left: string | undefined, right: string | undefined): boolean {
  return left !== undefined && right !== undefined && letter.test(left) && letter.test(right);
}

const letter = /[\p{L}\p{N}]/u;

/** Where the second and each further line begins once they are joined; lines without words do not count. */
function breaksOf(lines: readonly string[]): number[] {
  const breaks: number[] = [];
  for (let n = 1, at = 0; n < lines.length; n += 1) {
    at += lines[n - 1]!.length;
    if (lines[n] && at > 0 && at !== breaks.at(-1)) breaks.push(at);
  }
  return breaks;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function textsOf(value: unknown, most: number, longest: number): string[] {
  return Array.isArray(value) ? value.slice(0, most).map((text) => textOf(text).slice(0, longest)) : [];
}

function neighboursOf(text: string): Neighbours {
  const cut = text.indexOf('\n');
  return { before: fold(text.slice(0, cut + 1)), after: fold(text.slice(cut + 1)) };
}

function whole(value: unknown, least: number, most: number, otherwise: number): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return otherwise;
  return Math.min(most, Math.max(least, Math.floor(value)));
}

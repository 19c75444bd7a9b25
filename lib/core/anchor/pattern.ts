import type { Selector } from '#core/model/selector.ts';
import { fold } from '#core/text/fold.ts';

/** A selector made ready for searching: folded, and with every number brought into its bounds. */
export interface Pattern {
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** Where the words were, in folded units; -1 if that is not known. */
  readonly hint: number;
  readonly copies: number;
  readonly rival: number;
  readonly rivals: readonly string[];
  readonly ties: number;
  readonly tie: number;
}

/** Folded units of surroundings that `describe` keeps on each side: about 200 characters, a sentence or two. */
export const CONTEXT = 160;

/** The longest quote that is looked for, in UTF-16 units as shown: a page's worth. A longer one is refused as gone. */
export const LONGEST = 200_000;

/**
 * Reads a selector that may have come from a foreign file: wrong numbers are brought into bounds, missing texts are
 * empty. Undefined if there are no words to look for, or more than a page could hold.
 */
export function patternOf(selector: Selector): Pattern | undefined {
  const exact = textOf(selector.exact);
  if (exact.length > LONGEST) return undefined;
  const words = fold(exact);
  if (!words) return undefined;
  const ties = whole(selector.ties, 1, 1000, 1);
  return {
    before: fold(textOf(selector.prefix).slice(-4 * CONTEXT)),
    words,
    after: fold(textOf(selector.suffix).slice(0, 4 * CONTEXT)),
    hint: whole(selector.start, 0, 2 ** 31, -1),
    copies: whole(selector.copies, 1, 1_000_000, 1),
    rival: Number.isFinite(selector.rival) ? Math.min(1, Math.max(0, selector.rival)) : 0,
    rivals: Array.isArray(selector.rivals)
      ? selector.rivals.slice(0, 3).map((rival) => fold(textOf(rival).slice(0, 400)))
      : [],
    ties,
    tie: whole(selector.tie, 0, ties - 1, 0),
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function whole(value: unknown, least: number, most: number, otherwise: number): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return otherwise;
  return Math.min(most, Math.max(least, Math.floor(value)));
}

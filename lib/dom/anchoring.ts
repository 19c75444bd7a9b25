import { describe as describeSpan } from '#core/anchor/describe.ts';
import { find } from '#core/anchor/find.ts';
import type { AnchorState, Changes, Found, Span } from '#core/anchor/found.ts';
import type { Selector } from '#core/model/selector.ts';
import { forgetIndex, indexInSteps, indexOf, isOutOfDate } from './page-index.ts';
import { Slices } from './slices.ts';
import { offsetOf, rangeOf, rangesOf, type TextMap } from './text-map.ts';

/** Where a passage stands on the page now, and what became of it. */
export interface Anchored {
  readonly state: AnchorState;
  /** What to paint, in reading order; none when it is gone or ambiguous. */
  readonly ranges: Range[];
  /** From the first to the last word, for scrolling there; absent when there is none, or when they stand in different trees. */
  readonly range?: Range;
  /** How sure we are, 0 to 1. */
  readonly score: number;
  /** Whether its paragraphs no longer follow one another, or some are missing: what is painted are its parts. */
  readonly torn: boolean;
  /** The places to choose from, best first; only for 'ambiguous'. */
  readonly choices?: Range[][];
  /** How the words differ; only for 'reworded'. */
  readonly changes?: Changes;
}

/** How the words of `range` can be found again: plain JSON. A range without words gives a selector that finds nothing. */
export function describe(root: Element, range: Range): Selector {
  const { map, ground } = indexOf(root);
  const start = offsetOf(map, range.startContainer, range.startOffset);
  const end = offsetOf(map, range.endContainer, range.endOffset);
  return describeSpan(ground, Math.min(start, end), end);
}

/** Finds a passage on the page. Never throws, and never paints on something else. */
export function anchor(root: Element, selector: Selector): Anchored {
  const { map, ground } = indexOf(root);
  return onPage(map, find(ground, selector));
}

/** Finds many passages, in the order given, reading the page once. */
export function anchorAll(root: Element, selectors: readonly Selector[]): Anchored[] {
  const { map, ground } = indexOf(root);
  return selectors.map((selector) => onPage(map, find(ground, selector)));
}

/**
 * The same, a slice at a time, so that the page stays quick: gives each passage with its number in the list as soon as
 * it is found. Where the page changes in between, the rest is found on the page as it is then. Ends early by `signal`.
 */
export async function* anchorInSlices(
  root: Element,
  selectors: readonly Selector[],
  signal?: AbortSignal,
  slices: Slices = new Slices(),
): AsyncGenerator<readonly [number, Anchored]> {
  for (let n = 0; n < selectors.length && !signal?.aborted; n += 1) {
    if (isOutOfDate(root)) await slices.run(indexInSteps(root));
    yield [n, anchor(root, selectors[n]!)];
    await slices.rest();
  }
}

/** Forgets everything that was read of any page. */
export function reset(): void {
  forgetIndex();
}

function onPage(map: TextMap, found: Found): Anchored {
  const ranges = (spans: readonly Span[]) => spans.flatMap(({ start, end }) => rangesOf(map, start, end));
  const painted = ranges(found.parts);
  const [part] = found.parts;
  const isWhole = found.parts.length === 1 && part?.start === found.start && part.end === found.end;
  const whole = () =>
    isWhole ? (painted.length === 1 ? painted[0] : undefined) : rangeOf(map, found.start, found.end);
  const range = painted.length > 0 ? whole() : undefined;
  return {
    state: found.state,
    ranges: painted,
    ...(range && { range }),
    score: found.score,
    torn: found.torn,
    ...(found.choices && { choices: found.choices.map((choice) => ranges([choice])) }),
    ...(found.changes && { changes: found.changes }),
  };
}

import type { Span } from '../anchor/found.ts';
import { mergedUnits } from './continuum.ts';

/** Where a claim stands: its pieces, from `start` up to, not including, `end`, in UTF-16 units of the reading's text. */
export type Extent = readonly Span[];

/** A claim's pieces in order, none overlapping or adjoining another: equal for equal stretches of text, however they were marked. */
export function evenExtent(extent: Extent): Extent {
  return mergedUnits(extent);
}

/** Letters (UTF-16 units) of an extent whose pieces do not overlap. */
export function lettersIn(extent: Extent): number {
  return extent.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Which of two even extents comes first in the text: by its beginning, then its end, then its pieces; 0 when equal. */
export function byPlace(one: Extent, other: Extent): number {
  const [first, second] = [one[0]?.start ?? 0, other[0]?.start ?? 0];
  if (first !== second) return first - second;
  const [last, end] = [one.at(-1)?.end ?? 0, other.at(-1)?.end ?? 0];
  if (last !== end) return last - end;
  if (one.length !== other.length) return one.length - other.length;
  for (const [at, piece] of one.entries()) {
    const difference = piece.start - other[at]!.start || piece.end - other[at]!.end;
    if (difference !== 0) return difference;
  }
  return 0;
}

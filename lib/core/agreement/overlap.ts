import { byPlace, type Extent, evenExtent } from './extent.ts';
import { type Overlap, overlapsOf } from './overlaps.ts';

/** Two coders' claims, matched one to one: every claim stands in exactly one of the three lists. */
export interface Matching {
  /** In the order of the first coder's list. */
  readonly pairs: readonly Overlap[];
  /** Claims that only the first coder has, by their place in the list, ascending. */
  readonly onlyOne: readonly number[];
  /** Claims that only the second coder has, by their place in the list, ascending. */
  readonly onlyOther: readonly number[];
}

/** How well the second coder's claims match the first's. Each share is undefined where it would be of nothing. */
export interface MatchScore {
  /** The overlap from which on two claims are the same one. */
  readonly threshold: number;
  readonly matched: number;
  /** Of the second coder's claims, the share that the first has too. */
  readonly precision: number | undefined;
  /** Of the first coder's claims, the share that the second has too. */
  readonly recall: number | undefined;
  /** Of both coders' claims, the share that are matched: the same whoever comes first. */
  readonly f1: number | undefined;
}

export const usualThresholds: readonly number[] = [0.5, 0.8]; // mostly the same words; the same but for a word or two

/**
 * Claims of two coders matched by overlap (intersection over union, see `overlapsOf`): of all pairs that overlap by
 * `threshold` or more (above 0, up to 1) the one that overlaps most is matched first; ties go by place in the text.
 */
export function matchByOverlap(ones: readonly Extent[], others: readonly Extent[], threshold: number): Matching {
  const sides = [ones.map(evenExtent), others.map(evenExtent)] as const;
  return matched(inOrder(overlapsOf(...sides), ...sides), ones.length, others.length, threshold);
}

/**
 * How many claims two coders have in common, at each threshold. The F measure is what is left of kappa where there is no
 * counting what neither marked (George Hripcsak and Adam Rothschild, "Agreement, the F-Measure, and Reliability in
 * Information Retrieval", JAMIA 12 (2005), 296-298).
 */
export function overlapScores(
  ones: readonly Extent[],
  others: readonly Extent[],
  thresholds: readonly number[] = usualThresholds,
): MatchScore[] {
  const sides = [ones.map(evenExtent), others.map(evenExtent)] as const;
  const overlaps = inOrder(overlapsOf(...sides), ...sides);
  return thresholds.map((threshold) => {
    const { length } = matched(overlaps, ones.length, others.length, threshold).pairs;
    return {
      threshold,
      matched: length,
      precision: share(length, others.length),
      recall: share(length, ones.length),
      f1: share(2 * length, ones.length + others.length),
    };
  });
}

function matched(overlaps: readonly Overlap[], ones: number, others: number, threshold: number): Matching {
  const taken = [new Uint8Array(ones), new Uint8Array(others)] as const;
  const pairs: Overlap[] = [];
  for (const pair of overlaps) {
    if (pair.overlap < threshold) break;
    if (taken[0][pair.one] === 1 || taken[1][pair.other] === 1) continue;
    taken[0][pair.one] = 1;
    taken[1][pair.other] = 1;
    pairs.push(pair);
  }
  pairs.sort((a, b) => a.one - b.one);
  return { pairs, onlyOne: left(taken[0]), onlyOther: left(taken[1]) };
}

/** Those that overlap most first; ties by the places of the first coder's claim, then of the second's, then by their places in the lists. */
function inOrder(overlaps: Overlap[], ones: readonly Extent[], others: readonly Extent[]): Overlap[] {
  return overlaps.sort(
    (a, b) =>
      b.overlap - a.overlap ||
      byPlace(ones[a.one]!, ones[b.one]!) ||
      byPlace(others[a.other]!, others[b.other]!) ||
      a.one - b.one ||
      a.other - b.other,
  );
}

function left(taken: Uint8Array): number[] {
  return Array.from(taken.keys()).filter((at) => taken[at] === 0);
}

function share(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}

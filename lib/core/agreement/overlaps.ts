import { type Extent, lettersIn } from './extent.ts';

/** A claim of one coder and a claim of another that have letters in common. */
export interface Overlap {
  /** Their places in the two lists. */
  readonly one: number;
  readonly other: number;
  /** Letters (UTF-16 units) that both cover, by letters that either covers: above 0, 1 when they cover the same. */
  readonly overlap: number;
}

interface Piece {
  readonly claim: number;
  readonly start: number;
  readonly end: number;
}

/**
 * All overlaps of two coders' claims, given as even extents (see `evenExtent`), in no order that means anything. The
 * overlap is intersection over union (Paul Jaccard, "The distribution of the flora in the alpine zone", New Phytologist
 * 11 (1912), 37-50). One sweep along the text: n log n, and then as much as there are overlaps.
 */
export function overlapsOf(ones: readonly Extent[], others: readonly Extent[]): Overlap[] {
  const shared = sharedLetters(piecesOf(ones), piecesOf(others), others.length);
  const sizes = [ones.map(lettersIn), others.map(lettersIn)] as const;
  return Array.from(shared, ([key, letters]) => {
    const one = Math.floor(key / others.length);
    const other = key % others.length;
    return { one, other, overlap: letters / (sizes[0][one]! + sizes[1][other]! - letters) };
  });
}

/** Letters in common, by claims: the one's place times `width`, and the other's place. */
function sharedLetters(ones: readonly Piece[], others: readonly Piece[], width: number): Map<number, number> {
  const shared = new Map<number, number>();
  const open: [Piece[], Piece[]] = [[], []];
  for (let one = 0, other = 0; one < ones.length || other < others.length; ) {
    const isOne = other >= others.length || (one < ones.length && ones[one]!.start <= others[other]!.start);
    const piece = isOne ? ones[one]! : others[other]!;
    const facing = isOne ? 1 : 0;
    open[facing] = open[facing].filter(({ end }) => end > piece.start);
    for (const met of open[facing]) {
      const key = isOne ? piece.claim * width + met.claim : met.claim * width + piece.claim;
      shared.set(key, (shared.get(key) ?? 0) + Math.min(piece.end, met.end) - piece.start);
    }
    open[isOne ? 0 : 1].push(piece);
    if (isOne) one += 1;
    else other += 1;
  }
  return shared;
}

function piecesOf(claims: readonly Extent[]): Piece[] {
  return claims
    .flatMap((extent, claim) => extent.map(({ start, end }) => ({ claim, start, end })))
    .sort((one, other) => one.start - other.start);
}

import type { ClaimId } from '../model/id.ts';
import type { Counted } from './counted.ts';

/** A part of the claims with something in common. */
export interface Share {
  /** What they have in common; undefined: the field is not set. */
  readonly value: string | undefined;
  readonly claims: readonly ClaimId[];
  readonly words: number;
  /** Its part of all claims and of the words of all claims, 0 to 1; together they are 1. */
  readonly ofClaims: number;
  readonly ofWords: number;
}

/** The claims in parts by a value of each, the largest first; every claim stands in exactly one. */
export function sharesOf(claims: readonly Counted[], partOf: (claim: Counted) => string | undefined): Share[] {
  const parts = new Map<string | undefined, { claims: ClaimId[]; words: number }>();
  let words = 0;
  for (const claim of claims) {
    const value = partOf(claim);
    let part = parts.get(value);
    if (part === undefined) {
      part = { claims: [], words: 0 };
      parts.set(value, part);
    }
    part.claims.push(claim.id);
    part.words += claim.words;
    words += claim.words;
  }
  return [...parts]
    .map(([value, part]) => ({
      value,
      ...part,
      ofClaims: part.claims.length / claims.length,
      ofWords: words === 0 ? part.claims.length / claims.length : part.words / words,
    }))
    .sort((one, other) => other.claims.length - one.claims.length || compare(one.value, other.value));
}

/** By name; what is not set comes last. */
function compare(one: string | undefined, other: string | undefined): number {
  if (one === undefined || other === undefined) return one === other ? 0 : one === undefined ? 1 : -1;
  return one < other ? -1 : 1;
}

import { byPlace, type Extent, evenExtent } from './extent.ts';
import { overlapsOf } from './overlaps.ts';
import type { CodedUnit } from './unit-patterns.ts';

/** A stretch that one or more coders marked as a claim: one row of the table that agreement on a field is counted in. */
export interface AlignedUnit {
  /** From the first letter that any of the claims covers up to, not including, the last, in UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  /** The place of each coder's claim in their list; undefined where they marked none. */
  readonly claims: readonly (number | undefined)[];
}

interface Claim {
  readonly coder: number;
  readonly claim: number;
  readonly extent: Extent;
}

interface Tie {
  readonly overlap: number;
  /** The claim that stands first in the text. */
  readonly first: Claim;
  readonly second: Claim;
}

/**
 * The claims of any number of coders as units, in the order of the text: every claim stands in exactly one, and no unit
 * holds two of one coder. Claims that overlap by `threshold` or more (above 0, up to 1; intersection over union) are
 * joined, those that overlap most first, ties by their place in the text; a claim comes into a unit by one that is
 * in it already, and need not overlap all. A claim without letters meets no other, and stands at 0.
 */
export function alignedUnits(coders: readonly (readonly Extent[])[], threshold: number): AlignedUnit[] {
  const claims = coders.map((extents, coder) =>
    extents.map((extent, claim): Claim => ({ coder, claim, extent: evenExtent(extent) })),
  );
  const unitOf = new Map(claims.flat().map((claim) => [claim, [claim]]));
  for (const { first, second } of tiesOf(claims, threshold)) {
    const [unit, joining] = [unitOf.get(first)!, unitOf.get(second)!];
    if (unit === joining || unit.some(({ coder }) => joining.some((claim) => claim.coder === coder))) continue;
    unit.push(...joining);
    for (const claim of joining) unitOf.set(claim, unit);
  }
  return [...new Set(unitOf.values())]
    .map((unit) => ({ unit, first: unit.map(({ extent }) => extent).sort(byPlace)[0]! }))
    .sort((one, other) => byPlace(one.first, other.first))
    .map(({ unit }) => alignedUnit(unit, coders.length));
}

/** The values of one field on aligned units, as alpha and kappa want them: undefined where a coder did not mark or did not say. */
export function fieldOfUnits(
  units: readonly AlignedUnit[],
  valueFor: (coder: number, claim: number) => string | undefined,
): CodedUnit[] {
  return units.map(({ claims }) =>
    claims.map((claim, coder) => (claim === undefined ? undefined : valueFor(coder, claim))),
  );
}

function tiesOf(claims: readonly (readonly Claim[])[], threshold: number): Tie[] {
  const ties: Tie[] = [];
  claims.forEach((ones, coder) => {
    for (const others of claims.slice(coder + 1)) {
      const extents = [ones, others].map((side) => side.map(({ extent }) => extent));
      for (const { one, other, overlap } of overlapsOf(extents[0]!, extents[1]!)) {
        if (overlap < threshold) continue;
        const [a, b] = [ones[one]!, others[other]!];
        ties.push(
          byPlace(a.extent, b.extent) <= 0 ? { overlap, first: a, second: b } : { overlap, first: b, second: a },
        );
      }
    }
  });
  return ties.sort(
    (one, other) =>
      other.overlap - one.overlap ||
      byPlace(one.first.extent, other.first.extent) ||
      byPlace(one.second.extent, other.second.extent) ||
      byName(one.first, other.first) ||
      byName(one.second, other.second),
  );
}

function byName(one: Claim, other: Claim): number {
  return one.claim - other.claim || one.coder - other.coder;
}

function alignedUnit(unit: readonly Claim[], coders: number): AlignedUnit {
  const claims: (number | undefined)[] = Array.from({ length: coders }, () => undefined);
  for (const { coder, claim } of unit) claims[coder] = claim;
  const starts = unit.map(({ extent }) => extent[0]?.start ?? 0);
  const ends = unit.map(({ extent }) => extent.at(-1)?.end ?? 0);
  return { start: Math.min(...starts), end: Math.max(...ends), claims };
}

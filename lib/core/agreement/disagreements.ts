import { type AlignedUnit, fieldOfUnits } from './aligned-units.ts';
import { byPlace, type Extent, evenExtent } from './extent.ts';

/** A claim as one coder left it. */
export interface CodedClaim {
  readonly extent: Extent;
  /** Its values by field; a field that is absent or undefined was not set. */
  readonly values: Readonly<Record<string, string | undefined>>;
}

/** One thing coders do not agree on: what is to be talked over. Each list holds one entry a coder. */
export type Disagreement = {
  /** The unit's place in the list of aligned units. */
  readonly unit: number;
  /** Where it stands, in UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
} & (
  | {
      /** Some marked the claim and some did not. */
      readonly kind: 'missed';
      readonly has: readonly boolean[];
    }
  | {
      /** They marked the same claim with other bounds. */
      readonly kind: 'extent';
      /** Undefined where a coder did not mark it. */
      readonly extents: readonly (Extent | undefined)[];
    }
  | {
      /** They gave a field other values. */
      readonly kind: 'value';
      readonly field: string;
      /** Undefined where a coder did not mark the claim, or did not set the field. */
      readonly values: readonly (string | undefined)[];
    }
);

/**
 * All disagreements on aligned units, in the order of the text; on one unit first who missed it, then its bounds, then its
 * values in the order of `fields`. A field that one coder set and another who has the claim did not is a disagreement
 * here, though alpha leaves it out. `coders` are the lists that the units were aligned from.
 */
export function disagreementsOf(
  units: readonly AlignedUnit[],
  coders: readonly (readonly CodedClaim[])[],
  fields: readonly string[],
): Disagreement[] {
  const columns = fields.map((field) => fieldOfUnits(units, (coder, claim) => coders[coder]![claim]!.values[field]));
  return units.flatMap(({ start, end, claims }, unit): Disagreement[] => {
    const place = { unit, start, end };
    const has = claims.map((claim) => claim !== undefined);
    const extents = claims.map((claim, coder) =>
      claim === undefined ? undefined : evenExtent(coders[coder]![claim]!.extent),
    );
    const [first, ...rest] = extents.filter((extent) => extent !== undefined);
    const found: Disagreement[] = [];
    if (has.includes(false)) found.push({ ...place, kind: 'missed', has });
    if (rest.some((extent) => byPlace(first!, extent) !== 0)) found.push({ ...place, kind: 'extent', extents });
    for (const [at, field] of fields.entries()) {
      const values = columns[at]![unit]!;
      const given = new Set(values.filter((_, coder) => has[coder]));
      if (given.size > 1) found.push({ ...place, kind: 'value', field, values });
    }
    return found;
  });
}

import type { Codebook } from '../model/codebook.ts';
import { type OwnFields, ownFieldsOn, ownValue, withOwnValue } from '../model/own-fields.ts';
import type { ClaimView } from '../tally/claim-view.ts';

const places = ['claim', 'attribution', 'source'] as const;
type Place = (typeof places)[number];

/** A column for a field that people added: `own_claim_frame`. */
export interface OwnColumn {
  readonly name: string;
  readonly on: Place;
  readonly field: string;
}

/** The columns that a codebook asks for beside those of the program, in its order. Retired fields are among them. */
export function ownColumns({ fields, ...codebook }: Codebook): readonly OwnColumn[] {
  const asked = { ...codebook, fields: fields.map(({ retired: _, ...field }) => field) };
  return places.flatMap((on) =>
    ownFieldsOn(asked, on).map(({ name }) => ({ name: `own_${on}_${name}`, on, field: name })),
  );
}

/** Whether a column of a foreign table is named as one. */
export function isOwnColumn(name: string): boolean {
  return /^own_(?:claim|attribution|source)_./.test(name);
}

/** The cells of those columns in each row of a claim: one row for each attribution, one for a claim that has none. */
export function ownCells({ claim, attributions }: ClaimView, columns: readonly OwnColumn[]): string[][] {
  const rows = attributions.length === 0 ? [undefined] : attributions;
  return rows.map((view) =>
    columns.map(({ on, field }) => {
      // Of the first in the chain whom the story gives, as in the program's own columns of the source.
      const source = view?.links.find((link) => link.source !== undefined)?.source;
      const fields = { claim: claim.fields, attribution: view?.attribution.fields, source: source?.fields }[on];
      return ownValue(fields, field) ?? '';
    }),
  );
}

/** What a row of a table says of fields that people added, or undefined. */
export function ownFieldsIn(row: Readonly<Record<string, string>>, on: Place): OwnFields | undefined {
  const start = `own_${on}_`;
  return Object.entries(row)
    .filter(([name, cell]) => name.startsWith(start) && name !== start && cell !== '')
    .reduce<OwnFields | undefined>(
      (sofar, [name, cell]) => withOwnValue(sofar, name.slice(start.length), cell),
      undefined,
    );
}

import type { CodedPair } from './kappa.ts';

/** How two coders' values of one field meet: what one calls this, the other calls that. */
export interface Confusion {
  /** The values either of them gave, in the order of their letters; undefined, always last, where one gave none. */
  readonly labels: readonly (string | undefined)[];
  /** `counts[r][c]`: units that the first coder gave `labels[r]` and the second `labels[c]`. Together they are all units. */
  readonly counts: readonly (readonly number[])[];
  /** Units of the first coder by label: the sums of the rows. */
  readonly ones: readonly number[];
  /** Units of the second coder by label: the sums of the columns. */
  readonly others: readonly number[];
  /** All units. */
  readonly of: number;
}

/** The confusion table of two coders on one field; every unit stands in exactly one cell. */
export function confusionOf(pairs: readonly CodedPair[]): Confusion {
  const given = new Set(pairs.flat().filter((value) => value !== undefined));
  const labels = [...[...given].sort(), undefined];
  const places = new Map(labels.map((label, at) => [label, at]));
  const counts = labels.map(() => labels.map(() => 0));
  for (const [one, other] of pairs) counts[places.get(one)!]![places.get(other)!]! += 1;
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    labels,
    counts,
    ones: counts.map(sum),
    others: labels.map((_, at) => sum(counts.map((row) => row[at]!))),
    of: pairs.length,
  };
}

import type { Steps } from '../steps.ts';
import type { Unmeasured } from './measured.ts';

/** What each coder said of one unit, coder by coder; undefined where a coder did not say. */
export type CodedUnit = readonly (string | undefined)[];

/**
 * Units by what they hold: two units with the same labels equally often are of one pattern, whoever gave them. All that
 * nominal alpha asks of a unit is its pattern, so that a sample of units is but a count of patterns.
 */
export interface UnitPatterns {
  /** The pattern of each unit that at least two coders coded, in the order of the units. */
  readonly of: Uint32Array;
  /** Values in a unit of each pattern: 2 or more. */
  readonly sizes: Uint32Array;
  /** Ordered pairs of values that differ within a unit of each pattern. */
  readonly differing: Float64Array;
  /** Where the labels of each pattern begin in `labels`; one entry more than there are patterns. */
  readonly heads: Uint32Array;
  /** Labels by number, pattern by pattern. */
  readonly labels: Uint32Array;
  /** How often the label beside it stands in the pattern. */
  readonly times: Uint32Array;
  /** Distinct labels. */
  readonly labelCount: number;
  /** Units that one coder alone coded. */
  readonly single: number;
}

/** Units between two rests: some tenths of a millisecond. */
export const unitsARest = 128;

/**
 * Units to patterns, in time linear in their values; a reason where no two values meet on a unit. Rests after every
 * `unitsARest` units.
 */
export function* unitPatterns(units: readonly CodedUnit[]): Steps<UnitPatterns | Exclude<Unmeasured, 'no-variation'>> {
  const numbers = new Map<string, number>();
  const patterns = new Map<string, number>();
  const coders = new Set<number>();
  const [of, sizes, differing, heads, labels, times]: number[][] = [[], [], [], [0], [], []];
  let single = 0;
  for (const [at, unit] of units.entries()) {
    if (at % unitsARest === unitsARest - 1) yield;
    const counts = new Map<number, number>();
    let size = 0;
    unit.forEach((value, coder) => {
      if (value === undefined) return;
      const label = numbers.get(value) ?? numbers.size;
      numbers.set(value, label);
      counts.set(label, (counts.get(label) ?? 0) + 1);
      coders.add(coder);
      size += 1;
    });
    if (size === 1) single += 1;
    if (size < 2) continue;
    const entries = [...counts].sort(([one], [other]) => one - other);
    const key = entries.join(' ');
    const known = patterns.get(key);
    of!.push(known ?? patterns.size);
    if (known !== undefined) continue;
    patterns.set(key, patterns.size);
    sizes!.push(size);
    differing!.push(size * size - entries.reduce((sum, [, count]) => sum + count * count, 0));
    for (const [label, count] of entries) {
      labels!.push(label);
      times!.push(count);
    }
    heads!.push(labels!.length);
  }
  if (coders.size === 0) return 'no-units';
  if (coders.size === 1) return 'one-coder';
  if (of!.length === 0) return 'no-pairs';
  return {
    of: Uint32Array.from(of!),
    sizes: Uint32Array.from(sizes!),
    differing: Float64Array.from(differing!),
    heads: Uint32Array.from(heads!),
    labels: Uint32Array.from(labels!),
    times: Uint32Array.from(times!),
    labelCount: numbers.size,
    single,
  };
}

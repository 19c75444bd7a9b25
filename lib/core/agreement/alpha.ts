import { finish } from '../steps.ts';
import type { Measured } from './measured.ts';
import { type CodedUnit, type UnitPatterns, unitPatterns } from './unit-patterns.ts';

/**
 * Krippendorff's alpha for labels without an order, any number of coders and values missing: 1 - Do / De, where Do is how
 * often two values of one unit differ (each unit weighs as many values as it has) and De how often two values of all
 * units would. `units[u][c]` is the value of coder c. Formula: Klaus Krippendorff, "Computing Krippendorff's
 * Alpha-Reliability" (2011), https://repository.upenn.edu/asc_papers/43.
 */
export function nominalAlpha(units: readonly CodedUnit[]): Measured {
  const patterns = finish(unitPatterns(units));
  if (typeof patterns === 'string') return { ok: false, reason: patterns };
  const counts = new Uint32Array(patterns.sizes.length);
  for (const pattern of patterns.of) counts[pattern]! += 1;
  const { value, values } = alphaOf(patterns, counts, new Float64Array(patterns.labelCount));
  if (value === undefined) return { ok: false, reason: 'no-variation' };
  return { ok: true, value, units: patterns.of.length, values, single: patterns.single };
}

/**
 * Alpha of so many units of each pattern, undefined where all their values are one. `totals` is room for one number a
 * label, written over: whoever asks a thousand times gives the same room each time.
 */
export function alphaOf(
  patterns: UnitPatterns,
  counts: Uint32Array,
  totals: Float64Array,
): { readonly value: number | undefined; readonly values: number } {
  const { sizes, differing, heads, labels, times } = patterns;
  totals.fill(0);
  let values = 0;
  let observed = 0;
  for (let pattern = 0; pattern < counts.length; pattern += 1) {
    const count = counts[pattern]!;
    if (count === 0) continue;
    values += count * sizes[pattern]!;
    observed += (count * differing[pattern]!) / (sizes[pattern]! - 1);
    for (let at = heads[pattern]!; at < heads[pattern + 1]!; at += 1) totals[labels[at]!]! += count * times[at]!;
  }
  let alike = 0;
  for (const total of totals) alike += total * total;
  const expected = (values * values - alike) / (values - 1);
  return { value: expected === 0 ? undefined : 1 - observed / expected, values };
}

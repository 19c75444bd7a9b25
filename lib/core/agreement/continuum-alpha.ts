import type { Span } from '../anchor/found.ts';
import type { MeasuredUnitizing } from './alpha-u.ts';
import { type Continuum, laidOut } from './continuum.ts';

/**
 * How reliably coders tell marked from unmarked text, any number of them: the |u-alpha of Klaus Krippendorff, Yann Mathet,
 * Stéphane Bouvry and Antoine Widlöcher, "On the reliability of unitizing textual continua: Further developments",
 * Quality & Quantity 50 (2016), 2347-2364, https://doi.org/10.1007/s11135-015-0266-1. It corrects the definition of 2004
 * (alpha-u.ts), and is the better founded of the two: 1 - Do / De, where Do is the length on which two coders differ, and De
 * that on which they would if units were laid at random without being cut (a gap has no such wholeness). It asks how
 * much text is agreed on, not how well bounds match. `observed` and `expected` are shares of the coders' texts together.
 * Units of the same coder may adjoin; 'no-variation': all marked everything.
 */
export function continuumAlpha(continuum: Continuum): MeasuredUnitizing {
  const laid = laidOut(continuum);
  if (typeof laid === 'string') return { ok: false, reason: laid };
  const { length, coders } = laid;
  const units = coders.flat();
  if (coders.length < 2) return { ok: false, reason: coders.length === 0 ? 'no-units' : 'one-coder' };
  if (units.length === 0) return { ok: false, reason: 'no-units' };
  const all = coders.length * length;
  const marked = units.reduce((sum, { start, end }) => sum + end - start, 0);
  const gaps = all - marked;
  if (gaps === 0) return { ok: false, reason: 'no-variation' };
  const squares = units.reduce((sum, { start, end }) => sum + (end - start) ** 2, 0);
  // Each way of differing counts twice in both, as marked beside unmarked and as unmarked beside marked: here once.
  const observed = (marked - pairedLength(units) / (coders.length - 1)) / all;
  const expected = (marked * gaps) / (all * all - squares - gaps);
  return { ok: true, value: 1 - observed / expected, units: units.length, observed, expected };
}

/** The length on which two coders both marked, over all ordered pairs of coders. */
function pairedLength(units: readonly Span[]): number {
  const bounds = units
    .flatMap(({ start, end }) => [
      { at: start, by: 1 },
      { at: end, by: -1 },
    ])
    .sort((one, other) => one.at - other.at);
  let sum = 0;
  let depth = 0;
  let from = 0;
  for (const { at, by } of bounds) {
    sum += (at - from) * depth * (depth - 1);
    depth += by;
    from = at;
  }
  return sum;
}

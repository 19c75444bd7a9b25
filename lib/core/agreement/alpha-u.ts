import type { Span } from '../anchor/found.ts';
import { type Continuum, laidOut, type Unlaid } from './continuum.ts';
import type { Unmeasured } from './measured.ts';

/** A coefficient of unitizing, or why there is none. */
export type MeasuredUnitizing =
  | {
      readonly ok: true;
      /** 1: all coders marked the same stretches; 0: as if by chance; below 0: less than by chance. */
      readonly value: number;
      /** Units of all coders together. */
      readonly units: number;
      readonly observed: number;
      readonly expected: number;
    }
  | { readonly ok: false; readonly reason: Exclude<Unmeasured, 'no-pairs'> | Unlaid };

/**
 * Krippendorff's alpha for unitizing, as defined in 2004: 1 - Do / De. Two units that overlap differ by the squares of the
 * distances of their beginnings and of their ends; a unit that falls into another coder's gap differs by the square of its
 * length; De is what coders with units and gaps of these lengths would come to by chance. For units of one kind; takes
 * time n log n. Formula: Klaus Krippendorff, "Measuring the reliability of qualitative text analysis data", Quality &
 * Quantity 38 (2004), 787-800, and Content Analysis, 2nd edition (Sage 2004), p. 254 (3rd edition: chapter 12).
 *
 * Its author has since found that it does not behave as it should with more than two coders (see continuum-alpha.ts);
 * squares also let one long unit outweigh many short ones. It is the one that DKPro Agreement and INCEpTION report.
 */
export function alphaU(continuum: Continuum): MeasuredUnitizing {
  const laid = laidOut(continuum);
  if (typeof laid === 'string') return { ok: false, reason: laid };
  const { length, coders } = laid;
  const units = coders.flat().length;
  if (coders.length < 2) return { ok: false, reason: coders.length === 0 ? 'no-units' : 'one-coder' };
  if (units === 0) return { ok: false, reason: 'no-units' };
  const expected = expectedDisagreement(coders, length, units);
  if (expected === 0) return { ok: false, reason: 'no-variation' };
  const observed = observedDisagreement(coders, length);
  return { ok: true, value: 1 - observed / expected, units, observed, expected };
}

function observedDisagreement(coders: readonly (readonly Span[])[], length: number): number {
  let sum = 0;
  for (let one = 0; one < coders.length; one += 1)
    for (let other = one + 1; other < coders.length; other += 1) sum += differences(coders[one]!, coders[other]!);
  return (2 * sum) / (coders.length * (coders.length - 1) * length * length);
}

/** The differences of two coders' units, walking along both lists at once. */
function differences(ones: readonly Span[], others: readonly Span[]): number {
  const met = [new Uint8Array(ones.length), new Uint8Array(others.length)] as const;
  let sum = 0;
  for (let one = 0, other = 0; one < ones.length && other < others.length; ) {
    const [a, b] = [ones[one]!, others[other]!];
    if (a.start < b.end && b.start < a.end) {
      sum += (a.start - b.start) ** 2 + (a.end - b.end) ** 2;
      met[0][one] = 1;
      met[1][other] = 1;
    }
    if (a.end <= b.end) one += 1;
    if (b.end <= a.end) other += 1;
  }
  return sum + unmet(ones, met[0]) + unmet(others, met[1]);
}

/** What meets no unit of the other coder lies wholly in a gap of theirs. */
function unmet(units: readonly Span[], met: Uint8Array): number {
  return units.reduce((sum, { start, end }, at) => (met[at] === 1 ? sum : sum + (end - start) ** 2), 0);
}

function expectedDisagreement(coders: readonly (readonly Span[])[], length: number, units: number): number {
  const gaps = coders.flatMap((laid) => gapsOf(laid, length)).sort((one, other) => other - one);
  let sum = 0;
  let paired = 0;
  let fitting = 0; // gaps that a unit of this length fits into
  let room = 0; // their lengths together
  // Longest units first, so that the gaps they fit into only grow more; all of one length at once.
  for (const [size, count] of countsOf(coders).sort(([one], [other]) => other - one)) {
    for (; fitting < gaps.length && gaps[fitting]! >= size; fitting += 1) room += gaps[fitting]!;
    const overlapping = ((units - 1) / 3) * (2 * size ** 3 - 3 * size ** 2 + size);
    sum += count * (overlapping + size ** 2 * (room - fitting * (size - 1)));
    paired += count * size * (size - 1);
  }
  const places = coders.length * length;
  return (2 * sum) / length / (places * (places - 1) - paired);
}

/** How many units there are of each length. */
function countsOf(coders: readonly (readonly Span[])[]): [size: number, count: number][] {
  const counts = new Map<number, number>();
  for (const units of coders)
    for (const { start, end } of units) counts.set(end - start, (counts.get(end - start) ?? 0) + 1);
  return [...counts];
}

function gapsOf(units: readonly Span[], length: number): number[] {
  const ends = [0, ...units.map(({ end }) => end)];
  const starts = [...units.map(({ start }) => start), length];
  return starts.map((start, at) => start - ends[at]!).filter((gap) => gap > 0);
}

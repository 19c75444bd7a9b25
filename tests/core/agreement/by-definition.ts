import type { Span } from '#core/anchor/found.ts';

// The coefficients once more, straight from their definitions and slow: what the fast ones are held against.

/** Nominal alpha by a table of coincidences, filled pair by pair. */
export function slowAlpha(units: readonly (readonly (string | undefined)[])[]): number | undefined {
  const table = new Map<string, Map<string, number>>();
  for (const unit of units) {
    const values = unit.filter((value) => value !== undefined);
    for (const [i, one] of values.entries())
      for (const [j, other] of values.entries()) {
        if (i === j) continue;
        const row = table.get(one) ?? new Map<string, number>();
        table.set(one, row.set(other, (row.get(other) ?? 0) + 1 / (values.length - 1)));
      }
  }
  const totals = new Map([...table].map(([label, row]) => [label, sum([...row.values()])]));
  const all = sum([...totals.values()]);
  let observed = 0;
  let expected = 0;
  for (const [one, row] of table)
    for (const other of totals.keys()) {
      if (one === other) continue;
      observed += (row.get(other) ?? 0) / all;
      expected += (totals.get(one)! * totals.get(other)!) / (all * (all - 1));
    }
  return expected === 0 ? undefined : 1 - observed / expected;
}

/** A coder's text, cut into units and gaps. */
export interface Section extends Span {
  readonly isUnit: boolean;
}

export function sectionsOf(units: readonly Span[], length: number): Section[] {
  const sections: Section[] = [];
  let at = 0;
  for (const { start, end } of units.toSorted((one, other) => one.start - other.start)) {
    if (start > at) sections.push({ start: at, end: start, isUnit: false });
    sections.push({ start, end, isUnit: true });
    at = end;
  }
  if (at < length) sections.push({ start: at, end: length, isUnit: false });
  return sections;
}

/** Alpha-u of 2004, every section of every coder against every section of every other. */
export function slowAlphaU(coders: readonly (readonly Span[])[], length: number) {
  const sections = coders.map((units) => sectionsOf(units, length));
  const m = coders.length;
  let observed = 0;
  for (const [i, ones] of sections.entries())
    for (const [j, others] of sections.entries())
      if (i !== j) for (const one of ones) for (const other of others) observed += difference(one, other);
  const all = sections.flat();
  const units = all.filter(({ isUnit }) => isUnit);
  let chance = 0;
  for (const unit of units) {
    const size = unit.end - unit.start;
    chance += ((units.length - 1) / 3) * (2 * size ** 3 - 3 * size ** 2 + size);
    for (const { start, end, isUnit } of all)
      if (!isUnit && end - start >= size) chance += size ** 2 * (end - start - size + 1);
  }
  const paired = sum(units.map(({ start, end }) => (end - start) * (end - start - 1)));
  return {
    observed: observed / (m * (m - 1) * length ** 2),
    expected: ((2 / length) * chance) / (m * length * (m * length - 1) - paired),
  };
}

/** What two sections differ by in the definition of 2004. */
export function difference(one: Section, other: Section): number {
  if (one.isUnit && other.isUnit)
    return one.start < other.end && other.start < one.end
      ? (one.start - other.start) ** 2 + (one.end - other.end) ** 2
      : 0;
  if (one.isUnit && other.start <= one.start && one.end <= other.end) return (one.end - one.start) ** 2;
  if (other.isUnit && one.start <= other.start && other.end <= one.end) return (other.end - other.start) ** 2;
  return 0;
}

/** The u-alpha of 2016 for units of one kind, by its two tables of coincidences; the sections need not fill the text. */
export function slowContinuumAlpha(coders: readonly (readonly Section[])[]): number {
  const observed = { both: 0, mixed: 0, neither: 0 };
  for (const [i, ones] of coders.entries())
    for (const [j, others] of coders.entries())
      if (i !== j)
        for (const one of ones)
          for (const other of others) {
            const length = Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
            const cell = one.isUnit && other.isUnit ? 'both' : one.isUnit || other.isUnit ? 'mixed' : 'neither';
            observed[cell] += length / (coders.length - 1);
          }
  const all = observed.both + observed.mixed + observed.neither;
  const marked = observed.both + observed.mixed / 2;
  const gaps = observed.neither + observed.mixed / 2;
  const lengths = coders.flat().map(({ start, end, isUnit }) => ({ isUnit, length: end - start }));
  const squares = sum(lengths.filter(({ isUnit }) => isUnit).map(({ length }) => length ** 2));
  const spans = sum(lengths.filter(({ isUnit }) => !isUnit).map(({ length }) => length));
  const share = all / (all ** 2 - squares - spans);
  const agreeing = share * (marked ** 2 - squares) + share * (gaps ** 2 - spans);
  return 1 - observed.mixed / (all - agreeing);
}

/** Intersection over union, letter by letter. */
export function slowOverlap(one: readonly Span[], other: readonly Span[]): number {
  const [ones, others] = [lettersOf(one), lettersOf(other)];
  const both = [...ones].filter((at) => others.has(at)).length;
  return both === 0 ? 0 : both / new Set([...ones, ...others]).size;
}

function lettersOf(pieces: readonly Span[]): Set<number> {
  return new Set(pieces.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, n) => start + n)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The stretches of time that are counted together. */
export const timeUnits = ['day', 'week', 'month', 'quarter', 'year', 'decade', 'century'] as const;
export type TimeUnit = (typeof timeUnits)[number];

/** A stretch of time: from its first moment up to, not including, the next one's; milliseconds since 1970, UTC. */
export interface TimeBin<T> {
  readonly from: number;
  readonly to: number;
  readonly unit: TimeUnit;
  readonly count: T;
}

const mostBins = 40; // more than these are too thin to be told apart in a column of 360 pixels
const day = 86_400_000; // milliseconds

/** How days are put together: as in the bins of `timeBins`, for other counts of the same stretch of time. */
export interface TimeScale {
  readonly unit: TimeUnit;
  /** The first and the last stretch, counted in the unit. */
  readonly first: number;
  readonly last: number;
}

/**
 * Equal stretches of the calendar for what was counted by day: as fine as gives no more than 40 of them (centuries may be more),
 * and enough in half of those that have something, by `isEnough`; where nothing gives that, as fine as gives no more than 40.
 * Days are counted from 1 January 1970, UTC; weeks begin on Monday (ISO 8601). Undefined for no days.
 */
export function timeScale<T>(
  byDay: ReadonlyMap<number, T>,
  count: (days: readonly T[]) => number,
  enough: number,
): TimeScale | undefined {
  if (byDay.size === 0) return undefined;
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const at of byDay.keys()) [first, last] = [Math.min(first, at), Math.max(last, at)];
  const scales = timeUnits.map((unit) => ({ unit, first: numberOf(first, unit), last: numberOf(last, unit) }));
  const fitting = scales.filter((scale) => scale.last - scale.first < mostBins);
  if (fitting.length === 0) return scales.at(-1);
  const isFull = ({ unit }: TimeScale) => {
    const groups = new Map<number, T[]>();
    for (const [at, value] of byDay) {
      const group = groups.get(numberOf(at, unit));
      if (group === undefined) groups.set(numberOf(at, unit), [value]);
      else group.push(value);
    }
    const full = [...groups.values()].filter((days) => count(days) >= enough).length;
    return full * 2 >= groups.size;
  };
  return fitting.find(isFull) ?? fitting[0];
}

/** What was counted by day, put together; without a gap from the first stretch to the last. */
export function timeBins<T>(
  byDay: ReadonlyMap<number, T>,
  { unit, first, last }: TimeScale,
  empty: () => T,
  add: (into: T, more: T) => void,
): TimeBin<T>[] {
  const bins = Array.from({ length: last - first + 1 }, (_, at): TimeBin<T> => {
    return { from: beginOf(first + at, unit), to: beginOf(first + at + 1, unit), unit, count: empty() };
  });
  for (const [at, count] of byDay) add(bins[numberOf(at, unit) - first]!.count, count);
  return bins;
}

/** The number of the day that a moment lies in. */
export function dayOf(moment: number): number {
  return Math.floor(moment / day);
}

/** The number of the stretch that a day lies in. */
function numberOf(at: number, unit: TimeUnit): number {
  if (unit === 'day') return at;
  if (unit === 'week') return Math.floor((at + 3) / 7); // day 0 was a Thursday
  const date = new Date(at * day);
  const year = date.getUTCFullYear();
  const month = year * 12 + date.getUTCMonth();
  return Math.floor({ month, quarter: month / 3, year, decade: year / 10, century: year / 100 }[unit]);
}

/** Its first moment. */
function beginOf(number: number, unit: TimeUnit): number {
  if (unit === 'day') return number * day;
  if (unit === 'week') return (number * 7 - 3) * day;
  const months = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 }[unit] * number;
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(months / 12), months % 12, 1);
  return date.getTime();
}

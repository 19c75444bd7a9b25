import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, timeBins, timeScale } from '#core/tally/time-bins.ts';

const at = (day: string) => dayOf(Date.parse(`${day}T12:00:00Z`));
const bins = (counts: Readonly<Record<string, number>>, enough = 1) => {
  const byDay = new Map(Object.entries(counts).map(([day, count]) => [at(day), { count }]));
  const scale = timeScale(byDay, (days) => days.reduce((sum, { count }) => sum + count, 0), enough);
  if (scale === undefined) return [];
  const made = timeBins(
    byDay,
    scale,
    () => ({ count: 0 }),
    (into, more) => {
      into.count += more.count;
    },
  );
  return made.map(({ from, unit, count }) => `${unit} ${new Date(from).toISOString().slice(0, 10)}: ${count.count}`);
};

describe('time is cut', () => {
  test.each<[string, Record<string, number>, number, string[]]>([
    ['into nothing, where nothing is', {}, 1, []],
    [
      'into days',
      { '2016-10-13': 2, '2016-10-15': 1 },
      1,
      ['day 2016-10-13: 2', 'day 2016-10-14: 0', 'day 2016-10-15: 1'],
    ],
    [
      'into months, where days and weeks have too few',
      { '2016-10-13': 6, '2016-10-25': 6, '2016-11-02': 7, '2016-11-20': 7 },
      10,
      ['month 2016-10-01: 12', 'month 2016-11-01: 14'],
    ],
    ['into days all the same, where nothing would have enough', { '2016-10-13': 1 }, 10, ['day 2016-10-13: 1']],
    [
      'weeks begin on Monday',
      { '2016-10-16': 5, '2016-10-17': 5, '2016-10-18': 5 },
      5,
      ['day 2016-10-16: 5', 'day 2016-10-17: 5', 'day 2016-10-18: 5'],
    ],
  ])('%s', (_, counts, enough, expected) => {
    expect(bins(counts, enough)).toEqual(expected);
  });

  test('into weeks over half a year, the first of them begun on its Monday', () => {
    expect(bins({ '2016-10-16': 5, '2017-02-20': 5 })[0]).toBe('week 2016-10-10: 5');
  });

  test('into centuries, from the first year that can be written to the last', () => {
    const all = bins({ '0001-01-01': 5, '9999-12-31': 5 });
    expect(all[0]).toBe('century 0000-01-01: 5');
    expect(all).toHaveLength(100);
  });
});

test('nothing is lost, whatever the days, and no stretch overlaps the next', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -700_000, max: 2_900_000 }), { minLength: 1, maxLength: 40 }), (days) => {
      const byDay = new Map<number, { count: number }>();
      for (const day of days) byDay.set(day, { count: (byDay.get(day)?.count ?? 0) + 1 });
      const scale = timeScale(byDay, (some) => some.length, 3)!;
      const made = timeBins(
        byDay,
        scale,
        () => ({ count: 0 }),
        (into, more) => {
          into.count += more.count;
        },
      );
      expect(made.reduce((sum, { count }) => sum + count.count, 0)).toBe(days.length);
      expect(made.every(({ to }, number) => made[number + 1] === undefined || made[number + 1]!.from === to)).toBe(
        true,
      );
    }),
  );
});

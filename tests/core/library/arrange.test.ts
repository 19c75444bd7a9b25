import fc from 'fast-check';
import { expect, test } from 'vitest';
import { grouped, sorted } from '#core/library/arrange.ts';

test.each([
  [['b', 'A', 'c'], false, 'A b c'],
  [['b', 'A', 'c'], true, 'c b A'],
  [['Éric', 'Dora', 'Fritz'], false, 'Dora Éric Fritz'],
  [['“quoted”', 'alpha', 'zeta'], false, 'alpha “quoted” zeta'],
])('words in order: %j, downwards %s', (words, down, expected) => {
  expect(sorted(words, (word) => word, down).join(' ')).toBe(expected);
});

test('what has nothing to go by comes last either way', () => {
  const rows = [{ n: 2 }, { n: undefined }, { n: 1 }];
  expect(sorted(rows, (row) => row.n, false).map(({ n }) => n)).toEqual([1, 2, undefined]);
  expect(sorted(rows, (row) => row.n, true).map(({ n }) => n)).toEqual([2, 1, undefined]);
});

test('sorting loses and makes nothing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.oneof(fc.integer(), fc.constant(0)), { nil: undefined })),
      fc.boolean(),
      (numbers, down) => {
        const rows = numbers.map((n, at) => ({ n, at }));
        const order = sorted(rows, (row) => row.n, down);
        expect(new Set(order)).toEqual(new Set(rows));
        expect(order).toHaveLength(rows.length);
      },
    ),
  );
});

test('groups stand in the order in which they come first; closed ones show how many are in them', () => {
  const lines = grouped(['b1', 'a1', 'b2'], (row) => row[0]!, new Set(['a']));
  expect(lines).toEqual([
    { heading: 'b', count: 2, isOpen: true },
    { row: 'b1' },
    { row: 'b2' },
    { heading: 'a', count: 1, isOpen: false },
  ]);
});

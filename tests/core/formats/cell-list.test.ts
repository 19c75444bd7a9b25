import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinCell, splitCell } from '#core/formats/cell-list.ts';

test.each([
  [[], '; ', ''],
  [['to check'], '; ', 'to check'],
  [['to check', 'asylum; Moscow'], '; ', 'to check; asylum\\; Moscow'],
  [['Ko', 'YTN'], ' < ', 'Ko < YTN'],
  [['a < b', 'c;\\'], ' < ', 'a \\< b < c;\\\\'],
] as const)('%j joined by %j is %j', (texts, divider, cell) => {
  expect(joinCell(texts, divider)).toBe(cell);
  expect(splitCell(cell, divider)).toEqual(texts);
});

test('whatever the texts, they come back', () => {
  const texts = fc.array(fc.string({ unit: fc.constantFrom(' ', ';', '<', '\\', 'a', '😀'), minLength: 1 }));
  fc.assert(
    fc.property(texts, fc.constantFrom('; ', ' < '), (own, divider) => {
      expect(splitCell(joinCell(own, divider), divider)).toEqual(own);
    }),
  );
});

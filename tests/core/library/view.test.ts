import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conditionCount, filterFields, noFilter, readView, viewQuery } from '#core/library/view.ts';

const word = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
const words = fc.uniqueArray(word, { minLength: 1, maxLength: 3 });
const name = fc.stringMatching(/^[a-z]{1,8}$/);
const view = fc.record(
  {
    filter: fc
      .tuple(
        fc.dictionary(fc.constantFrom(...filterFields), words, { noNullPrototype: true }),
        fc.record({ outlets: fc.uniqueArray(word), tags: fc.uniqueArray(word) }),
        fc.record(
          { collection: word, from: word, to: word, source: word, story: word, words: word },
          { requiredKeys: [] },
        ),
      )
      .map(([fields, lists, texts]) => ({ fields, ...lists, ...texts })),
    sort: fc.record({ by: name, down: fc.boolean() }),
    group: name,
    columns: fc.uniqueArray(name, { minLength: 1 }),
    open: word,
  },
  { requiredKeys: ['filter'] },
);

test('a view stands in an address and comes back out of it', () => {
  fc.assert(
    fc.property(view, (one) => {
      expect(readView(viewQuery(one))).toEqual(one);
    }),
  );
});

test('an address that asks for nothing shows everything', () => {
  expect(readView('')).toEqual({ filter: noFilter });
  expect(conditionCount(readView('').filter)).toBe(0);
});

test('what is not understood is passed over', () => {
  expect(readView('colour=red&kind=&from=&sort=-claims')).toEqual({
    filter: noFilter,
    sort: { by: 'claims', down: true },
  });
});

test('conditions are counted', () => {
  expect(conditionCount(readView('kind=fact&kind=number&outlet=A&outlet=B&tag=x&tag=y&from=2016').filter)).toBe(5);
});

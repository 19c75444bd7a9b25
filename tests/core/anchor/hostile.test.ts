import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeIn } from '#core/anchor/describe.ts';
import { locate, locateAll } from '#core/anchor/find.ts';
import type { Selector } from '#core/model/selector.ts';
import { story } from './story.ts';

const plain: Selector = {
  v: 1,
  exact: 'port',
  prefix: '',
  suffix: '',
  start: 0,
  end: 4,
  length: 4,
  copies: 1,
  rival: 0,
};

test.each<[string, Partial<Record<keyof Selector, unknown>>]>([
  ['no words', { exact: '' }],
  ['only space', { exact: ' \u00ad\n ' }],
  ['numbers that are none', { start: Number.NaN, end: Number.POSITIVE_INFINITY, rival: Number.NaN, copies: -1 }],
  ['huge numbers', { start: 1e300, end: -1e300, copies: 1e300, ties: 1e300, tie: 1e300 }],
  ['lone surrogates', { exact: '\ud83d \udc00', prefix: '\udc00', suffix: '\ud83d' }],
  ['letters of a pattern language', { exact: '(a+)+$[', prefix: '\\', suffix: '*' }],
  ['missing texts', { exact: undefined, prefix: null, suffix: 7, rivals: 'x', others: [null, {}] }],
  ['a megabyte', { exact: 'very long '.repeat(100_000) }],
])('a selector with %s is refused or found, never thrown', (_, wrong) => {
  const answer = locate(story, { ...plain, ...wrong } as Selector);
  expect(['exact', 'moved', 'reworded', 'gone', 'ambiguous']).toContain(answer.state);
});

test('any selector and any text give an answer', () => {
  const any = fc.string({ unit: 'binary', maxLength: 60 });
  fc.assert(
    fc.property(any, any, any, any, fc.integer(), (text, exact, prefix, suffix, start) => {
      const { end, start: from } = locate(text, { ...plain, exact, prefix, suffix, start });
      expect(0 <= from && from <= end && end <= text.length).toBe(true);
    }),
  );
});

test.each([
  ['one letter', 'a'],
  ['one word', 'again '],
  ['one sentence', 'He said that he said so. '],
])('a text that repeats %s is searched in good time', (_, unit) => {
  const text = unit.repeat(Math.ceil(300_000 / unit.length));
  const began = performance.now();
  const selectors = [0, 1000, 100_000].map((start) => ({
    ...plain,
    exact: text.slice(start, start + 5000),
    prefix: text.slice(0, 200),
    suffix: 'other words',
    start,
  }));
  locateAll(text, selectors);
  locateAll(
    text,
    selectors.map((selector) => ({ ...selector, exact: `${selector.exact}x${selector.exact}` })),
  );
  describeIn(text, 1000, 1400);
  expect(performance.now() - began).toBeLessThan(3000);
});

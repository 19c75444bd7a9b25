import { describe, expect, test } from 'vitest';
import type { Selector } from '#core/model/selector.ts';
import { parseSelector } from '#core/model/shape/selector.ts';

const selector: Selector = {
  v: 1,
  exact: 'They left.',
  prefix: '',
  suffix: ' Nobody saw them.',
  start: 0,
  end: 9,
  length: 23,
  copies: 1,
  rival: 0.25,
};

test('a selector comes through whole, with and without what it may leave out', () => {
  const full: Selector = { ...selector, rivals: ['theystayed'], ties: 2, tie: 1 };
  expect(parseSelector(selector)).toEqual({ ok: true, value: selector });
  expect(parseSelector(structuredClone(full))).toEqual({ ok: true, value: full });
});

test('a field of an older shape is left behind', () => {
  expect(parseSelector({ ...selector, blocks: [3] })).toEqual({ ok: true, value: selector });
});

describe('is refused, with the place', () => {
  test.each<[string, unknown, string, string]>([
    ['nothing', null, 'wrong-type', ''],
    ['a newer shape', { ...selector, v: 2 }, 'wrong-type', 'v'],
    ['no words', { ...selector, exact: '' }, 'malformed', 'exact'],
    ['words past all stories', { ...selector, exact: 'a'.repeat(100_001) }, 'too-long', 'exact'],
    ['an end before its start', { ...selector, start: 10 }, 'malformed', ''],
    ['an end past the page', { ...selector, end: 24 }, 'malformed', ''],
    ['a start below nothing', { ...selector, start: -1 }, 'out-of-range', 'start'],
    ['a start as text', { ...selector, start: '0' }, 'wrong-type', 'start'],
    ['a likeness over one', { ...selector, rival: 1.5 }, 'out-of-range', 'rival'],
    ['a likeness that is no number', { ...selector, rival: Number.NaN }, 'wrong-type', 'rival'],
    ['rivals without end', { ...selector, rivals: Array(9).fill('x') }, 'too-long', 'rivals'],
    ['rivals that are one text', { ...selector, rivals: 'x' }, 'wrong-type', 'rivals'],
  ])('%s', (_, value, reason, at) => {
    expect(parseSelector(value)).toEqual({ ok: false, reason, at });
  });
});

import { expect, test } from 'vitest';
import { isEmptyQuery, readQuery } from '#core/search/query.ts';

const nothing = { words: [], phrases: [], sources: [], tags: [], outlets: [] };

test.each([
  ['Tide gate', { words: ['tide', 'gate'] }],
  ['"tide gate" open', { words: ['open'], phrases: [['tide', 'gate']] }],
  [
    '“tide gate” „noch eins“',
    {
      phrases: [
        ['tide', 'gate'],
        ['noch', 'eins'],
      ],
    },
  ],
  ['"tide gate', { phrases: [['tide', 'gate']] }],
  ['"tide"', { words: ['tide'] }],
  ['source:YTN asylum', { sources: ['YTN'], words: ['asylum'] }],
  ['source:"Ko Yong-hwan"', { sources: ['Ko Yong-hwan'] }],
  ['tag:#later TAG:x outlet:"Wire Daily"', { tags: ['later', 'x'], outlets: ['Wire Daily'] }],
  ['after:2016-10 before:2017', { after: '2016-10', before: '2017' }],
  ['Ko Yong-hwan', { words: ['ko'], phrases: [['yong', 'hwan']] }],
  ['source: tag:', {}],
  ['http://a.b', { phrases: [['http', 'a', 'b']] }],
  ['…  — ', {}],
])('%s', (typed, expected) => {
  expect(readQuery(typed)).toEqual({ ...nothing, ...expected });
});

test('nothing asked is known as such', () => {
  expect(isEmptyQuery(readQuery('  "" '))).toBe(true);
  expect(isEmptyQuery(readQuery('tag:x'))).toBe(false);
});

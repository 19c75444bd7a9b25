import { expect, test } from 'vitest';
import { lookAlikes } from '#core/library/look-alikes.ts';
import { sourceRow } from './rows.ts';

const alike = (one: string, other: string, aliases: string[] = []) =>
  lookAlikes(sourceRow('1', one), [sourceRow('2', other, { aliases })])[0]?.likeness;

test.each([
  ['Ko Yong-hwan', 'KO Yong Hwan', 'same-name'],
  ['Ko Yonghwan', 'Ko Yong-hwan', 'same-name'],
  ['Yong-hwan Ko', 'Ko Yong-hwan', 'same-name'],
  ['President Park Geun-hye', 'Park Geun-hye', 'same-name'],
  ['José Álvarez', 'Jose Alvarez', 'same-name'],
  ['P. Lindgren', 'Petra Lindgren', 'initial'],
  ['Lindgren', 'Petra Lindgren', 'part'],
  ['Marta Lindgren', 'Marta Lindgrin', 'spelling'],
  ['Marta Lindgren', 'Marta Lindgern', 'spelling'],
])('%s may be %s: %s', (one, other, expected) => {
  expect(alike(one, other)).toBe(expected);
});

test.each([
  ['Petra Lindgren', 'Marta Lindgren'],
  ['P. Lindgren', 'Marta Lindgren'],
  ['Kim', 'Lim'],
  ['Brackwater water company, district 2', 'Brackwater water company, district 3'],
  ['the', 'of'],
  ['', '…'],
])('%s is not %s', (one, other) => {
  expect(alike(one, other)).toBeUndefined();
});

test('another name counts as well', () => {
  expect(alike('UNHCR', 'U.N. refugee agency', ['unhcr'])).toBe('same-name');
});

test('a source is not its own look-alike, and the likeliest comes first', () => {
  const own = sourceRow('1', 'Petra Lindgren');
  const found = lookAlikes(own, [own, sourceRow('2', 'Lindgren'), sourceRow('3', 'petra lindgren')]);
  expect(found.map(({ source }) => source.id)).toEqual(['3', '2']);
});

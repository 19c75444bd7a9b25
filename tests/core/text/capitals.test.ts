import { expect, test } from 'vitest';
import { hasNoCase, isCapital, isHigh } from '#core/text/capitals.ts';

test.each([
  ['A', true, true],
  ['a', false, false],
  ['É', true, true],
  ['é', false, false],
  ['Я', true, true],
  ['я', false, false],
  ['고', false, true],
  ['彼', false, true],
  ['7', false, false],
  ['“', false, false],
  ['’', false, false],
  ['', false, false],
  ['\ud83d\ude00', false, false],
  ['\ud801\udc00', true, true], // Deseret, beyond the first 65,536
])('%s', (letter, capital, high) => {
  expect(isCapital(letter)).toBe(capital);
  expect(isHigh(letter)).toBe(high);
  expect(hasNoCase(letter)).toBe(high && !capital);
});

test('says the same of every letter of the first 65,536 as the tables of Unicode', () => {
  const differing: string[] = [];
  for (let code = 128; code < 0xd800; code += 1) {
    const letter = String.fromCharCode(code);
    if (code >= 0x2000 && code <= 0x206f) continue;
    if (hasNoCase(letter) !== /\p{Lo}/u.test(letter)) differing.push(code.toString(16));
  }
  expect(differing).toEqual([]);
});

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

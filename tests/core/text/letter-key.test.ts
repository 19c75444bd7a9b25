import { expect, test } from 'vitest';
import { letterKey, shownKey } from '#core/text/letter-key.ts';

test.each([
  ['a letter', { key: 'c', code: 'KeyC', shiftKey: false }, 'c'],
  ['a letter with Shift', { key: 'C', code: 'KeyC', shiftKey: true }, 'C'],
  ['a letter with Caps Lock', { key: 'C', code: 'KeyC', shiftKey: false }, 'c'],
  ['a letter of another script', { key: 'с', code: 'KeyC', shiftKey: false }, 'c'],
  ['one with Shift', { key: 'С', code: 'KeyC', shiftKey: true }, 'C'],
  ['a sign', { key: '?', code: 'Slash', shiftKey: true }, '?'],
  ['another layout of the same letters', { key: 'c', code: 'KeyJ', shiftKey: false }, 'c'],
  ['a key with a name', { key: 'Enter', code: 'Enter', shiftKey: false }, 'Enter'],
])('%s', (_, pressed, letter) => {
  expect(letterKey(pressed)).toBe(letter);
});

test('a key is shown as it stands on the keyboard', () => {
  expect(['c', 'Z', '?'].map(shownKey)).toEqual(['C', '⇧Z', '?']);
});

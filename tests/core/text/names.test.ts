import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameKey } from '#core/text/names.ts';

test.each([
  ['Ko Yong-hwan', 'ko yong hwan'],
  ['  Ko  Yong\u2011hwan ', 'ko yong hwan'],
  ['KO YONG‐HWAN', 'ko yong hwan'],
  ['François Hollande', 'francois hollande'],
  ['O’Brien', 'o brien'],
  ["O'Brien", 'o brien'],
  ['U.N.', 'u n'],
  ['Şükrü', 'sukru'],
  ['한국일보', '한국일보'],
  ['ＹＴＮ', 'ytn'],
  ['«Le Monde»', 'le monde'],
  ['…', ''],
])('%j is compared as %j', (name, key) => {
  expect(nameKey(name).normalize('NFC')).toBe(key);
});

test('the key of a key is that key', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(nameKey(nameKey(name))).toBe(nameKey(name));
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findWords } from '#core/text/find-words.ts';

const found = (text: string, words: string) =>
  findWords(text, words, 10).map(({ start, end }) => text.slice(start, end));

test.each<[string, string, string[]]>([
  ['Ko said. Then KO left.', 'ko', ['Ko', 'KO']],
  ['“It’s so,” he said', '"it\'s so', ['“It’s so']],
  ['a line\n  break here', 'line break', ['line\n  break']],
  ['Café au lait', 'cafe', ['Café']],
  ['soft\u00adhyphen', 'softhyphen', ['soft\u00adhyphen']],
  ['😀 Ko 😀', '😀', ['😀', '😀']],
  ['wait… what', '…', ['…']],
  ['nothing', 'something', []],
  ['anything', '  ', []],
  ['平壌の大使館', '大使館', ['大使館']],
])('%s: %s', (text, words, expected) => {
  expect(found(text, words)).toEqual(expected);
});

test('shows what stands around, on one line', () => {
  const [hit] = findWords('One line.\nKo said so.\nMore.', 'said', 1);
  expect(hit).toMatchObject({ before: 'One line. Ko ', words: 'said', after: ' so. More.' });
});

test('words cut from a text are found in it, at a place that reads the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(60), fc.nat(20), (text, from, length) => {
      const words = text.slice(from, from + length);
      const hits = findWords(text, words, 100);
      for (const { start, end } of hits) {
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});

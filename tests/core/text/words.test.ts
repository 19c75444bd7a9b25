import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords } from '#core/text/words.ts';

const cases: readonly [name: string, text: string, locale: string | undefined, words: number][] = [
  ['nothing', '', 'en', 0],
  ['marks that are no words', '– … “ ”', 'en', 0],
  ['a sentence', 'The U.N. heard Ko Yong-hwan twice in 2016.', 'en', 8],
  ['several paragraphs', 'One two.\n\nThree.', 'en', 3],
  ['a language tag that is none', 'one two', 'not a language!', 2],
  ['no language', 'one two', undefined, 2],
];
test.each(cases)('counts %s', (_name, text, locale, words) => {
  expect(countWords(text, locale)).toBe(words);
});

test('cuts a script without spaces into words, not letters and not sentences', () => {
  // Each engine brings its own dictionary, so that the exact number differs by a word or two.
  const words = countWords('記者は駅で待っていた。列車は来なかった。', 'ja');
  expect(words).toBeGreaterThan(7);
  expect(words).toBeLessThan(18);
});

test('letter by letter or by expressions, the count is the same', () => {
  const spaces = ['\u0020', '\u00a0', '\u2009', '\u2028', '\u202f', '\u205f', '\u200b', '\u2060', '\n', '\t'];
  const pieces = ['a', 'Ü', '7', '’', '–', '.', '“', 'ж', 'א', '\u0301', '_', '½', ...spaces];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      const runs = text.match(/\S+/gu) ?? [];
      expect(countWords(text, 'en')).toBe(runs.filter((run) => /[\p{L}\p{N}]/u.test(run)).length);
      // A letter of a script beyond those that are counted quickly: a word of its own.
      expect(countWords(`${text} ᠠ`, 'en')).toBe(countWords(text, 'en') + 1);
    }),
  );
});

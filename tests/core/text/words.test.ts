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

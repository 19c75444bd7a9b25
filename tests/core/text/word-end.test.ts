import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { startsWord, wordEnd } from '#core/text/word-end.ts';

test.each([
  ['road is', 4],
  ['Geun-hye’s bag', 10],
  ['U.N. agency', 3],
  ['1,000 men', 5],
  ['men,women', 3],
  ['7,men', 1],
  ['20% of it', 3],
  ['AT&T', 4],
  ['and/or', 6],
  ['$12.50 each', 6],
  ['café-goers', 10],
  ['naïve', 5],
  ['고용환 said', 3],
  ['end- of', 3],
  ['rock ’n’ roll', 4],
])('%s', (text, end) => expect(wordEnd(text, 0)).toBe(end));

it('takes letters, figures and marks on letters for words, as the tables of Unicode have them', () => {
  const differing: string[] = [];
  for (let code = 128; code < 0xd800; code += 1) {
    if (code >= 0x2000 && code <= 0x206f) continue;
    const letter = String.fromCharCode(code);
    const isWord = /[\p{L}\p{N}\p{M}]/u.test(letter);
    if (startsWord(letter, 0) !== isWord && !'£€¥'.includes(letter)) differing.push(code.toString(16));
    if (wordEnd(`a${letter}`, 0) !== (isWord ? 2 : 1)) differing.push(`a${code.toString(16)}`);
  }
  expect(differing).toEqual([]);
});

it('ends a word where no part of one follows, whatever the text', () => {
  const pieces = fc.constantFrom('a', 'Z', '7', ',', '.', '’', '-', '/', ' ', 'é', '고', '%', '$', '“', '\ud801\udc00');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
      const text = `a${parts.join('')}`;
      const end = wordEnd(text, 0);
      const word = text.slice(0, end);
      expect(word).toMatch(/^(?:[\p{L}\p{N}]|['’.&/_‑-](?=[\p{L}\p{N}])|(?<=\d),(?=\d))+%?$/u);
      if (!word.endsWith('%')) expect(text.slice(end)).not.toMatch(/^(?:[\p{L}\p{N}%]|['’.&/_‑-][\p{L}\p{N}])/u);
    }),
  );
});

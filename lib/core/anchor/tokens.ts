import { fold } from '#core/text/fold.ts';

/** A word, a number or a mark of punctuation, as it stands in a text. */
export interface Token {
  /** What is compared: folded. Two tokens with the same key are the same word. */
  readonly key: string;
  /** With the white space that follows it. */
  readonly text: string;
  /** Whether it is a word or a number, not punctuation. */
  readonly word: boolean;
  /** Whether it begins a sentence, where a capital letter says nothing. */
  readonly first: boolean;
}

/** Numbers with their signs; words with their apostrophes and hyphens; letters of unspaced scripts one by one; other marks. */
const token =
  /[$€£¥]?\p{N}+(?:[.,:]\p{N}+)*%?|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{M}\p{N}\u00ad])+(?:['’‐-](?=\p{L})[\p{L}\p{M}\p{N}\u00ad]+)*|\S/gu;

const word = /[\p{L}\p{N}]/u;
const ending = /[.!?\n]/;

/** Cuts a text into its words and marks. */
export function tokensOf(text: string): Token[] {
  const matches = [...text.matchAll(token)];
  let first = true;
  return matches.map((match, n) => {
    const made = {
      key: fold(match[0]),
      text: text.slice(match.index, matches[n + 1]?.index ?? text.length),
      word: word.test(match[0]),
      first,
    };
    if (made.word) first = made.text.includes('\n');
    else if (ending.test(made.text)) first = true;
    return made;
  });
}

import { type Token, tokensOf } from '../anchor/tokens.ts';
import type { CutText } from './cut.ts';

/** What is known of a sentence's words, for comparing it with many others. */
export interface Bag {
  readonly tokens: readonly Token[];
  /** The words in order, in lower case. */
  readonly words: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
  /** The weight of all words together. */
  readonly weight: number;
}

/** The bags of a text's sentences by their number, each made when first asked for: most sentences are never asked for. */
export function bagsOf(cut: CutText): (sentence: number) => Bag {
  const bags = new Map<number, Bag>();
  return (number) => {
    let bag = bags.get(number);
    if (bag === undefined) {
      const { start, end } = cut.sentences[number]!;
      bag = bagOf(cut.text.slice(start, end));
      bags.set(number, bag);
    }
    return bag;
  };
}

/** The words of a stretch of text. */
export function bagOf(text: string): Bag {
  const tokens = tokensOf(text);
  const words = tokens.filter((token) => token.word).map((token) => token.key.toLowerCase());
  const counts = new Map<string, number>();
  let weight = 0;
  for (const word of words) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    weight += weightOf(word);
  }
  return { tokens, words, counts, weight };
}

const LITTLE = 0.3; // the weight of a word that any sentence has
const CONTAINED = 0.85; // a sentence to which a clause was added is the same one, though less surely
const RUN = 6; // words in a row that two sentences seldom begin or end with by chance
const EDGE = 0.49; // between the least likeness of sentences in one place and of those in two
const ENOUGH = 5; // weight of shared words from which being contained says something

/** How far two sentences have the same words, 0 to 1; "the" and "of" count less than what a sentence is about. */
export function likeness(one: Bag, other: Bag): number {
  const [few, many] = one.counts.size <= other.counts.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [word, count] of few.counts) {
    const there = many.counts.get(word);
    if (there !== undefined) shared += weightOf(word) * Math.min(count, there);
  }
  const least = Math.min(one.weight, other.weight);
  if (least === 0) return 0;
  const dice = (2 * shared) / (one.weight + other.weight);
  const contained = shared >= ENOUGH ? CONTAINED * (shared / least) : 0;
  return Math.max(dice, contained, hasSameEdge(one.words, other.words) ? EDGE : 0);
}

/** Whether the sentences begin or end with the same words, as where another speaker was put to the same quotation. */
function hasSameEdge(one: readonly string[], other: readonly string[]): boolean {
  const sameTo = (at: (words: readonly string[], n: number) => string | undefined) => {
    let n = 0;
    while (n < RUN && at(one, n) !== undefined && at(one, n) === at(other, n)) n += 1;
    return n === RUN;
  };
  return sameTo((words, n) => words[n]) || sameTo((words, n) => words.at(-1 - n));
}

function weightOf(word: string): number {
  return (word.length <= 3 && !/\p{N}/u.test(word)) || common.has(word) ? LITTLE : 1;
}

/** Words of more than three letters that any sentence of a news story may have. */
const common = new Set(
  'that with from this were have been they will would said says which their there when what about after also into than more over other some could before'.split(
    ' ',
  ),
);

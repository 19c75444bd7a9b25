import type { CutText } from './cut.ts';
import { type Bag, likeness } from './likeness.ts';
import type { Matches } from './matches.ts';

const LEAST = 0.5; // likeness from which a sentence in another place is taken for the same one
const SHORTEST = 4; // weight of words: a shorter sentence may well be written twice
const RARE = 4; // a pair of neighbouring words that more sentences have tells none of them
const MOST = 4; // sentences that are looked at for each: those with most pairs of words in common

/** Sentences without a match between their neighbours that have their like anywhere in the other text, the likest first. */
export function matchElsewhere(
  before: CutText,
  after: CutText,
  { afterOf, beforeOf }: Matches,
  bagA: (sentence: number) => Bag,
  bagB: (sentence: number) => Bag,
): [number, number][] {
  const isLong = (cut: CutText, sentence: number, bagOf: (sentence: number) => Bag) =>
    cut.sentences[sentence]!.key.length >= SHORTEST * 2 && bagOf(sentence).weight >= SHORTEST;
  const places = new Map<string, number[]>();
  for (const [b] of after.sentences.entries()) {
    if (beforeOf[b] !== -1 || !isLong(after, b, bagB)) continue;
    for (const pair of pairsOf(bagB(b))) {
      const there = places.get(pair);
      if (there === undefined) places.set(pair, [b]);
      else if (there.length <= RARE) there.push(b);
    }
  }
  const found: { a: number; b: number; like: number }[] = [];
  for (const [a] of before.sentences.entries()) {
    if (afterOf[a] !== -1 || !isLong(before, a, bagA)) continue;
    for (const b of candidates(bagA(a), places)) {
      const like = likeness(bagA(a), bagB(b));
      if (like >= LEAST) found.push({ a, b, like });
    }
  }
  found.sort((one, other) => other.like - one.like || one.a - other.a || one.b - other.b);
  const taken = new Set<string>();
  return found.flatMap(({ a, b }): [number, number][] => {
    if (taken.has(`a${a}`) || taken.has(`b${b}`)) return [];
    taken.add(`a${a}`).add(`b${b}`);
    return [[a, b]];
  });
}

function candidates(bag: Bag, places: ReadonlyMap<string, readonly number[]>): number[] {
  const shared = new Map<number, number>();
  for (const pair of pairsOf(bag)) {
    const there = places.get(pair) ?? [];
    if (there.length > RARE) continue;
    for (const b of there) shared.set(b, (shared.get(b) ?? 0) + 1);
  }
  return [...shared]
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST)
    .map(([b]) => b);
}

/** Neighbouring words, each pair once. */
function pairsOf({ words }: Bag): Set<string> {
  const pairs = new Set<string>();
  for (let at = 1; at < words.length; at += 1) pairs.add(`${words[at - 1]} ${words[at]}`);
  return pairs;
}

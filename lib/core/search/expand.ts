import { isUnspaced } from './terms.ts';

/** A term of the index that a word may mean, and how well: 1 = the word itself. */
export interface Meant {
  /** Its number among the terms. */
  readonly at: number;
  readonly weight: number;
}

const most = 400; // terms that begin alike: more say nothing any more
const shortest = 3; // letters: what begins with less is half the dictionary
const sure = 4; // letters: a slip in a shorter word leaves too little of it
const long = 8; // letters: such a word is recognised with two slips

/** The terms that a word may mean: itself, and those that begin with it. `isLast`: it may not be written to its end yet. */
export function expand(terms: readonly string[], word: string, isLast: boolean): Meant[] {
  const meant: Meant[] = [];
  const from = firstFrom(terms, word);
  if (terms[from] === word) meant.push({ at: from, weight: 1 });
  if (isUnspaced(word)) {
    for (const [at, term] of terms.entries()) {
      if (term !== word && term.includes(word)) meant.push({ at, weight: 0.5 });
    }
    return meant;
  }
  if (word.length < shortest && !isLast) return meant;
  for (let at = from; at < terms.length && meant.length < most; at += 1) {
    const term = terms[at]!;
    if (!term.startsWith(word)) break;
    if (term !== word) meant.push({ at, weight: 0.3 + 0.4 * (word.length / term.length) });
  }
  return meant;
}

/** The terms that a word may mean but for a slip of the hand (two in a long word); the first letter is right. */
export function expandFuzzily(terms: readonly string[], word: string): Meant[] {
  if (word.length < sure || isUnspaced(word)) return [];
  const slips = word.length >= long ? 2 : 1;
  const first = String.fromCodePoint(word.codePointAt(0)!);
  const meant: Meant[] = [];
  for (let at = firstFrom(terms, first); at < terms.length; at += 1) {
    const term = terms[at]!;
    if (!term.startsWith(first)) break;
    if (Math.abs(term.length - word.length) > slips || /\d/.test(term)) continue;
    const distance = distanceUpTo(word, term, slips);
    if (distance <= slips) meant.push({ at, weight: 0.5 / (1 + distance) });
  }
  return meant;
}

/** The number of the first term that is not before the word. */
export function firstFrom(terms: readonly string[], word: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (terms[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Letters more, less, other or exchanged between two words (optimal string alignment); more than `limit` = some number above it. */
function distanceUpTo(one: string, other: string, limit: number): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        cost = Math.min(cost, before[j - 2]! + 1);
      }
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return least;
    [before, row] = [row, next];
  }
  return row[other.length]!;
}

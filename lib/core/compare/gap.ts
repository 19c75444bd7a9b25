import type { CutText } from './cut.ts';
import { type Bag, likeness } from './likeness.ts';
import type { Gap, Matches } from './matches.ts';

const MOST = 10_000; // pairs of sentences that are compared one by one in a gap: a hundred against a hundred
const LEAST = 0.45; // likeness from which a sentence between the same neighbours is an edit of another rather than new

/** The sentences that belong together within a gap, in the same order in both texts. */
export function matchGap(
  before: CutText,
  after: CutText,
  gap: Gap,
  { afterOf, beforeOf }: Matches,
  bagA: (sentence: number) => Bag,
  bagB: (sentence: number) => Bag,
): [number, number][] {
  const free = (from: number, to: number, of: Int32Array) => {
    const numbers: number[] = [];
    for (let at = from; at < to; at += 1) if (of[at] === -1) numbers.push(at);
    return numbers;
  };
  const a = free(gap.a, gap.aEnd, afterOf);
  const b = free(gap.b, gap.bEnd, beforeOf);
  if (a.length * b.length > MOST) return matchSame(before, after, a, b);
  return bestOf(a, b, (one, other) => {
    if (before.sentences[one]!.key === after.sentences[other]!.key) return 1;
    const like = likeness(bagA(one), bagB(other));
    return like < LEAST ? 0 : like;
  });
}

/** In a large gap only the same sentences are matched, each with the next one there is. */
function matchSame(before: CutText, after: CutText, a: readonly number[], b: readonly number[]): [number, number][] {
  const places = new Map<string, number[]>();
  for (const number of b.toReversed()) {
    const key = after.sentences[number]!.key;
    const there = places.get(key);
    if (there === undefined) places.set(key, [number]);
    else there.push(number);
  }
  const pairs: [number, number][] = [];
  let last = -1;
  for (const number of a) {
    const there = places.get(before.sentences[number]!.key);
    while (there !== undefined && there.length > 0 && there.at(-1)! <= last) there.pop();
    const next = there?.pop();
    if (next === undefined) continue;
    pairs.push([number, next]);
    last = next;
  }
  return pairs;
}

/** The pairs in order whose scores make the largest sum; a score of 0 is no pair. */
function bestOf(a: readonly number[], b: readonly number[], score: (a: number, b: number) => number) {
  const width = b.length + 1;
  const sums = new Float64Array((a.length + 1) * width);
  const scores = new Float64Array(a.length * b.length);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const own = score(a[i]!, b[j]!);
      scores[i * b.length + j] = own;
      const both = own > 0 ? own + sums[(i + 1) * width + j + 1]! : 0;
      sums[i * width + j] = Math.max(both, sums[(i + 1) * width + j]!, sums[i * width + j + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const own = scores[i * b.length + j]!;
    const sum = sums[i * width + j]!;
    if (own > 0 && sum === own + sums[(i + 1) * width + j + 1]!) pairs.push([a[i++]!, b[j++]!]);
    else if (sum === sums[(i + 1) * width + j]) i += 1;
    else j += 1;
  }
  return pairs;
}

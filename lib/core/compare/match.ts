import type { CutText } from './cut.ts';
import { matchElsewhere } from './elsewhere.ts';
import { matchGap } from './gap.ts';
import { inOrder, type Pair } from './in-order.ts';
import { bagsOf } from './likeness.ts';
import type { Gap, Matches } from './matches.ts';

/**
 * Finds the sentences that two texts have in common, from the surest to the least sure: the same words that occur once in
 * both, their neighbours, what stands between them in the same order, like sentences between them, like sentences
 * anywhere. In time that grows little more than the texts do, whatever they hold.
 */
export function matchSentences(before: CutText, after: CutText): Matches {
  const matches: Matches = {
    afterOf: new Int32Array(before.sentences.length).fill(-1),
    beforeOf: new Int32Array(after.sentences.length).fill(-1),
    ordered: new Uint8Array(before.sentences.length),
  };
  const join = (a: number, b: number) => {
    matches.afterOf[a] = b;
    matches.beforeOf[b] = a;
  };
  for (const [a, b] of soleKeys(before, after)) join(a, b);
  extend(before, after, matches, join);
  const [bagA, bagB] = [bagsOf(before), bagsOf(after)];
  for (const gap of gapsOf(before, matches)) {
    for (const [a, b] of matchGap(before, after, gap, matches, bagA, bagB)) join(a, b);
  }
  for (const [a, b] of matchElsewhere(before, after, matches, bagA, bagB)) join(a, b);
  for (const { a } of chainOf(before, matches)) matches.ordered[a] = 1;
  return matches;
}

/** Sentences whose words occur once in each text. */
function soleKeys(before: CutText, after: CutText): [number, number][] {
  const there = soleIn(after);
  const pairs: [number, number][] = [];
  for (const [key, a] of soleIn(before)) {
    const b = there.get(key) ?? -1;
    if (a >= 0 && b >= 0) pairs.push([a, b]);
  }
  return pairs;
}

/** The number of the sentence with each key; -1 for a key that several have. */
function soleIn({ sentences }: CutText): Map<string, number> {
  const sole = new Map<string, number>();
  for (const [number, { key }] of sentences.entries()) sole.set(key, sole.has(key) ? -1 : number);
  return sole;
}

/** From each match on, and from both ends of the texts, the same sentences beside it, however often they occur. */
function extend(before: CutText, after: CutText, { afterOf, beforeOf }: Matches, join: (a: number, b: number) => void) {
  const [m, n] = [before.sentences.length, after.sentences.length];
  const isFree = (a: number, b: number) =>
    afterOf[a] === -1 && beforeOf[b] === -1 && before.sentences[a]!.key === after.sentences[b]!.key;
  for (let a = -1; a < m; a += 1) {
    const b = a < 0 ? -1 : afterOf[a]!;
    if ((a < 0 || b >= 0) && a + 1 < m && b + 1 < n && isFree(a + 1, b + 1)) join(a + 1, b + 1);
  }
  for (let a = m; a >= 0; a -= 1) {
    const b = a === m ? n : afterOf[a]!;
    if (b > 0 && a > 0 && isFree(a - 1, b - 1)) join(a - 1, b - 1);
  }
}

function gapsOf(before: CutText, matches: Matches): Gap[] {
  const gaps: Gap[] = [];
  let [a, b] = [0, 0];
  const chain = [...chainOf(before, matches)].sort((one, other) => one.a - other.a);
  for (const pair of [...chain, { a: matches.afterOf.length, b: matches.beforeOf.length }]) {
    if (pair.a > a && pair.b > b) gaps.push({ a, aEnd: pair.a, b, bEnd: pair.b });
    [a, b] = [pair.a + 1, pair.b + 1];
  }
  return gaps;
}

function chainOf({ sentences }: CutText, { afterOf }: Matches): Set<Pair> {
  const pairs: Pair[] = [];
  for (const [a, b] of afterOf.entries()) if (b >= 0) pairs.push({ a, b, weight: 1 + sentences[a]!.key.length });
  return inOrder(pairs);
}

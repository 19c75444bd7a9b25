import { blockEnd, blockStart, type Folded } from '#core/text/folded.ts';
import type { Pattern } from './pattern.ts';

/** How well the surroundings of a place are those the passage had; all 0 to 1. */
export interface Surroundings {
  readonly left: number;
  readonly right: number;
  /** Both sides together: one good side is worth most of two, since the other neighbour may have been edited. */
  readonly together: number;
  /** Whether the passage's own paragraph still stands around it, from its beginning to its end. */
  readonly ownBlock: boolean;
  /** Whether the neighbours beyond that paragraph are known, and are others now. */
  readonly elsewhere: boolean;
}

/** Compares what stands around [start, end) with what stood around the passage. */
export function surroundingsOf(folded: Folded, start: number, end: number, pattern: Pattern): Surroundings {
  const before = sideOf(folded, start, pattern.before, pattern.blockBefore, -1);
  const after = sideOf(folded, end, pattern.after, pattern.blockAfter, 1);
  const ownBlock = before.closed && after.closed;
  const outer = [before.outer, after.outer].filter((share) => share >= 0);
  return {
    left: before.share,
    right: after.share,
    together: together(before, after, ownBlock),
    ownBlock,
    elsewhere: outer.length > 0 && outer.every((share) => share < 0.25),
  };
}

const ENOUGH = 40; // units of the passage's own paragraph that are as good as a name

/**
 * One good side is worth 0.8, since the other neighbour may have been edited; but a side that lies in another
 * paragraph is worth less, since paragraphs are moved and taken out. The own paragraph, standing whole, is worth up to 0.9.
 */
function together(before: Side, after: Side, ownBlock: boolean): number {
  const trust = (side: Side) => Math.min(1, 0.4 + (0.6 * side.inner) / ENOUGH);
  const left = before.share * trust(before);
  const right = after.share * trust(after);
  const sides = left > right ? 0.8 * left + 0.2 * after.share : 0.8 * right + 0.2 * before.share;
  const neither = trust(before) < 1 && trust(after) < 1; // the passage is most of its paragraph: all there is are its neighbours
  const even = neither ? 0.8 * Math.max(before.share, after.share) + 0.2 * Math.min(before.share, after.share) : 0;
  const block = ownBlock ? 0.3 + 0.6 * Math.min(1, (before.inner + after.inner) / ENOUGH) : 0;
  return Math.max(sides, even, block, Math.min(before.share, after.share));
}

interface Side {
  share: number;
  /** Units of the passage's own paragraph on this side, as far as they are known. */
  inner: number;
  /** Whether they all stand here, and the paragraph begins or ends where it did. */
  closed: boolean;
  /** The share of what lies beyond the paragraph, or -1 where too little of it is known. */
  outer: number;
}

const GRAM = 6; // letters: short enough to survive an edit of most words, long enough not to be met everywhere
const REACH = 600; // units: the longest box that is looked across for the old neighbours
const BOX = 200; // units: a neighbour further away than an advertisement is long is a neighbour no more
const OUTER = 24; // units beyond the paragraph that must be known to judge its neighbours

function sideOf(folded: Folded, at: number, context: string, inner: number, direction: 1 | -1): Side {
  const { text } = folded;
  const run = runFrom(text, at, context, direction);
  const known = Math.min(inner, context.length);
  const edge = at + direction * inner;
  const closed =
    run >= known && (inner > context.length || (direction < 0 ? begins(folded, edge) : ends(folded, edge)));
  if (context.length === 0) {
    const atEdge = direction < 0 ? at < 20 : at > text.length - 20; // the passage stood at the very beginning or end
    return { share: atEdge ? 1 : 0, inner: 0, closed: atEdge || closed, outer: -1 };
  }
  if (run === context.length)
    return { share: 1, inner: known, closed, outer: context.length >= known + OUTER ? 1 : -1 };
  if (context.length < GRAM) return { share: run / context.length, inner: known, closed, outer: -1 };
  return { ...shares(text, at, context, known, direction), inner: known, closed };
}

function runFrom(text: string, at: number, context: string, direction: 1 | -1): number {
  let run = 0;
  if (direction < 0) {
    while (run < context.length && text.charCodeAt(at - 1 - run) === context.charCodeAt(context.length - 1 - run))
      run += 1;
  } else while (run < context.length && text.charCodeAt(at + run) === context.charCodeAt(run)) run += 1;
  return run;
}

const begins = (folded: Folded, at: number): boolean => at === 0 || (at > 0 && blockStart(folded, at) === at);
const ends = (folded: Folded, at: number): boolean =>
  at >= folded.text.length || (at > 0 && blockEnd(folded, at - 1) === at);

const heads = new Int16Array(1024); // working memory, used within one call only
const nexts = new Int16Array(1024);
const shifts = new Int32Array(1024);

/**
 * The weighted share of the context's grams that stand on this side of the place. A gram counts fully at the distance
 * it had, 0.7 if all were pushed away by something put in between, 0.25 if something between was taken out.
 */
function shares(text: string, at: number, context: string, known: number, direction: 1 | -1) {
  const count = context.length - GRAM + 1;
  const from = direction < 0 ? Math.max(0, at - context.length - REACH) : at;
  const to = direction < 0 ? at : Math.min(text.length, at + context.length + REACH);
  heads.fill(-1);
  let rolling = 0;
  for (let at = 0; at < context.length; at += 1) {
    rolling = roll(rolling, context, at, 0);
    const n = at - GRAM + 1;
    if (n < 0) continue;
    const hash = short(rolling);
    nexts[n] = heads[hash]!;
    heads[hash] = n;
    shifts[n] = ABSENT;
  }
  rolling = 0;
  for (let behind = from; behind < to; behind += 1) {
    rolling = roll(rolling, text, behind, from);
    const place = behind - GRAM + 1;
    if (place < from) continue;
    let hits = 0;
    for (let n = heads[short(rolling)]!; n >= 0 && hits < 6; n = nexts[n]!) {
      hits += 1;
      const shift = direction < 0 ? at - place - (context.length - n) : place - at - n;
      if (Math.abs(shift) < Math.abs(shifts[n]!) && same(context, n, text, place)) shifts[n] = shift;
    }
  }
  return weigh(count, context.length, known, direction);
}

const ABSENT = 2 ** 30;

function weigh(count: number, length: number, known: number, direction: 1 | -1): { share: number; outer: number } {
  const moved = new Map<number, number>(); // by how far (in 24s), the weight that was pushed so far
  let all = 0;
  let kept = 0;
  let outerAll = 0;
  let outerFound = 0;
  for (let n = 0; n < count; n += 1) {
    const distance = direction < 0 ? length - GRAM - n : n;
    const weight = 1 / (1 + distance / 60); // a neighbour 60 units away counts half
    all += weight;
    const shift = shifts[n]!;
    if (distance >= known) outerAll += 1;
    if (shift === ABSENT) continue;
    if (distance >= known && Math.abs(shift) <= BOX) outerFound += 1;
    const tolerance = 10 + distance * 0.2; // a word or two were edited in between
    if (Math.abs(shift) <= tolerance) kept += weight * (1 - (0.15 * Math.abs(shift)) / tolerance);
    else {
      const bin = Math.round(shift / 24);
      moved.set(bin, (moved.get(bin) ?? 0) + weight);
    }
  }
  let pushed = 0;
  let drawn = 0;
  for (const [bin, own] of moved) {
    const weight = own + 0.5 * Math.max(moved.get(bin - 1) ?? 0, moved.get(bin + 1) ?? 0);
    if (bin > 0) pushed = Math.max(pushed, weight);
    else drawn = Math.max(drawn, weight);
  }
  const share = Math.min(1, (kept + 0.7 * Math.min(pushed, all - kept) + 0.25 * drawn) / all);
  return { share, outer: outerAll >= OUTER ? outerFound / outerAll : -1 };
}

function same(context: string, n: number, text: string, place: number): boolean {
  for (let i = 0; i < GRAM; i += 1) if (context.charCodeAt(n + i) !== text.charCodeAt(place + i)) return false;
  return true;
}

const BASE = 31;
const LEAVING = BASE ** GRAM; // 31^6 still fits into 32 bits

/** The hash of the gram that ends with the letter at `at`, from the hash of the one before it; letters before `from` do not count. */
function roll(hash: number, text: string, at: number, from: number): number {
  const leaving = at - GRAM >= from ? Math.imul(text.charCodeAt(at - GRAM), LEAVING) : 0;
  return (Math.imul(hash, BASE) + text.charCodeAt(at) - leaving) | 0;
}

const short = (hash: number): number => (hash ^ (hash >>> 10) ^ (hash >>> 20)) & 1023;

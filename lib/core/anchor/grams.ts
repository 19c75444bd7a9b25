import type { Steps } from '#core/steps.ts';

/**
 * Where every few letters of a text stand. Only each fourth place of the text is kept: a passage still meets some of
 * them wherever it stands, and the index costs a quarter (about 2 bytes a letter).
 */
export interface Grams {
  /** Letters in a gram. */
  readonly size: number;
  /** For each hash, where its places begin in `places`; one entry more than there are hashes. */
  readonly heads: Uint32Array;
  /** The places (UTF-16 units, multiples of STRIDE), hash by hash, ascending within a hash. */
  readonly places: Uint32Array;
  readonly bits: number;
}

export const STRIDE = 4; // of 7-grams, so that any 10 equal letters meet one kept place

const SPACED_GRAM = 7; // in English news, a 7-gram is met some 3 times in a million letters beyond its own passage
const DENSE_GRAM = 3; // three Chinese characters tell about as much

const REST = 4096; // grams between two rests: a tenth of a millisecond

/** Counts the grams of a text, in time linear in it. */
export function* countGrams(text: string): Steps<Grams> {
  const size = isDense(text) ? DENSE_GRAM : SPACED_GRAM;
  const count = Math.max(0, Math.floor((text.length - size) / STRIDE) + 1);
  const bits = Math.max(8, Math.min(18, Math.ceil(Math.log2(count + 1)))); // 2^18 heads stay in a core's own cache
  const heads = new Uint32Array((1 << bits) + 1);
  const hashes = new Uint32Array(count);
  for (let n = 0; n < count; n += 1) {
    const hash = hashAt(text, n * STRIDE, size, bits);
    hashes[n] = hash;
    heads[hash + 1]! += 1;
    if (n % REST === 0) yield;
  }
  for (let hash = 0; hash < 1 << bits; hash += 1) heads[hash + 1]! += heads[hash]!;
  const next = heads.slice();
  const places = new Uint32Array(count);
  for (let n = 0; n < count; n += 1) {
    const hash = hashes[n]!;
    places[next[hash]!] = n * STRIDE;
    next[hash]! += 1;
    if (n % REST === 0) yield;
  }
  return { size, heads, places, bits };
}

/** The hash of the gram at `at`. */
export function gramAt(grams: Grams, text: string, at: number): number {
  return hashAt(text, at, grams.size, grams.bits);
}

/** How many places a hash has. */
export function countOf(grams: Grams, hash: number): number {
  return grams.heads[hash + 1]! - grams.heads[hash]!;
}

/** Whether a text is mostly in a script that says much in few characters (Chinese, Japanese, Korean). */
export function isDense(text: string): boolean {
  const step = Math.max(1, Math.floor(text.length / 2000)); // a sample of 2,000 letters
  let dense = 0;
  let seen = 0;
  for (let at = 0; at < text.length; at += step) {
    seen += 1;
    if (isDenseUnit(text.charCodeAt(at))) dense += 1;
  }
  return dense > seen * 0.25;
}

/** How much a text says, in letters of a spaced script: a Chinese character says as much as 2.6 of them. */
export function weightOf(text: string): number {
  let dense = 0;
  for (let at = 0; at < text.length; at += 1) if (isDenseUnit(text.charCodeAt(at))) dense += 1;
  return text.length + 1.6 * dense;
}

function isDenseUnit(code: number): boolean {
  return code >= 0x2e80 && code < 0xfb00 && !(code >= 0xd800 && code < 0xe000);
}

function hashAt(text: string, at: number, size: number, bits: number): number {
  let hash = 0;
  for (let n = 0; n < size; n += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at + n)) | 0;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d); // a common mixer: the upper bits of sums of letters are not even
  hash ^= hash >>> 12;
  return (hash >>> 0) & ((1 << bits) - 1);
}

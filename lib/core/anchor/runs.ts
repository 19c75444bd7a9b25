/** A stretch that stands letter by letter both in the passage (from `at`) and in the text (from `to`). */
export interface Run {
  readonly at: number;
  readonly to: number;
  readonly length: number;
}

const MOST = 400; // the chain costs the square of this
const HASHES = 4096;
const PER_HASH = 8; // of a hash that the passage has more often, the later places count

/**
 * The longest common stretches of `passage` and text[from, to), at least `size` letters each, ordered by their place
 * in the passage. Work is bounded whatever the texts are: a text that only repeats itself gives some of its runs.
 */
export function runsIn(passage: string, text: string, from: number, to: number, size: number): Run[] {
  const heads = new Int32Array(HASHES).fill(-1);
  const nexts = new Int32Array(passage.length);
  for (let at = 0; at + size <= passage.length; at += 1) {
    const hash = hashAt(passage, at, size);
    nexts[at] = heads[hash]!;
    heads[hash] = at;
  }
  const runs: Run[] = [];
  const covered = new Int32Array(passage.length + to - from + 1); // by diagonal: up to where a run is known
  let left = Math.min(4_000_000, 200 * (passage.length + to - from)); // comparisons: 10 ms at most; prose needs some 4 a letter
  for (let place = from; place + size <= to && left > 0; place += 1) {
    let hits = 0;
    for (let at = heads[hashAt(text, place, size)]!; at >= 0 && hits < PER_HASH; at = nexts[at]!) {
      hits += 1;
      left -= 1;
      const diagonal = place - from - at + passage.length;
      if (covered[diagonal]! > place) continue;
      let length = 0;
      while (
        at + length < passage.length &&
        place + length < to &&
        passage.charCodeAt(at + length) === text.charCodeAt(place + length)
      )
        length += 1;
      left -= length;
      if (length < size) continue;
      covered[diagonal] = place + length;
      runs.push({ at, to: place, length });
    }
  }
  return longest(runs).sort((a, b) => a.at - b.at || a.to - b.to);
}

function longest(runs: Run[]): Run[] {
  return runs.length <= MOST ? runs : runs.sort((a, b) => b.length - a.length).slice(0, MOST);
}

function hashAt(text: string, at: number, size: number): number {
  let hash = 0;
  for (let n = 0; n < size; n += 1) hash = (Math.imul(hash, 33) ^ text.charCodeAt(at + n)) | 0;
  return (hash ^ (hash >>> 12)) & (HASHES - 1);
}

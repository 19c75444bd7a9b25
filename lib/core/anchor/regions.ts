import { countOf, gramAt, STRIDE } from './grams.ts';
import type { Ground } from './ground.ts';
import type { Pattern } from './pattern.ts';

/** A part of the text where much of a passage and its surroundings is found again. */
export interface Region {
  /** Where the passage would begin if nothing had been put in or taken out, in folded units. */
  readonly start: number;
  /** Weight of the grams found; comparable only within one search. */
  readonly votes: number;
}

const MOST = 6; // look-alikes beyond the sixth have never been the right place
const FEW = 0.25; // of the votes of the best region: with fewer, a region is chance
const BIN = 64; // folded units: a few words more or less before the passage stay in one bin
const REACH = 120; // of the surroundings; what is further away says little
const COMMON = 256; // a gram met more often says nothing
const RARE = 16; // the first to be asked are those met no more often than this
const PLENTY = 24; // rare grams are enough to leave the others unasked
const GRAMS = 1200; // of a long quote only so many are asked, evenly spread

/**
 * The regions of the text for which the grams of the passage and its surroundings vote, best first. A gram votes for
 * the start that it would mean, the rarer the stronger. `without` is a stretch that does not count.
 */
export function regionsFor(ground: Ground, pattern: Pattern, without?: { start: number; end: number }): Region[] {
  const before = pattern.before.slice(-REACH);
  const whole = before + pattern.words + pattern.after.slice(0, REACH);
  const { votes, voted } = countVotes(ground, whole, before.length, pattern.words.length, without);
  let most = 0;
  for (const bin of voted) most = Math.max(most, votes[bin]!);
  const sums: Region[] = [];
  for (const bin of voted) {
    if (votes[bin]! < FEW * most) continue;
    const near = Math.max(votes[bin - 1] ?? 0, votes[bin + 1] ?? 0);
    sums.push({ start: (bin - LEAD) * BIN + BIN / 2, votes: votes[bin]! + near });
  }
  sums.sort((a, b) => b.votes - a.votes);
  const regions: Region[] = [];
  for (const region of sums) {
    if (regions.some((other) => Math.abs(other.start - region.start) < 1.5 * BIN)) continue;
    if (regions.length === MOST || region.votes < FEW * (regions[0]?.votes ?? 0)) break;
    regions.push(region);
  }
  return regions;
}

interface Votes {
  /** The weight that each bin got, LEAD bins before the text's beginning included. */
  readonly votes: Float32Array;
  /** The bins that got any. */
  readonly voted: readonly number[];
}

const LEAD = 32; // bins: a passage whose first 2,000 letters were taken out would begin before the text

function countVotes(
  ground: Ground,
  whole: string,
  lead: number,
  length: number,
  without?: { start: number; end: number },
): Votes {
  const grams = ground.grams();
  const votes = new Float32Array(Math.ceil(ground.folded.text.length / BIN) + LEAD + 1);
  const voted: number[] = [];
  const step = Math.max(1, Math.ceil(whole.length / GRAMS));
  const hashes: number[] = [];
  let rare = 0;
  for (let at = 0; at + grams.size <= whole.length; at += step) {
    const hash = gramAt(grams, whole, at);
    hashes.push(hash);
    const count = countOf(grams, hash);
    if (count > 0 && count <= RARE) rare += 1;
  }
  const common = rare >= PLENTY ? RARE : COMMON;
  for (let n = 0; n < hashes.length; n += 1) {
    const hash = hashes[n]!;
    const count = countOf(grams, hash);
    if (count === 0 || count > common) continue;
    const at = n * step;
    const inWords = at > lead - grams.size && at < lead + length;
    const weight = ((inWords ? 1.5 : 1) * STRIDE) / Math.sqrt(count); // the passage's own words tell more than its neighbours
    for (let place = grams.heads[hash]!; place < grams.heads[hash + 1]!; place += 1) {
      const start = grams.places[place]! - at + lead;
      if (without && start > without.start - length && start < without.end) continue;
      const bin = Math.floor(start / BIN) + LEAD;
      if (bin < 0) continue;
      if (votes[bin] === 0) voted.push(bin);
      votes[bin]! += weight;
    }
  }
  return { votes, voted };
}

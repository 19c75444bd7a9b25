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
const BIN = 64; // folded units: a few words more or less before the passage stay in one bin
const REACH = 120; // of the surroundings; what is further away says little
const COMMON = 256; // a gram met more often says nothing
const GRAMS = 1200; // of a long quote only so many are asked, evenly spread

/**
 * The regions of the text for which the grams of the passage and its surroundings vote, best first. A gram votes for
 * the start that it would mean, the rarer the stronger. `without` is a stretch that does not count.
 */
export function regionsFor(ground: Ground, pattern: Pattern, without?: { start: number; end: number }): Region[] {
  const before = pattern.before.slice(-REACH);
  const whole = before + pattern.words + pattern.after.slice(0, REACH);
  const votes = countVotes(ground, whole, before.length, pattern.words.length, without);
  const sums: Region[] = [];
  for (const [bin, own] of votes) {
    const near = Math.max(votes.get(bin - 1) ?? 0, votes.get(bin + 1) ?? 0);
    sums.push({ start: bin * BIN + BIN / 2, votes: own + near });
  }
  sums.sort((a, b) => b.votes - a.votes);
  const regions: Region[] = [];
  for (const region of sums) {
    if (regions.some((other) => Math.abs(other.start - region.start) < 1.5 * BIN)) continue;
    if (regions.length === MOST || region.votes < 0.25 * (regions[0]?.votes ?? 0)) break;
    regions.push(region);
  }
  return regions;
}

function countVotes(
  ground: Ground,
  whole: string,
  lead: number,
  length: number,
  without?: { start: number; end: number },
): Map<number, number> {
  const grams = ground.grams();
  const votes = new Map<number, number>();
  const step = Math.max(1, Math.ceil(whole.length / GRAMS));
  for (let at = 0; at + grams.size <= whole.length; at += step) {
    const hash = gramAt(grams, whole, at);
    const count = countOf(grams, hash);
    if (count === 0 || count > COMMON) continue;
    const inWords = at > lead - grams.size && at < lead + length;
    const weight = ((inWords ? 1.5 : 1) * STRIDE) / Math.sqrt(count); // the passage's own words tell more than its neighbours
    for (let n = grams.heads[hash]!; n < grams.heads[hash + 1]!; n += 1) {
      const start = grams.places[n]! - at + lead;
      if (without && start > without.start - length && start < without.end) continue;
      const bin = Math.floor(start / BIN);
      votes.set(bin, (votes.get(bin) ?? 0) + weight);
    }
  }
  return votes;
}

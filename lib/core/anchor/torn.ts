import { decide } from './decide.ts';
import { weightOf } from './grams.ts';
import type { Ground } from './ground.ts';
import { CONTEXT, type Pattern } from './pattern.ts';
import { type Place, placesFor } from './places.ts';

/** The paragraphs of a passage, each with its own place, or undefined where it is gone; in the passage's order. */
export interface Torn {
  readonly places: readonly (Place | undefined)[];
  /** The share of the passage's letters that were found again, 0 to 1. */
  readonly share: number;
  /** Whether those that were found have the very same words. */
  readonly same: boolean;
}

const MOST = 40; // paragraphs that are looked for one by one

const LEAST = 0.25; // of the letters: with fewer, the passage is gone

/** Looks for each paragraph of a passage by itself; undefined if it has only one, or none is found. */
export function findTorn(ground: Ground, pattern: Pattern): Torn | undefined {
  const { breaks, words } = pattern;
  if (breaks.length === 0 || breaks.length >= MOST) return undefined;
  const edges = [0, ...breaks, words.length];
  const places: (Place | undefined)[] = [];
  let found = 0;
  for (let n = 0; n + 1 < edges.length; n += 1) {
    const part = partOf(pattern, edges[n]!, edges[n + 1]!);
    const decision = decide(part, placesFor(ground, part), ground);
    const place =
      decision.kind === 'place' && isSure(decision.place) && isFree(decision.place, places)
        ? decision.place
        : undefined;
    places.push(place);
    if (place) found += place.likeness * part.words.length;
  }
  if (found < LEAST * words.length) return undefined;
  return { places, share: found / words.length, same: places.every((place) => !place || place.likeness === 1) };
}

/** A paragraph as a passage of its own: the paragraphs beside it are its surroundings. */
function partOf(pattern: Pattern, start: number, end: number): Pattern {
  const words = pattern.words.slice(start, end);
  const known = pattern.rivals.some((rival) => rival.includes(words.slice(0, 40))); // it stood elsewhere as well, already then
  return {
    ...pattern,
    before: (pattern.before + pattern.words.slice(0, start)).slice(-CONTEXT),
    words,
    after: (pattern.words.slice(end) + pattern.after).slice(0, CONTEXT),
    blockBefore: start > 0 ? 0 : pattern.blockBefore,
    blockAfter: end < pattern.words.length ? 0 : pattern.blockAfter,
    wholeWords: {
      start: start > 0 || pattern.wholeWords.start,
      end: end < pattern.words.length || pattern.wholeWords.end,
    },
    breaks: [],
    weight: weightOf(words),
    hint: pattern.hint < 0 ? -1 : pattern.hint + start,
    copies: known ? 2 : 1,
    rival: known ? Math.max(pattern.rival, 0.9) : 0,
    rivals: [],
    others: [],
    ties: 1,
    tie: 0,
  };
}

/** A paragraph by itself must be the same, or all but the same where it stood. */
const isSure = ({ likeness, around }: Place): boolean => likeness === 1 || (likeness >= 0.75 && around.together >= 0.6);

const isFree = (place: Place, taken: readonly (Place | undefined)[]): boolean =>
  taken.every((other) => !other || place.end <= other.start || place.start >= other.end);

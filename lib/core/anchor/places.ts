import { isWordBreak } from '#core/text/folded.ts';
import { align } from './align.ts';
import { copiesOf } from './copies.ts';
import type { Span } from './found.ts';
import type { Ground } from './ground.ts';
import { likenessOf } from './likeness.ts';
import type { Pattern } from './pattern.ts';
import { type Region, regionsFor } from './regions.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';
import { touch } from './touch.ts';

/** A place that may be the passage's, and what speaks for it. */
export interface Place extends Span {
  readonly parts: readonly Span[];
  /** The folded words that stand there, without boxes. */
  readonly words: string;
  /** How alike they are, 0 to 1; 1 only for the same words. */
  readonly likeness: number;
  readonly around: Surroundings;
  /** Likeness and surroundings together, 0 to 1. */
  readonly score: number;
}

/** What was found, and how many exact copies of the words the text has. */
export interface Places {
  readonly places: readonly Place[];
  readonly copies: number;
}

const MOST_COPIES = 2000; // of a word that a page has more often than that, no copy can be told from the others
const MOST_WEIGHED = 24; // copies whose surroundings are compared in full
const SURE = 0.8; // surroundings that need no comparison with other regions

/**
 * Every place worth considering, best first. With `without`, a stretch and all that touches it is left out, and the
 * surroundings do not lead the search: so `describe` learns what else on the page could be taken for the passage.
 */
export function placesFor(ground: Ground, pattern: Pattern, without?: Span): Places {
  const { length } = pattern.words;
  const clear = (start: number, end: number) => !without || end <= without.start || start >= without.end;
  const copies = copiesOf(ground, pattern.words, MOST_COPIES).filter(
    (start) => clear(start, start + length) && isWhole(ground, start, pattern),
  );
  if (copies.length === 1 && !without) {
    const only = exactPlace(ground, copies[0]!, pattern);
    if (only.around.together >= SURE && !ground.isHidden(only)) return { places: [only], copies: 1 };
  }
  const regions = regionsFor(ground, pattern, without);
  const places = choose(ground, copies, pattern, regions).map((start) => exactPlace(ground, start, pattern));
  const isHidden = !without && places.some((place) => ground.isHidden(place)) ? ground.isHidden : undefined;
  if (!places.some((place) => place.around.together >= SURE && !isHidden?.(place))) {
    let held = 0; // the votes of the best region that has the words and what stood around them
    for (const region of regions) {
      if (region.votes < 0.5 * held) break;
      const place = editedPlace(ground, region, pattern, without, isHidden);
      if (!place || !clear(place.start, place.end) || places.some((other) => isSame(other, place))) continue;
      places.push(place);
      if (!without && place.likeness >= 0.5 && place.around.together >= SURE) held = Math.max(held, region.votes);
    }
  }
  const distance = (place: Place) => Math.abs(place.start - pattern.hint);
  places.sort((a, b) => b.score - a.score || distance(a) - distance(b));
  return { places, copies: copies.length };
}

/** The 9 of 389, the say of says: not the words that were marked, though every letter of them is there. */
function isWhole({ folded }: Ground, start: number, { words, wholeWords }: Pattern): boolean {
  if (wholeWords.start && !isWordBreak(folded, start)) return false;
  return !wholeWords.end || isWordBreak(folded, start + words.length);
}

function exactPlace(ground: Ground, start: number, pattern: Pattern): Place {
  const end = start + pattern.words.length;
  const around = surroundingsOf(ground.folded, start, end, pattern);
  const score = (1 + around.together) / 2;
  return { start, end, parts: [{ start, end }], words: pattern.words, likeness: 1, around, score };
}

function editedPlace(
  ground: Ground,
  region: Region,
  pattern: Pattern,
  without?: Span,
  isHidden?: (span: Span) => boolean,
): Place | undefined {
  const aligned = align(ground.folded, pattern, region.start, without, isHidden);
  if (!aligned) return undefined;
  const { start, end, parts } = aligned;
  const words = parts.map((part) => ground.folded.text.slice(part.start, part.end)).join('');
  if (words.length > pattern.words.length * 1.5 + 60) return undefined; // mostly other text
  const likeness = likenessOf(words, pattern.words);
  const around = surroundingsOf(ground.folded, start, end, pattern);
  return { start, end, parts, words, likeness, around, score: (likeness + around.together) / 2 };
}

/** Of many copies of a short phrase, those with neighbours that agree, those in a voted region, and those near the old place. */
function choose(ground: Ground, copies: readonly number[], pattern: Pattern, regions: readonly Region[]): number[] {
  if (copies.length <= MOST_WEIGHED) return [...copies];
  const touching = (start: number) => touch(ground.folded.text, start, start + pattern.words.length, pattern, 40);
  const byTouch = copies.map((start) => ({ start, touch: touching(start) })).sort((a, b) => b.touch - a.touch);
  const byDistance = [...copies].sort((a, b) => Math.abs(a - pattern.hint) - Math.abs(b - pattern.hint));
  const voted = copies.filter((start) => regions.some((region) => Math.abs(region.start - start) < 160));
  return [
    ...new Set([...byTouch.slice(0, 8).map(({ start }) => start), ...voted.slice(0, 16), ...byDistance.slice(0, 4)]),
  ];
}

/** The same stretch found twice: an exact copy counts for every alignment that touches it. */
function isSame(known: Place, place: Place): boolean {
  if (known.start >= place.end || place.start >= known.end) return false;
  return known.likeness === 1 || Math.abs(known.start - place.start) + Math.abs(known.end - place.end) < 8;
}

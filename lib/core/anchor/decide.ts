import type { Ground } from './ground.ts';
import { likenessOf } from './likeness.ts';
import { OTHERS, type Pattern } from './pattern.ts';
import type { Place, Places } from './places.ts';
import { touch, touchAfter, touchBefore } from './touch.ts';

/** What the places come to: one of them, several that are equally good, or none. */
export type Decision =
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'ambiguous'; readonly places: readonly Place[] }
  | { readonly kind: 'none' };

const CLOSE = 0.05; // scores nearer than this to each other do not tell two places apart

/** Decides which place of the ground is the passage's. Refusing is better than a mark on other words. */
export function decide(pattern: Pattern, { places, copies }: Places, ground: Ground): Decision {
  const { text } = ground.folded;
  if (pattern.ties > 1) {
    const same = seenFirst(
      places.filter(({ score }) => score >= 0.8),
      ground,
    );
    if (same[0]) return { kind: 'place', place: amongTies(pattern, same, same[0]) };
  }
  const good = seenFirst(
    places.filter((place) =>
      place.likeness === 1 ? isCopy(place, pattern, text, copies) : isEdited(place, pattern, text),
    ),
    ground,
  );
  const [first, second] = good;
  if (!first) return { kind: 'none' };
  const close = first.around.together > 0.99 ? CLOSE / 3 : CLOSE; // all that stood around it is here: a copy has less
  if (second && first.score - second.score < close && !isHeld(first, second, pattern, text))
    return { kind: 'ambiguous', places: good.filter((place) => first.score - place.score < close) };
  return { kind: 'place', place: first };
}

/** Those that can be seen on the page; all of them where none can. */
function seenFirst(places: readonly Place[], { isHidden }: Ground): readonly Place[] {
  const seen = places.filter((place) => !isHidden(place));
  return seen.length > 0 ? seen : places;
}

/** Of two close places, the first is it all the same if clearly more of the old neighbours touch it. */
function isHeld(first: Place, second: Place, pattern: Pattern, text: string): boolean {
  const held = (place: Place) => touch(text, place.start, place.end, pattern, MOST);
  return held(first) >= held(second) + 2 * CLEARLY;
}

/** A passage that stood on the page more than once, surroundings included: the copies keep their order. */
function amongTies(pattern: Pattern, places: readonly Place[], best: Place): Place {
  const ties = places.filter((place) => best.score - place.score <= CLOSE).sort((a, b) => a.start - b.start);
  if (ties.length === pattern.ties) return ties[pattern.tie]!;
  const distance = (place: Place) => Math.abs(place.start - pattern.hint);
  return ties.reduce((a, b) => (distance(a) <= distance(b) ? a : b));
}

/** Whether a place with the same words is the passage's, and not another copy of them. */
function isCopy(place: Place, pattern: Pattern, text: string, copies: number): boolean {
  const { together, left, right } = place.around;
  if (together >= 0.95) return true;
  if (isOther(place, pattern, text) || isNeighbour(place, pattern, text)) return false;
  if (pattern.copies === 1 && copies === 1 && pattern.weight >= 24) return true; // it was and is unique, and says enough: it moved
  const both = left >= 0.3 && right >= 0.3;
  if (pattern.others.length >= Math.min(OTHERS, pattern.copies - 1))
    return together >= (pattern.weight >= 24 ? 0.22 : both ? 0.28 : 0.4);
  if (place.score < pattern.rival + 0.07) return false; // no better than another copy was when the mark was made
  if (pattern.weight >= 24) return together >= 0.22;
  return together >= 0.4 || (together >= 0.28 && both);
}

const CLEARLY = 6; // units: a word

/** Whether it is a copy that stood on the page already when the mark was made: its neighbours are that copy's. */
function isOther({ start, end }: Place, pattern: Pattern, text: string): boolean {
  return pattern.others.some((other) => {
    const own =
      touchBefore(text, start, pattern.before, other.before.length) +
      touchAfter(text, end, pattern.after, other.after.length);
    return touch(text, start, end, other, MOST) >= own + CLEARLY;
  });
}

const MOST = 100; // units of a copy's neighbours that are compared

/** Whether a place with other words is the passage's, reworded. */
function isEdited(place: Place, pattern: Pattern, text: string): boolean {
  const { together, left, right } = place.around;
  const { likeness } = place;
  if (isNeighbour(place, pattern, text)) return false;
  if (together < 0.8 && isRival(place, pattern)) return false;
  if (pattern.copies > 1 && together < 0.9 && place.score < pattern.rival - 0.1) return false;
  const both = left >= 0.3 && right >= 0.3;
  const short = pattern.weight < 24; // five words or fewer: one other word leaves little to compare
  if (short && left >= 0.6 && right >= 0.6 && (together >= 0.8 || likeness >= 0.25))
    return place.words.length <= 2 * pattern.words.length + 12; // held on both sides
  if (pattern.weight < 14) return likeness >= 0.25 && both && together >= 0.6;
  if (likeness >= 0.75) return together >= 0.25 || (pattern.weight >= 60 && pattern.rivals.length === 0);
  if (likeness >= 0.5) return together >= 0.4 && (both || !short);
  return both && (likeness >= 0.4 ? together >= 0.6 : likeness >= 0.28 && together >= 0.8);
}

/** Whether the words are those of a look-alike that stood on the page when the mark was made. */
function isRival(place: Place, pattern: Pattern): boolean {
  const words = place.words.slice(0, 400);
  const margin = place.around.together < 0.5 ? 0.15 : 0.05; // the less its surroundings say, the more its words must
  return pattern.rivals.some((rival) => likenessOf(words, rival) >= place.likeness - margin);
}

/** Whether the place is one of the passage's old neighbours, which stands here now that the passage is taken out. */
function isNeighbour({ start, end, words }: Place, pattern: Pattern, text: string): boolean {
  if (pattern.after.includes(text.slice(start, end + BEYOND))) return true;
  if (start >= BEYOND && pattern.before.includes(text.slice(start - BEYOND, end))) return true;
  const next = touchAfter(text, start, pattern.after, MOST);
  const last = touchBefore(text, end, pattern.before, MOST);
  const least = Math.min(words.length, 16); // three words: fewer are met by chance
  return (
    (next >= least && next > touchAfter(text, start, pattern.words, MOST) + 4) ||
    (last >= least && last > touchBefore(text, end, pattern.words, MOST) + 4)
  );
}

const BEYOND = 12; // units beyond the place that must be the neighbour's too: two words

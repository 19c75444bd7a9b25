import { likenessOf } from './likeness.ts';
import type { Pattern } from './pattern.ts';
import type { Place, Places } from './places.ts';

/** What the places come to: one of them, several that are equally good, or none. */
export type Decision =
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'ambiguous'; readonly places: readonly Place[] }
  | { readonly kind: 'none' };

const CLOSE = 0.05; // scores nearer than this to each other do not tell two places apart

/** Decides which place is the passage's. Refusing is better than a mark on other words. */
export function decide(pattern: Pattern, { places, copies }: Places): Decision {
  const best = places[0];
  if (!best) return { kind: 'none' };
  if (pattern.ties > 1 && best.score >= 0.8) return { kind: 'place', place: amongTies(pattern, places, best) };
  const good = places.filter((place) =>
    place.likeness === 1 ? isCopy(place, pattern, copies) : isEdited(place, pattern),
  );
  const [first, second] = good;
  if (!first) return { kind: 'none' };
  if (second && first.score - second.score < CLOSE)
    return { kind: 'ambiguous', places: good.filter((place) => first.score - place.score < CLOSE) };
  return { kind: 'place', place: first };
}

/** A passage that stood on the page more than once, surroundings included: the copies keep their order. */
function amongTies(pattern: Pattern, places: readonly Place[], best: Place): Place {
  const ties = places.filter((place) => best.score - place.score <= CLOSE).sort((a, b) => a.start - b.start);
  if (ties.length === pattern.ties) return ties[pattern.tie]!;
  const distance = (place: Place) => Math.abs(place.start - pattern.hint);
  return ties.reduce((a, b) => (distance(a) <= distance(b) ? a : b));
}

/** Whether a place with the same words is the passage's, and not another copy of them. */
function isCopy(place: Place, pattern: Pattern, copies: number): boolean {
  const { together, left, right } = place.around;
  if (together >= 0.95) return true;
  if (pattern.copies === 1 && copies === 1 && pattern.weight >= 24) return true; // it was and is unique, and says enough: it moved
  if (place.score < pattern.rival + 0.07) return false; // no better than another copy was when the mark was made
  if (pattern.weight >= 24) return together >= 0.22;
  return together >= 0.4 || (together >= 0.28 && left >= 0.3 && right >= 0.3);
}

/** Whether a place with other words is the passage's, reworded. */
function isEdited(place: Place, pattern: Pattern): boolean {
  const { together, left, right } = place.around;
  const { likeness } = place;
  const both = left >= 0.3 && right >= 0.3;
  const words = place.words.slice(0, 400);
  if (pattern.rivals.some((rival) => likenessOf(words, rival) > likeness + 0.02)) return false; // a look-alike we knew of
  if (pattern.copies > 1 && place.score < pattern.rival - 0.1) return false;
  if (pattern.weight < 14) return likeness >= 0.25 && both && together >= 0.6;
  if (likeness >= 0.75) return together >= 0.25 || (pattern.weight >= 60 && pattern.rivals.length === 0);
  if (likeness >= 0.5) return together >= 0.4;
  return likeness >= 0.28 && together >= 0.6 && both;
}

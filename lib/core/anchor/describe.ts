import type { Selector } from '#core/model/selector.ts';
import { foldedLength } from '#core/text/fold.ts';
import { placeOf, shown, shownBetween } from '#core/text/folded.ts';
import { type Ground, groundOfText } from './ground.ts';
import { CONTEXT, OTHERS, type Pattern, patternOf } from './pattern.ts';
import { type Place, placesFor } from './places.ts';
import { touchAfter, touchBefore } from './touch.ts';

const TIE = 0.94; // a copy that scores this well has the same surroundings too
const NEAR = 12; // units on each side that tell one copy from another: two or three words
const ALIKE = 60; // units that are looked at for a difference
const LOOKALIKE = 0.25; // likeness from which other words are worth remembering as not being these

/**
 * How the passage [start, end), in folded units, can be found again, and what else on the page could be taken for it.
 * An empty stretch gives a selector without words, which finds nothing.
 */
export function describe(ground: Ground, start: number, end: number): Selector {
  const plain = quote(ground, start, end);
  const pattern = patternOf(plain);
  if (!pattern) return plain;
  const { places, copies } = placesFor(ground, pattern, { start, end });
  const best = places[0]?.score ?? 0;
  const ties = places.filter((place) => place.likeness === 1 && place.score >= TIE);
  const rivals = places.filter((place) => place.likeness < 1 && place.likeness >= LOOKALIKE).slice(0, 3);
  const others = places
    .filter((place) => place.likeness === 1)
    .slice(0, OTHERS)
    .map((place) => besides(ground.folded.text, place, pattern));
  return {
    ...plain,
    copies: copies + 1,
    rival: Math.round(best * 100) / 100,
    ...(others.length > 0 && { others }),
    ...(rivals.length > 0 && { rivals: rivals.map(wordsOf) }),
    ...(ties.length > 0 && { ties: ties.length + 1, tie: ties.filter((place) => place.start < start).length }),
  };
}

/** The same for a stretch of a plain string, such as a kept reading's text; `start` and `end` are UTF-16 units of it. */
export function describeIn(text: string, start: number, end: number): Selector {
  const { ground, offsets } = groundOfText(text);
  const folded = (offset: number): number => {
    const piece = offsets.findLastIndex((at) => at <= offset);
    if (piece < 0) return 0;
    return ground.folded.starts[piece]! + foldedLength(ground.folded.pieces[piece]!, offset - offsets[piece]!);
  };
  return describe(ground, folded(start), folded(end));
}

/** The words, what stood around them, and where. */
function quote({ folded }: Ground, start: number, end: number): Selector {
  const { length } = folded.text;
  const from = placeOf(folded, start, 'before');
  const to = placeOf(folded, Math.max(start, end - 1), 'after');
  const first = placeOf(folded, Math.max(0, start - CONTEXT), 'before');
  const last = placeOf(folded, Math.min(length, end + CONTEXT) - 1, 'after');
  return {
    v: 1,
    exact: shown(folded, start, end),
    prefix: start > 0 ? shownBetween(folded, first, from) : '',
    suffix: end < length ? shownBetween(folded, to, last) : '',
    start,
    end,
    length,
    copies: 1,
    rival: 0,
  };
}

/** What stands around a copy, up to where it differs from what stands around the passage, and some letters more. */
function besides(text: string, { start, end }: Place, { before, after }: Pattern): string {
  const left = touchBefore(text, start, before, ALIKE) + NEAR;
  const right = touchAfter(text, end, after, ALIKE) + NEAR;
  return `${text.slice(Math.max(0, start - left), start)}\n${text.slice(end, end + right)}`;
}

const wordsOf = (place: Place): string => place.words.slice(0, 400); // enough to know a look-alike by

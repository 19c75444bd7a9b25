import type { Selector } from '#core/model/selector.ts';
import { placeOf, shown } from '#core/text/folded.ts';
import { changesBetween } from './changes.ts';
import { decide } from './decide.ts';
import { type AnchorState, type Found, GONE, type Span } from './found.ts';
import { type Ground, groundOfText } from './ground.ts';
import { type Pattern, patternOf } from './pattern.ts';
import { type Place, placesFor } from './places.ts';

/** Finds a passage again; all offsets of the answer are UTF-16 units of the ground's folded text. Never throws. */
export function find(ground: Ground, selector: Selector): Found {
  const pattern = patternOf(selector);
  if (!pattern) return GONE;
  return findPattern(ground, pattern);
}

const NEIGHBOURS = 32; // units on each side that must agree for an unchanged page to be taken as such

function findPattern(ground: Ground, pattern: Pattern): Found {
  const { text } = ground.folded;
  const { hint, words } = pattern;
  const before = pattern.before.slice(-NEIGHBOURS);
  if (
    hint >= before.length &&
    text.startsWith(words, hint) &&
    text.startsWith(pattern.after.slice(0, NEIGHBOURS), hint + words.length) &&
    text.startsWith(before, hint - before.length)
  )
    return foundAt({ start: hint, end: hint + words.length }, 'exact', 1);
  const decision = decide(pattern, placesFor(ground, pattern));
  if (decision.kind === 'none') return GONE;
  if (decision.kind === 'ambiguous')
    return { ...GONE, state: 'ambiguous', choices: decision.places.map(({ start, end }) => ({ start, end })) };
  return foundPlace(ground, pattern, decision.place);
}

function foundPlace(ground: Ground, pattern: Pattern, place: Place): Found {
  const { start, end, parts, score } = place;
  const same = place.words === pattern.words;
  const state = !same ? 'reworded' : isElsewhere(place) ? 'moved' : 'exact';
  const found = { ...foundAt({ start, end }, state, score), parts, torn: parts.length > 1 };
  if (same) return found;
  const now = parts.map((part) => shown(ground.folded, part.start, part.end)).join('\n');
  return { ...found, changes: changesBetween(pattern.shown, now) };
}

/** The same words among other neighbours. */
function isElsewhere({ around }: Place): boolean {
  return (around.left < 0.3 && around.right < 0.3) || around.elsewhere;
}

function foundAt(span: Span, state: AnchorState, score: number): Found {
  return { ...span, state, score, parts: [span], torn: false };
}

/** Finds a passage in a plain string, such as a kept reading's text; offsets are UTF-16 units of that string. */
export function locate(text: string, selector: Selector): Found {
  return locateAll(text, [selector])[0]!;
}

/** The same for many passages, in the order given, reading the text once. */
export function locateAll(text: string, selectors: readonly Selector[]): Found[] {
  const { ground, offsets } = groundOfText(text);
  const back = (span: Span): Span => {
    if (span.end <= span.start) return { start: 0, end: 0 };
    const from = placeOf(ground.folded, span.start, 'before');
    const to = placeOf(ground.folded, span.end - 1, 'after');
    return { start: offsets[from.piece]! + from.offset, end: offsets[to.piece]! + to.offset };
  };
  return selectors.map((selector) => {
    const found = find(ground, selector);
    return {
      ...found,
      ...back(found),
      parts: found.parts.map(back),
      ...(found.choices && { choices: found.choices.map(back) }),
    };
  });
}

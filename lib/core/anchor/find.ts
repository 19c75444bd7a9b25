import type { Selector } from '#core/model/selector.ts';
import { endsAt, standsBefore } from '#core/text/fold.ts';
import { placeOf, shown } from '#core/text/folded.ts';
import { changesBetween } from './changes.ts';
import { decide } from './decide.ts';
import { type AnchorState, type Found, GONE, type Span } from './found.ts';
import { type Ground, groundOfText } from './ground.ts';
import { LONGEST, type Pattern, patternOf } from './pattern.ts';
import { type Place, placesFor } from './places.ts';
import { findTorn, type Torn } from './torn.ts';

/** Finds a passage again; all offsets of the answer are UTF-16 units of the ground's folded text. Never throws. */
export function find(ground: Ground, selector: Selector): Found {
  const unchanged = findUnchanged(ground, selector);
  if (unchanged) return unchanged;
  const pattern = patternOf(selector);
  if (!pattern) return GONE;
  return findPattern(ground, pattern);
}

const NEIGHBOURS = 32; // units on each side that must agree for an unchanged page to be taken as such

/** Most pages are as they were: the words stand where they stood, between the same neighbours. */
function findUnchanged({ folded, isHidden }: Ground, { exact, prefix, suffix, start }: Selector): Found | undefined {
  if (typeof exact !== 'string' || typeof prefix !== 'string' || typeof suffix !== 'string') return undefined;
  if (!Number.isInteger(start) || start < 0 || exact.length > LONGEST) return undefined;
  const { text } = folded;
  const end = endsAt(text, start, exact);
  if (end <= start || endsAt(text, end, suffix.slice(0, 2 * NEIGHBOURS), NEIGHBOURS) < 0) return undefined;
  if (!standsBefore(text, start, prefix.slice(-2 * NEIGHBOURS), NEIGHBOURS)) return undefined;
  if (isHidden({ start, end })) return undefined;
  return foundAt({ start, end }, 'exact', 1);
}

function findPattern(ground: Ground, pattern: Pattern): Found {
  const decision = decide(pattern, placesFor(ground, pattern), ground);
  const whole = decision.kind === 'place' ? decision.place : undefined;
  // Paragraphs that are here unchanged speak against a whole that runs on into other text.
  if (pattern.breaks.length > 0 && (whole?.likeness ?? 0) < WHOLE) {
    const torn = findTorn(ground, pattern);
    if (torn && torn.share > (whole?.likeness ?? 0) + (torn.same ? -0.12 : 0.05))
      return foundTorn(ground, pattern, torn);
  }
  if (whole) return foundPlace(ground, pattern, whole);
  if (decision.kind !== 'ambiguous') return GONE;
  return { ...GONE, state: 'ambiguous', choices: decision.places.map(({ start, end }) => ({ start, end })) };
}

const WHOLE = 0.9; // likeness from which the paragraphs of a passage need not be looked for one by one

function foundPlace(ground: Ground, pattern: Pattern, place: Place): Found {
  const { start, end, parts, score } = place;
  const same = place.words === pattern.words;
  const state = !same ? 'reworded' : isElsewhere(place) ? 'moved' : 'exact';
  const found = { ...foundAt({ start, end }, state, score), parts, torn: parts.length > 1 };
  return same ? found : { ...found, changes: changesBetween(pattern.shown, shownParts(ground, parts)) };
}

/** The paragraphs stand apart: the same words elsewhere if all are here, a rewording if some are not. */
function foundTorn(ground: Ground, pattern: Pattern, { places }: Torn): Found {
  const here = places.filter((place) => place !== undefined);
  const inOrder = here.flatMap(({ parts }) => parts);
  const parts = inOrder.toSorted((a, b) => a.start - b.start);
  const same = here.map(({ words }) => words).join('') === pattern.words;
  const score = here.reduce((sum, place) => sum + place.score, 0) / places.length;
  const span = { start: parts[0]!.start, end: parts.at(-1)!.end };
  const found = { ...foundAt(span, same ? 'moved' : 'reworded', score), parts, torn: true };
  return same ? found : { ...found, changes: changesBetween(pattern.shown, shownParts(ground, inOrder)) };
}

const shownParts = ({ folded }: Ground, parts: readonly Span[]): string =>
  parts.map(({ start, end }) => shown(folded, start, end)).join('\n');

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

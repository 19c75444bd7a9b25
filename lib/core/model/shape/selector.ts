import { check, type GenericSchema, literal, maxValue, minValue, number, optional, pipe } from 'valibot';
import type { Selector } from '../selector.ts';
import { count, list, text, words } from './bounds.ts';
import { record } from './record.ts';
import { parseShape, type Shaped } from './shaped.ts';

const longestPage = 50_000_000; // UTF-16 units: the text of a whole page, menus and comments included
const longestPassage = 100_000; // UTF-16 units: a long story marked as a whole
const longestSurroundings = 10_000; // UTF-16 units: `describe` takes a sentence or two; pages hide letters in between
const mostCopies = 1_000_000; // copies of a passage on one page: a page of nothing else

/** The shape of a selector. */
export const selectorShape: GenericSchema<unknown, Selector> = pipe(
  record<Selector>({
    v: literal(1),
    exact: words(longestPassage),
    prefix: text(longestSurroundings),
    suffix: text(longestSurroundings),
    start: count(longestPage),
    end: count(longestPage),
    length: count(longestPage),
    copies: count(mostCopies),
    rival: pipe(number(), minValue(0), maxValue(1)),
    rivals: optional(list(text(longestPassage), 8)), // `describe` keeps three; room for a later one that keeps more
    others: optional(list(text(1000), 16)), // `describe` keeps eight, each of two or three words a side
    ties: optional(count(mostCopies)),
    tie: optional(count(mostCopies)),
  }),
  check(({ start, end, length }) => start <= end && end <= length),
);

/** Takes in a selector from a page or a file. */
export function parseSelector(value: unknown): Shaped<Selector> {
  return parseShape(selectorShape, value);
}

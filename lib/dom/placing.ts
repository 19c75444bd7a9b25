import type { Id } from '#core/model/id.ts';
import type { Choice, Mark, Place } from '#core/model/mark.ts';
import type { Anchored } from './anchoring.ts';
import { finder, hasFinder } from './finder.ts';
import { rootOf } from './page-root.ts';
import type { Painter } from './painter.ts';
import { closestOf, isElement } from './plain-nodes.ts';
import { Slices } from './slices.ts';

/** Where a page's marks are: found, painted, and found again when the page changes. */
export interface Placing {
  /** These are the marks now. Resolves when all were looked for. */
  set(marks: readonly Mark[]): Promise<void>;
  /** The page has changed: looks for all of them again. Answers how long that took, in ms of work. */
  again(): Promise<number>;
  readonly places: readonly Place[];
  /** Where a mark is painted; undefined where it is not. */
  rangeOf(id: Id<string>): Range | undefined;
  /** One of several places that may be meant, counted from 0. */
  choiceOf(id: Id<string>, at: number): Range | undefined;
}

const around = 60; // characters on each side by which a person tells two places apart

/** Begins to place marks in a document; `told` hears of every new finding. Ends with the signal. */
export function createPlacing(painter: Painter, told: () => void, signal: AbortSignal): Placing {
  let marks: readonly Mark[] = [];
  let found: (Anchored | undefined)[] = [];
  let places: readonly Place[] = [];
  let running = new AbortController();

  async function run(): Promise<number> {
    const slices = new Slices();
    running.abort();
    const own = new AbortController();
    running = own;
    const selectors = marks.map((mark) => mark.selector);
    const next: (Anchored | undefined)[] = [];
    const all = AbortSignal.any([signal, own.signal]);
    for await (const [at, anchored] of finder().anchorInSlices(rootOf(document), selectors, all, slices))
      next[at] = anchored;
    if (all.aborted) return slices.spent;
    found = next;
    places = marks.map((mark, at) => placeOf(mark, next[at]));
    painter.paint(
      marks.map(({ id, look }, at) => ({ id, look, state: places[at]!.state, ranges: next[at]?.ranges ?? [] })),
    );
    told();
    return slices.spent;
  }

  const of = (id: Id<string>) => found[marks.findIndex((mark) => mark.id === id)];
  return {
    set(next) {
      marks = next;
      // A panel that knows the story may tell its marks while the page is still being read: they are placed after that.
      return hasFinder() ? run().then(() => {}) : Promise.resolve();
    },
    again: () => (marks.length === 0 ? Promise.resolve(0) : run()),
    get places() {
      return places;
    },
    rangeOf: (id) => of(id)?.range ?? of(id)?.ranges[0],
    choiceOf: (id, at) => of(id)?.choices?.[at]?.[0],
  };
}

function placeOf({ id }: Mark, anchored: Anchored | undefined): Place {
  if (anchored === undefined) return { id, state: 'gone' };
  const { state, torn, changes, choices, ranges } = anchored;
  return {
    id,
    state,
    ...(torn && { torn }),
    ...(changes && { changes, now: ranges.map(wordsIn).join(' ') }),
    ...(choices && { choices: choices.flatMap((parts) => (parts[0] ? [choiceFrom(parts[0])] : [])) }),
  };
}

function choiceFrom(range: Range): Choice {
  const common = range.commonAncestorContainer;
  const element = isElement(common) ? common : common.parentElement;
  const block = (element && closestOf(element, 'p, li, blockquote, figcaption, td, div')) ?? common;
  const side = (start: boolean) => {
    const beside = range.cloneRange();
    beside.selectNodeContents(block);
    if (start) beside.setEnd(range.startContainer, range.startOffset);
    else beside.setStart(range.endContainer, range.endOffset);
    return wordsIn(beside);
  };
  // Two copies of a whole paragraph differ only in what stands above and below them.
  const next = (start: boolean) => {
    const sibling = isElement(block) && (start ? block.previousElementSibling : block.nextElementSibling);
    return sibling
      ? (sibling.textContent ?? '')
          .slice(start ? -LONG : 0, start ? undefined : LONG)
          .replace(/\s+/g, ' ')
          .trim()
      : '';
  };
  return {
    before: `${next(true)} ${side(true)}`.trimStart().slice(-around),
    words: wordsIn(range),
    after: `${side(false)} ${next(false)}`.trimEnd().slice(0, around),
  };
}

const LONG = 400; // UTF-16 units of a neighbour that are looked at, spaces included

function wordsIn(range: Range): string {
  return range.toString().replace(/\s+/g, ' ');
}

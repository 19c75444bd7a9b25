import { describe as describeSpan } from '#core/anchor/describe.ts';
import { find } from '#core/anchor/find.ts';
import type { AnchorState, Changes, Found, Span } from '#core/anchor/found.ts';
import { type Ground, groundOf } from '#core/anchor/ground.ts';
import type { Selector } from '#core/model/selector.ts';
import { mapText, offsetOf, rangeOf, rangesOf, type TextMap } from './text-map.ts';

/** Where a passage stands on the page now, and what became of it. */
export interface Anchored {
  readonly state: AnchorState;
  /** What to paint, in reading order; none when it is gone or ambiguous. */
  readonly ranges: Range[];
  /** From the first to the last word, for scrolling there; absent when there is none, or when they stand in different trees. */
  readonly range?: Range;
  /** How sure we are, 0 to 1. */
  readonly score: number;
  /** Whether its paragraphs no longer follow one another, or some are missing: what is painted are its parts. */
  readonly torn: boolean;
  /** The places to choose from, best first; only for 'ambiguous'. */
  readonly choices?: Range[][];
  /** How the words differ; only for 'reworded'. */
  readonly changes?: Changes;
}

/** How the words of `range` can be found again: plain JSON. A range without words gives a selector that finds nothing. */
export function describe(root: Element, range: Range): Selector {
  const { map, ground } = indexOf(root);
  const start = offsetOf(map, range.startContainer, range.startOffset);
  const end = offsetOf(map, range.endContainer, range.endOffset);
  return describeSpan(ground, Math.min(start, end), end);
}

/** Finds a passage on the page. Never throws, and never paints on something else. */
export function anchor(root: Element, selector: Selector): Anchored {
  const { map, ground } = indexOf(root);
  return onPage(map, find(ground, selector));
}

/** Finds many passages, in the order given, reading the page once. */
export function anchorAll(root: Element, selectors: readonly Selector[]): Anchored[] {
  const { map, ground } = indexOf(root);
  return selectors.map((selector) => onPage(map, find(ground, selector)));
}

/** Forgets everything that was read of any page. */
export function reset(): void {
  for (const root of indexes.keys()) forget(root);
}

function onPage(map: TextMap, found: Found): Anchored {
  const ranges = (spans: readonly Span[]) => spans.flatMap(({ start, end }) => rangesOf(map, start, end));
  const painted = ranges(found.parts);
  const range = painted.length > 0 ? rangeOf(map, found.start, found.end) : undefined;
  return {
    state: found.state,
    ranges: painted,
    ...(range && { range }),
    score: found.score,
    torn: found.torn,
    ...(found.choices && { choices: found.choices.map((choice) => ranges([choice])) }),
    ...(found.changes && { changes: found.changes }),
  };
}

interface Index {
  map: TextMap;
  ground: Ground;
  readonly observer: MutationObserver;
  dirty: boolean;
}

const indexes = new Map<Element, Index>();

/** What was read of the page under `root`, read anew if anything under it has changed since. */
function indexOf(root: Element): Index {
  for (const old of indexes.keys()) if (old !== root && !old.isConnected) forget(old);
  let index = indexes.get(root);
  if (!index) {
    const observer = new MutationObserver(() => {
      made.dirty = true;
    });
    const map = mapText(root);
    const made: Index = { map, ground: groundOf(map.folded), observer, dirty: false };
    index = made;
    indexes.set(root, index);
    observe(index);
  } else if (isStale(index)) {
    index.map = mapText(root);
    index.ground = groundOf(index.map.folded);
    index.dirty = false;
    observe(index);
  }
  return index;
}

function isStale(index: Index): boolean {
  if (index.observer.takeRecords().length > 0) index.dirty = true;
  return index.dirty || index.map.waiting.some((element) => element.shadowRoot !== null);
}

function observe({ map, observer }: Index): void {
  for (const tree of map.trees) observer.observe(tree, { subtree: true, childList: true, characterData: true });
}

function forget(root: Element): void {
  indexes.get(root)?.observer.disconnect();
  indexes.delete(root);
}

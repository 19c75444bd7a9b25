import { createTextQuoteSelectorMatcher, describeTextQuote } from '@apache-annotator/dom';
import * as quote from 'dom-anchor-text-quote';
import { anchor, anchorAll, describe, reset } from '#dom/anchoring.ts';

/** What an engine paints, nothing if it finds nothing; and whether it says that the words were changed. */
export interface Answer {
  readonly ranges: readonly Range[];
  readonly reworded?: boolean;
}

/** One way of finding marks again, as it is measured. */
export interface Engine {
  readonly name: string;
  describe(root: Element, range: Range): unknown;
  anchor(root: Element, selector: never): Promise<Answer>;
  anchorAll?(root: Element, selectors: never): unknown;
  reset?(): void;
}

export const engines: readonly Engine[] = [
  {
    name: 'says-who',
    describe,
    async anchor(root, selector) {
      const { ranges, state } = anchor(root, selector);
      return { ranges, reworded: state === 'reworded' };
    },
    anchorAll,
    reset,
  },
  {
    name: '@apache-annotator/dom',
    describe: (root, range) => describeTextQuote(range, root),
    async anchor(root, selector) {
      for await (const range of createTextQuoteSelectorMatcher(selector)(root)) return { ranges: [range as Range] };
      return { ranges: [] };
    },
  },
  {
    name: 'dom-anchor-text-quote',
    describe: (root, range) => quote.fromRange(root, range),
    async anchor(root, selector) {
      try {
        const range: Range | null = quote.toRange(root, selector);
        return { ranges: range ? [range] : [] };
      } catch {
        return { ranges: [] };
      }
    },
  },
];

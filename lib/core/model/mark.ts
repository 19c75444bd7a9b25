import type { Id } from './id.ts';
import type { Selector } from './selector.ts';

/** How a mark looks in the page: a claim by its sourcing, the words that name a source, or the words under a note. */
export type Look = 'named' | 'described' | 'anonymous' | 'vague' | 'none' | 'open' | 'mention' | 'note';

/** What the page is told of a mark: enough to find and paint it, and no word of what the person thinks of it. */
export interface Mark {
  /** The claim, mention or note. */
  readonly id: Id<string>;
  readonly look: Look;
  readonly selector: Selector;
}

/** What words on the page are marked as. */
export type MarkAs = 'claim' | 'source' | 'note';

/** What became of a marked passage on the page as it is now. */
export type PlaceState = 'exact' | 'moved' | 'reworded' | 'gone' | 'ambiguous';

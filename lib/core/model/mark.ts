import type { Changes } from '../anchor/found.ts';
import type { Id } from './id.ts';
import type { Selector } from './selector.ts';
import type { Swatch } from './swatch.ts';

/**
 * How a mark looks in the page: a claim by its swatch, words that name a source, words by which a source speaks, words
 * under a note, or a mere suggestion.
 */
export type Look = Swatch | 'mention' | 'cue' | 'note' | 'suggestion';

/** What the page is told of a mark: enough to find and paint it, and no word of what the person thinks of it. */
export interface Mark {
  /** The claim, mention, cue's passage, note or suggestion. */
  readonly id: Id<string>;
  readonly look: Look;
  /** Whether nobody has answered yet who said it; absent where somebody has. */
  readonly isOpen?: true;
  readonly selector: Selector;
}

/** What words on the page are marked as. */
export type MarkAs = 'claim' | 'source' | 'note';

/** What became of a marked passage on the page as it is now. */
export type PlaceState = 'exact' | 'moved' | 'reworded' | 'gone' | 'ambiguous';

/** One of several places that may be meant, with what stands around it, so that a person can tell them apart. */
export interface Choice {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** What became of one mark on the page. */
export interface Place {
  readonly id: Id<string>;
  readonly state: PlaceState;
  /** Whether its paragraphs no longer follow one another: its parts are painted. */
  readonly torn?: boolean;
  /** The words that stand there now; only for `reworded`. */
  readonly now?: string;
  /** How they differ; only for `reworded`. */
  readonly changes?: Changes;
  /** Only for `ambiguous`, best first. */
  readonly choices?: readonly Choice[];
}

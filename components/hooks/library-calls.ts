import type { CatalogueChange } from '#core/library/catalogue.ts';

/** What the library page asks of the worker beside it. */
export type LibraryAsk =
  /** Which library, and to begin keeping its cards in step. */
  | { readonly do: 'open'; readonly name: string }
  /** To make all cards again: those there are can't be read. */
  | { readonly do: 'afresh' };

/** What the worker tells the page. */
export type LibraryTell =
  | { readonly what: 'changed'; readonly change: CatalogueChange }
  /** Stories read so far, of how many. */
  | { readonly what: 'progress'; readonly done: number; readonly of: number }
  /** The page has every change there was when it began to look. */
  | { readonly what: 'level' }
  | { readonly what: 'failed'; readonly reason: string };

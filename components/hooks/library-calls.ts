import type { CatalogueChange } from '#core/library/catalogue.ts';
import type { FoundOf } from '#core/search/find.ts';
import type { SearchQuery } from '#core/search/query.ts';
import type { Standing } from '#store/catalogue/librarian.ts';

/** What may be found, as lists of ids that a message can carry; all, where nothing is said. */
export type AllowedLists = Readonly<Partial<Record<'stories' | 'claims' | 'notes' | 'sources', string>>>;

/** Ids as one string, a line each: tens of thousands go over at once, where a list of strings is copied one by one. */
export function listOf(ids: Iterable<string>): string {
  return [...ids].join('\n');
}

/** The ids of such a list. */
export function idsIn(list: string): Set<string> {
  return new Set(list === '' ? [] : list.split('\n'));
}

/** What the library page asks of the worker beside it. */
export type LibraryAsk =
  /** Which library. */
  | { readonly do: 'open'; readonly name: string }
  /** To tell what changes from there on, which is as far as the page has read; from nothing, where it could read none. */
  | { readonly do: 'follow'; readonly at: Standing | undefined }
  /** To find words; answered under the same number. At most `limit` of each kind. */
  | {
      readonly do: 'find';
      readonly number: number;
      readonly query: SearchQuery;
      readonly allowed: AllowedLists;
      readonly limit: number;
    };

/** What the worker tells the page. */
export type LibraryTell =
  | { readonly what: 'changed'; readonly change: CatalogueChange }
  /** Stories read so far, of how many. */
  | { readonly what: 'progress'; readonly done: number; readonly of: number }
  /** The page has every change there was when it began to look. */
  | { readonly what: 'level' }
  /** The whole library can be searched. */
  | { readonly what: 'searchable' }
  | { readonly what: 'found'; readonly number: number; readonly found: FoundOf }
  | { readonly what: 'failed'; readonly reason: string };

import { type Catalogue, CatalogueKeeper } from '#core/library/catalogue.ts';
import type { FoundOf } from '#core/search/find.ts';
import type { SearchQuery } from '#core/search/query.ts';
import { Cards } from '#store/catalogue/cards.ts';
import { readCards } from '#store/catalogue/librarian.ts';
import type { Store } from '#store/database.ts';
import type { AllowedLists, LibraryAsk, LibraryTell } from './library-calls.ts';

/** How far the page has the library: its rows so far, whether all are there, and how the reading goes. */
export interface CatalogueNow {
  readonly catalogue: Catalogue;
  /** Until they are there: of a large library what was changed last, enough for the top of a table. */
  readonly first?: Catalogue;
  /** Whether the rows are all there, as of a moment ago. */
  readonly isWhole: boolean;
  readonly progress?: { readonly done: number; readonly of: number };
  /** Whether the whole library can be searched. */
  readonly isSearchable: boolean;
  /** Why the library can't be read. */
  readonly failure?: string;
}

/** The rows of the library for the screen: live, and read beside it. */
export interface CatalogueFeed {
  now(): CatalogueNow;
  subscribe(listener: () => void): () => void;
  /** Finds words in the library; answers when it can be searched. At most `limit` of each kind. */
  find(query: SearchQuery, allowed: AllowedLists, limit: number): Promise<FoundOf>;
}

const rest = 200; // milliseconds between two looks while much is read: the screen has other work too

/** Begins to follow a library; ends with the signal. */
export function followCatalogue(store: Store, signal: AbortSignal): CatalogueFeed {
  const keeper = new CatalogueKeeper();
  const listeners = new Set<() => void>();
  let now: CatalogueNow = { catalogue: keeper.now(), isWhole: false, isSearchable: false };
  let isStale = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What the worker tells before the cards are read is newer than they are: it waits for them. */
  let early: LibraryTell[] | undefined = [];

  const asked = new Map<number, (found: FoundOf) => void>();
  let number = 0;

  const publish = (changes: Partial<CatalogueNow>) => {
    clearTimeout(timer);
    timer = undefined;
    now = { ...now, ...changes, ...(isStale ? { catalogue: keeper.now() } : {}) };
    isStale = false;
    for (const listener of listeners) listener();
  };

  const forgetFirst = () => {
    const { first: _, ...others } = now;
    now = others;
  };

  const hear = (told: LibraryTell) => {
    if (early !== undefined) {
      early.push(told);
      return;
    }
    if (told.what === 'changed') {
      keeper.take(told.change);
      isStale = true;
      if (told.change.afresh) now = { ...now, isWhole: false };
      timer ??= setTimeout(() => publish({}), now.isWhole ? 0 : rest);
    } else if (told.what === 'progress') now = { ...now, progress: told };
    else if (told.what === 'level') {
      const { progress: _, failure: __, ...others } = now;
      now = others as CatalogueNow;
      if (!now.isWhole || isStale) publish({ isWhole: true });
    } else if (told.what === 'searchable') publish({ isSearchable: true });
    else if (told.what === 'found') {
      asked.get(told.number)?.(told.found);
      asked.delete(told.number);
    } else publish({ failure: told.reason });
  };

  const worker = new Worker(new URL('./library-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<LibraryTell>) => hear(data);
  worker.onerror = () => publish({ failure: 'damaged' });
  const ask = (what: LibraryAsk) => worker.postMessage(what);
  signal.addEventListener('abort', () => {
    worker.terminate();
    clearTimeout(timer);
  });

  ask({ do: 'open', name: store.db.name });
  void (async () => {
    const cards = new Cards(store.db.name);
    const kept = await readCards(cards, (newest) => {
      const beginning = new CatalogueKeeper();
      beginning.take(newest);
      publish({ first: beginning.now() });
    }).catch(() => undefined); // damaged ones are made again
    forgetFirst();
    cards.close();
    if (kept !== undefined) {
      keeper.take(kept.catalogue);
      isStale = true;
      publish({ isWhole: true });
    }
    ask({ do: 'follow', at: kept?.at });
    const waiting = early ?? [];
    early = undefined;
    for (const told of waiting) hear(told);
  })();

  return {
    now: () => now,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    find(query, allowed, limit) {
      number += 1;
      const own = number;
      return new Promise((resolve) => {
        asked.set(own, resolve);
        ask({ do: 'find', number: own, query, allowed, limit });
      });
    },
  };
}

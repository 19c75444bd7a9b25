import type { CatalogueChange } from '#core/library/catalogue.ts';
import type { Allowed } from '#core/search/find.ts';
import { Librarian, openCards, type Standing } from '#store/catalogue/librarian.ts';
import { watchLibrary } from '#store/catalogue/watch.ts';
import { openStore } from '#store/database.ts';
import { failureOf } from '#store/failures.ts';
import { Indexer } from '#store/search/indexer.ts';
import { type AllowedLists, idsIn, type LibraryAsk, type LibraryTell } from './library-calls.ts';

// Reads and searches the library beside its page, so that the page can be used meanwhile.
const tell = (what: LibraryTell) => postMessage(what);
let follow: Promise<(at: Standing | undefined) => void> | undefined;
let indexer: Indexer | undefined;
let isSearchable = false;
let hasSearched = false;
let waiting: (LibraryAsk & { do: 'find' })[] = [];

const quiet = 500; // milliseconds: until the page has drawn what it opened with
const idle = 5000; // milliseconds without a change, after which the index is kept for the next time

addEventListener('message', ({ data }: MessageEvent<LibraryAsk>) => {
  if (data.do === 'open') follow = open(data.name);
  else if (data.do === 'follow') void follow?.then((from) => from(data.at));
  else if (isSearchable) find(data);
  else waiting.push(data);
});

function find({ number, query, allowed, limit }: LibraryAsk & { do: 'find' }): void {
  hasSearched = true;
  if (indexer !== undefined) tell({ what: 'found', number, found: indexer.find(query, setsOf(allowed), limit) });
}

/** Lists of the last question, taken apart: while somebody types they are the same at each letter. */
const taken = new Map<string, { readonly list: string; readonly ids: Set<string> }>();

function setsOf(allowed: AllowedLists): Allowed {
  const sets = Object.entries(allowed).map(([name, list]) => {
    if (taken.get(name)?.list !== list) taken.set(name, { list, ids: idsIn(list) });
    return [name, taken.get(name)!.ids];
  });
  return Object.fromEntries(sets);
}

function nowSearchable(): void {
  if (isSearchable) return;
  isSearchable = true;
  tell({ what: 'searchable' });
  for (const asked of waiting) find(asked);
  const steps = indexer?.rehearsing();
  if (waiting.length === 0 && steps !== undefined) setTimeout(() => rehearse(steps), quiet);
  waiting = [];
}

/** Until somebody searches in earnest. */
function rehearse(steps: Iterator<void>): void {
  if (!hasSearched && !steps.next().done) setTimeout(() => rehearse(steps), 50);
}

/** Gets ready, and answers how to begin once it is known how far the page has read. */
async function open(name: string): Promise<(at: Standing | undefined) => void> {
  const store = openStore(name);
  const cards = await openCards(name);
  const index = new Indexer(store, cards);
  indexer = index;
  if (await index.load()) nowSearchable();
  return (at) => {
    const told = {
      changed: (change: CatalogueChange) => tell({ what: 'changed', change }),
      progress: (done: number, of: number) => tell({ what: 'progress', done, of }),
    };
    const librarian = new Librarian(store, cards, told, at);
    let isRunning = false;
    let isWanted = false;
    let isAnew = at === undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const catchUp = async () => {
      isWanted = true;
      if (isRunning) return;
      isRunning = true;
      clearTimeout(timer);
      try {
        while (isWanted) {
          isWanted = false;
          await librarian.catchUp();
          tell({ what: 'level' });
          await (isAnew ? index.afresh() : index.catchUp());
          isAnew = false;
          nowSearchable();
        }
        timer = setTimeout(() => void index.keep().catch(() => {}), idle);
      } catch (error) {
        tell({ what: 'failed', reason: failureOf(error) });
      }
      isRunning = false;
    };
    watchLibrary(store, () => void catchUp(), new AbortController().signal);
  };
}

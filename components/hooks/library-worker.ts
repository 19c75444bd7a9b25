import { Librarian, openCards } from '#store/catalogue/librarian.ts';
import { watchLibrary } from '#store/catalogue/watch.ts';
import { openStore } from '#store/database.ts';
import { failureOf } from '#store/failures.ts';
import type { LibraryAsk, LibraryTell } from './library-calls.ts';

// Reads the library beside its page, so that the page can be used meanwhile.
const tell = (what: LibraryTell) => postMessage(what);
let again: ((afresh: boolean) => void) | undefined;

addEventListener('message', ({ data }: MessageEvent<LibraryAsk>) => {
  if (data.do === 'open') void open(data.name);
  else again?.(true);
});

async function open(name: string): Promise<void> {
  const store = openStore(name);
  const librarian = new Librarian(store, await openCards(name), {
    changed: (change) => tell({ what: 'changed', change }),
    progress: (done, of) => tell({ what: 'progress', done, of }),
  });
  let running = false;
  let wanted: 'catch-up' | 'afresh' | undefined;

  again = async (afresh) => {
    if (wanted !== 'afresh') wanted = afresh ? 'afresh' : 'catch-up';
    if (running) return;
    running = true;
    try {
      while (wanted !== undefined) {
        const next = wanted;
        wanted = undefined;
        await (next === 'afresh' ? librarian.afresh() : librarian.catchUp());
        tell({ what: 'level' });
      }
    } catch (error) {
      tell({ what: 'failed', reason: failureOf(error) });
    }
    running = false;
  };
  watchLibrary(store, () => again?.(false), new AbortController().signal);
}

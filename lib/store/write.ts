import { makeId } from '#core/model/id.ts';
import type { Store } from './database.ts';
import { type StoreFailure, StoreRefusal } from './failures.ts';
import { type Committed, whyFailed } from './keeping.ts';
import { writerVersion } from './versions.ts';
import { type Journal, type StepWords, Writer } from './writer.ts';

/** What came of a command: its answer, or why nothing was changed. */
export type Written<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: StoreFailure };

/**
 * Runs one command: one strict transaction that changes records and writes their rows in `ops`, all or nothing.
 * `work` may await the database only: anything else would let the transaction commit half of it.
 */
export async function write<T>(
  store: Store,
  words: StepWords,
  work: (writer: Writer) => Promise<T>,
): Promise<Written<T>> {
  try {
    const refusal = await store.keeping?.refusal();
    if (refusal !== undefined) return { ok: false, reason: refusal };
    let committed: Committed | undefined;
    const value = await store.db.transaction('rw', store.db.tables, async () => {
      const journal = await readJournal(store);
      const writer = new Writer(store, words, journal);
      const answer = await work(writer);
      committed = await writer.finish();
      return answer;
    });
    if (committed !== undefined) store.keeping?.committed(committed);
    return { ok: true, value };
  } catch (error) {
    return { ok: false, reason: await whyFailed(store.keeping, error) };
  }
}

/** Where the journal stands, for a transaction that is about to write; refuses where a newer program's records must not be touched. */
export async function readJournal(store: Store): Promise<Journal> {
  const row = await store.db.meta.get('journal');
  const journal = (row?.value as Journal | undefined) ?? firstJournal(store);
  if (journal.minWriter > writerVersion) throw new StoreRefusal('newer-library');
  return journal;
}

/** The beginning of a journal, under a device's name that was never used before. */
export function firstJournal(store: Store): Journal {
  return { device: makeId<'device'>(store.now(), store.random(10)), seq: 0, minWriter: writerVersion };
}

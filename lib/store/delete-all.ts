import { Dexie } from 'dexie';
import type { Store } from './database.ts';
import { failureOf } from './failures.ts';
import type { Folder } from './snapshots.ts';
import { readJournal, type Written } from './write.ts';

const patience = 2000; // milliseconds: it goes at once, or when the last page that has it open is left

/** Deletes the whole library, in one transaction, then the copies beside it. This can't be taken back. */
export async function deleteAll(store: Store, folder: Folder): Promise<Written<undefined>> {
  try {
    await store.db.transaction('rw', store.db.tables, async () => {
      await readJournal(store);
      for (const table of store.db.tables) await table.clear();
    });
    // What is found by is made of what was kept. A page that has it open lets it go when it is loaded again.
    const gone = Dexie.delete(`${store.db.name}-cards`).catch(() => {});
    await Promise.race([gone, new Promise((resume) => setTimeout(resume, patience))]);
    for (const { name } of await folder.list().catch(() => [])) await folder.remove(name);
    return { ok: true, value: undefined };
  } catch (error) {
    return { ok: false, reason: failureOf(error) };
  }
}

import 'fake-indexeddb/auto'; // before Dexie, which looks for a database once
import { type Backup, type OpenedBackup, openBackup } from '#core/backup/open-backup.ts';
import { copiedTables } from '#core/backup/rows.ts';
import { writeBackup } from '#store/backup.ts';
import type { Store } from '#store/database.ts';
import { writerVersion } from '#store/versions.ts';
import { done } from './test-store.ts';

/** The bytes of a copy of a library. */
export async function backupOf(store: Store): Promise<Uint8Array<ArrayBuffer>> {
  const { content } = await done(writeBackup(store, { app: 'Says Who 0.0.0' }));
  return new Uint8Array(await content.arrayBuffer());
}

/** Looks through a copy in one go. */
export function opened(bytes: Uint8Array, schema = writerVersion): OpenedBackup {
  const looking = openBackup(bytes, schema);
  for (;;) {
    const step = looking.next();
    if (step.done) return step.value;
  }
}

/** A copy that has to be sound. */
export function sound(bytes: Uint8Array): Backup {
  const found = opened(bytes);
  if (!found.ok) throw new Error(`refused: ${found.reason} at ${found.at}`);
  return found.value;
}

/** Every row of every table that is copied, as it stands in the library. */
export async function everything({ db }: Store): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const name of copiedTables) all[name] = await db.table(name).toArray();
  return all;
}

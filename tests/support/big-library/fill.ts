import { generateLibrary, type LibrarySize } from './records.ts';

/** Puts a generated library into the database of the page that this runs in; the database is there already, and empty. */
export async function fillLibrary(size: LibrarySize, name = 'says-who'): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  for (const rows of generateLibrary(size)) {
    await new Promise<void>((resolve, reject) => {
      const writing = db.transaction(Object.keys(rows), 'readwrite', { durability: 'relaxed' });
      for (const [table, records] of Object.entries(rows)) {
        const kept = writing.objectStore(table);
        for (const record of records) kept.put(record);
      }
      writing.oncomplete = () => resolve();
      writing.onerror = () => reject(writing.error);
    });
  }
  db.close();
}

import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openBackup } from '#core/backup/open-backup.ts';
import { type CopiedTable, copiedTables, parseRow } from '#core/backup/rows.ts';
import { isOlder, readAsItIs, shapeOf } from '#store/before-upgrade.ts';
import { editClaim } from '#store/claims.ts';
import { openStore, type Store } from '#store/database.ts';
import { restoreBackup } from '#store/restore-backup.ts';
import { listSnapshots, takeSnapshot } from '#store/snapshots.ts';
import { writerVersion } from '#store/versions.ts';
import { memoryFolder } from '#tests/support/memory-folder.ts';
import { testStore } from '#tests/support/test-store.ts';

/** A database as a released version left it: its stores with their indexes, and every row. */
interface Kept {
  readonly version: number;
  readonly stores: Readonly<
    Record<
      string,
      { keyPath: string; indexes: [name: string, keyPath: string | string[], multi: boolean][]; rows: object[] }
    >
  >;
}

const files = readdirSync(import.meta.dirname).filter((name) => /^version-\d+\.json$/.test(name));
const read = (file: string): Kept => JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8'));

test('there is a database of every version there has been', () => {
  expect(files.sort()).toEqual(Array.from({ length: writerVersion }, (_, at) => `version-${at + 1}.json`));
});

test.each(files)('%s is opened, with every row as it was, and can be written to', async (file) => {
  const kept = read(file);
  const name = randomUUID();
  await lay(name, kept);
  for (const start of ['the first', 'another']) {
    const store: Store = openStore(name);
    for (const table of copiedTables) {
      const rows = await store.db.table(table).toArray();
      if (kept.version === writerVersion) expect(rows, `${start} start: ${table}`).toEqual(kept.stores[table]!.rows);
      expect(rows).toHaveLength(kept.stores[table]?.rows.length ?? 0); // a table that came later is empty
      for (const row of rows) expect(parseRow(table as CopiedTable, row), table).toMatchObject({ ok: true });
    }
    store.db.close();
  }
  const store = openStore(name);
  const [claim] = await store.db.claims.toArray();
  expect(await editClaim(store, claim!.id as never, { kind: 'number' })).toMatchObject({ ok: true });
  store.db.close();
});

test.each(files)('%s is read as it is for a copy before it is upgraded, and the copy is whole', async (file) => {
  const kept = read(file);
  const name = randomUUID();
  await lay(name, kept);
  expect(await shapeOf(name)).toBe(kept.version);
  expect(isOlder(kept.version)).toBe(kept.version < writerVersion);
  const folder = memoryFolder();
  await readAsItIs(name, kept.version, async (old) => {
    expect(await takeSnapshot(old, folder, 'upgrade', 'Says Who')).toMatchObject({ ok: true });
  });
  expect(await shapeOf(name)).toBe(kept.version);
  const [copy] = await listSnapshots(folder);
  expect(copy).toMatchObject({ why: 'upgrade' });
  const opening = openBackup(await folder.read(copy!.name), writerVersion);
  let step = opening.next();
  while (!step.done) step = opening.next();
  if (!step.value.ok) throw new Error(`the copy is refused: ${JSON.stringify(step.value)}`);
  expect(step.value.value.manifest.schema).toBe(kept.version);
  const back = testStore();
  expect(await restoreBackup(back, step.value.value, 'merge')).toMatchObject({ ok: true });
  for (const table of copiedTables) {
    if (table === 'steps') continue; // what was done is this device's own
    expect(await back.db.table(table).count(), table).toBe(kept.stores[table]?.rows.length ?? 0);
  }
});

test('what is to be done before the opening is done once and first, and its failure keeps nothing closed', async () => {
  const name = randomUUID();
  await lay(name, read(files[0]!));
  const store = openStore(name);
  const seen: (number | undefined)[] = [];
  store.db.beforeOpening(async () => {
    seen.push(await shapeOf(name));
    throw new Error('no room for a copy');
  });
  const [claims, stories] = await Promise.all([store.db.claims.count(), store.db.stories.count()]);
  expect([claims, stories].every((count) => count > 0)).toBe(true);
  expect(seen).toEqual([1]);
  expect(await shapeOf(name)).toBe(writerVersion);
  store.db.close();
});

/** Makes the database with bare IndexedDB, as it was: Dexie counts its versions in tens. */
function lay(name: string, { version, stores }: Kept): Promise<void> {
  return new Promise((done, fail) => {
    const asked = indexedDB.open(name, version * 10);
    asked.onupgradeneeded = () => {
      for (const [store, { keyPath, indexes, rows }] of Object.entries(stores)) {
        const made = asked.result.createObjectStore(store, { keyPath });
        for (const [index, path, multiEntry] of indexes) made.createIndex(index, path, { multiEntry });
        for (const row of rows) made.put(row);
      }
    };
    asked.onsuccess = () => {
      asked.result.close();
      done();
    };
    asked.onerror = () => fail(asked.error);
  });
}

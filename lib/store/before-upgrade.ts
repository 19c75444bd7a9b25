import { Library, powers, type Store } from './database.ts';
import { writerVersion } from './versions.ts';

const tens = 10; // Dexie counts a version of a database in tens of IndexedDB's

/** The shape of the database of that name as it lies there, before it is opened; undefined where there is none. */
export async function shapeOf(name: string): Promise<number | undefined> {
  const found = (await indexedDB.databases()).find((one) => one.name === name);
  return found?.version === undefined ? undefined : Math.floor(found.version / tens);
}

/** Whether opening a database of this shape would bring it to a newer one. */
export function isOlder(shape: number | undefined): shape is number {
  return shape !== undefined && shape >= 1 && shape < writerVersion;
}

/** Hands the library to `copy` as it is, in its older shape, and closes it: nothing of it is changed. */
export async function readAsItIs(name: string, shape: number, copy: (old: Store) => Promise<void>): Promise<void> {
  const db = new Library(name, undefined, shape);
  try {
    await copy({ ...powers, db });
  } finally {
    db.close();
  }
}

/** Brings the database to the newest shape, and closes it. */
export async function upgrade(name: string): Promise<void> {
  const db = new Library(name);
  try {
    await db.open();
  } finally {
    db.close();
  }
}

import { readdir, readFile, truncate, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The files of the extension's database in a profile; `withMemory`: those too in which `storage.local` is kept. */
export async function databaseFiles({ which, isSqlite }, profileDir, withMemory = false) {
  const all = await readdir(profileDir, { recursive: true });
  const library =
    which === 'chromium'
      ? isSqlite
        ? /IndexedDB\/chrome-extension_[^/]*_\d+\/[^/]+$/u
        : /chrome-extension_.*\.indexeddb\.leveldb\/[^/]+$/u
      : /moz-extension\+\+\+[^^/]*\/idb\/.*\.sqlite$/u;
  const memory =
    which === 'chromium'
      ? /Local Extension Settings\/[^/]+\/[^/]+$/u
      : /moz-extension\+\+\+[^/]*userContextId=4294967295[^/]*\/idb\/.*\.sqlite$/u;
  const files = all.filter((name) => library.test(name) || (withMemory && memory.test(name)));
  if (files.length === 0) throw new Error(`no database in ${profileDir}`);
  return files.map((name) => join(profileDir, name));
}

/** What can happen to the files of a database while the browser is closed. Each is named by what is done. */
export function damages({ which, isSqlite }) {
  const named = (pattern) => (files) => files.filter((file) => pattern.test(file));
  if (which === 'firefox' || isSqlite) {
    const each = (name, change) => ({ name, damage: (files) => Promise.all(files.map(change)) });
    return [
      each('header overwritten', (file) => bend(file, 0, 100)),
      each('halved', halve),
      each('deleted', unlink),
      { ...each('deleted, with what is remembered of it', unlink), withMemory: true },
      each('emptied', (file) => truncate(file, 0)),
      each('bytes in the middle overwritten', (file) => bend(file, 40_000, 4_000)),
    ];
  }
  const some = (name, pattern, change) => ({
    name,
    damage: (files) => Promise.all(named(pattern)(files).map(change)),
  });
  return [
    some('log bytes overwritten', /\.log$/u, (file) => bend(file, 200, 400)),
    some('log halved', /\.log$/u, halve),
    some('log emptied', /\.log$/u, (file) => truncate(file, 0)),
    some('log and tables deleted', /\.(?:log|ldb)$/u, unlink),
    some('MANIFEST bytes overwritten', /MANIFEST/u, (file) => bend(file, 10, 40)),
    some('MANIFEST deleted', /MANIFEST/u, unlink),
    some('CURRENT emptied', /CURRENT$/u, (file) => truncate(file, 0)),
    some('all deleted', /./u, unlink),
    { ...some('all deleted, with what is remembered of it', /./u, unlink), withMemory: true },
  ];
}

async function bend(file, from, length) {
  const bytes = await readFile(file);
  for (let at = from; at < Math.min(bytes.length, from + length); at += 1) bytes[at] ^= 0x5a;
  await writeFile(file, bytes);
}

async function halve(file) {
  const { length } = await readFile(file);
  await truncate(file, Math.floor(length / 2));
}

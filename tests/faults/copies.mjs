// The copies beside the library. All of this runs in a page of the extension.

/** Their files' names, oldest first. */
export async function listCopies() {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('snapshots');
  const names = [];
  for await (const name of folder.keys()) names.push(name);
  return names.sort();
}

/** Makes every copy two hours older: another is due then. */
export async function makeCopiesOlder() {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('snapshots');
  const all = [];
  for await (const one of folder) all.push(one);
  for (const [name, file] of all) {
    const [at, ...rest] = name.split('-');
    await file.move([String(Number(at) - 2 * 60 * 60 * 1000).padStart(15, '0'), ...rest].join('-'));
  }
}

export async function renameCopy(name, to) {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('snapshots');
  await (await folder.getFileHandle(name)).move(to);
}

export async function readCopy(name) {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('snapshots');
  const bytes = new Uint8Array(await (await (await folder.getFileHandle(name)).getFile()).arrayBuffer());
  return btoa(bytes.reduce((letters, byte) => letters + String.fromCharCode(byte), ''));
}

export async function writeCopy(name, base64) {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('snapshots');
  const writing = await (await folder.getFileHandle(name)).createWritable();
  await writing.write(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
  await writing.close();
}

/** Deletes the database, as a repair by the browser does. */
export function takeLibraryAway() {
  return new Promise((done, fail) => {
    const asked = indexedDB.deleteDatabase('says-who');
    asked.onsuccess = () => done('gone');
    asked.onerror = () => fail(asked.error);
  });
}

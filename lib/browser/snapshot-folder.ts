const name = 'snapshots';

/** The folder of this program's own that the browser keeps beside the database; rejects where there is none (Firefox's private mode). */
export function snapshotFolder() {
  const open = async () => (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });
  return {
    async list() {
      const files: { name: string; size: number }[] = [];
      for await (const [called, entry] of await open()) {
        if (entry.kind === 'file')
          files.push({ name: called, size: (await (entry as FileSystemFileHandle).getFile()).size });
      }
      return files;
    },
    async read(called: string) {
      const file = await (await (await open()).getFileHandle(called)).getFile();
      return new Uint8Array(await file.arrayBuffer());
    },
    async write(called: string, content: Blob) {
      const stream = await (await (await open()).getFileHandle(called, { create: true })).createWritable();
      await stream.write(content);
      await stream.close();
    },
    async rename(called: string, to: string) {
      const file = (await (await open()).getFileHandle(called)) as FileSystemFileHandle & {
        move(name: string): Promise<void>;
      };
      await file.move(to);
    },
    async remove(called: string) {
      await (await open()).removeEntry(called);
    },
  };
}

/** Whether there is any copy, without looking at what it is; false where there is no such folder. */
export async function hasSnapshots(): Promise<boolean> {
  try {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(name);
    for await (const called of folder.keys()) if (called.endsWith('.zip')) return true;
  } catch {
    // none was ever made
  }
  return false;
}

/** Runs work that only one page of the extension may do at a time; leaves it where another is at it. */
export async function alone(what: string, work: () => Promise<void>): Promise<void> {
  await navigator.locks.request(`says-who-${what}`, { ifAvailable: true }, async (lock) => {
    if (lock !== null) await work();
  });
}

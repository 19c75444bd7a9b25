import type { Folder } from '#store/snapshots.ts';

/** A folder in memory, whose files a test can damage. */
export function memoryFolder(): Folder & { readonly files: Map<string, Uint8Array<ArrayBuffer>> } {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  return {
    files,
    list: async () => [...files].map(([name, { length }]) => ({ name, size: length })),
    async read(name) {
      const bytes = files.get(name);
      if (bytes === undefined) throw new Error(`no ${name}`);
      return bytes;
    },
    async write(name, content) {
      files.set(name, new Uint8Array(await content.arrayBuffer()));
    },
    async rename(name, to) {
      if (files.has(to)) throw new Error(`${to} is there`);
      files.set(to, files.get(name)!);
      files.delete(name);
    },
    async remove(name) {
      files.delete(name);
    },
  };
}

import { crc32, entryHead, type ZipEntry } from '#core/backup/zip-file.ts';
import { sha256Of } from './hash.ts';
import { deflatedBytes } from './pack-blobs.ts';

/** Files of a copy that lie one after the other in these bytes. */
export interface Unpacked {
  /** Sizes in bytes. */
  readonly files: readonly { readonly name: string; readonly size: number }[];
  readonly content: Uint8Array<ArrayBuffer> | Blob;
}

/** A piece of the ZIP: these files packed, each behind its head. */
export interface Packed {
  /** Checksums of the bytes before they were packed. */
  readonly entries: readonly (ZipEntry & { readonly sha256: string })[];
  readonly piece: Blob;
}

/** Packs files here or elsewhere: a page has a worker do it, while it reads the next. The bytes it is given are used up. */
export type PackFiles = (unpacked: Unpacked) => Promise<Packed>;

/** Packs and hashes files here: by the browser, while the script sums. */
export const packFiles: PackFiles = async ({ files, content }) => {
  const all = content instanceof Blob ? new Uint8Array(await content.arrayBuffer()) : content;
  let from = 0;
  const packed = await Promise.all(
    files.map(async ({ name, size }) => {
      const bytes = all.subarray(from, from + size);
      from += size;
      const working = Promise.all([deflatedBytes(bytes), sha256Of(bytes)]);
      const crc = crc32(bytes);
      const [deflated, sha256] = await working;
      return { entry: { name, crc, size, packed: deflated.length, sha256 }, deflated };
    }),
  );
  const pieces = packed.flatMap(({ entry, deflated }) => [entryHead(entry), deflated]);
  return { entries: packed.map(({ entry }) => entry), piece: new Blob(pieces) };
};

import { crc32, directoryOf, entryHead, largestZip, mostZipFiles, type ZipEntry } from '#core/backup/zip-file.ts';

const atOnce = 8_000_000; // bytes: what is held while its checksum is made

/** A file of a ZIP, packed. */
export interface Packed {
  readonly entry: ZipEntry;
  readonly content: Blob;
}

/** Packs a file that lies outside the script's memory by the browser's own compression. Its name in Latin letters. */
export async function packBlob(name: string, content: Blob): Promise<Packed> {
  const packing = deflated(content);
  const crc = await checksum(content);
  const packed = await packing;
  return { entry: { name, crc, size: content.size, packed: packed.size }, content: packed };
}

/** Packed by the browser itself, some ten times as fast as any script: raw deflate, as a ZIP holds it. */
export function deflated(content: Blob): Promise<Blob> {
  return packed(content).blob();
}

/** The same of bytes in memory. */
export async function deflatedBytes(content: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await packed(content).arrayBuffer());
}

function packed(content: Blob | Uint8Array<ArrayBuffer>): Response {
  return new Response(new Response(content).body!.pipeThrough(new CompressionStream('deflate-raw')));
}

/** The ZIP of these files, in their order. Throws a `RangeError` where they are more than a ZIP of 32 bits can count. */
export function zipOfPacked(files: readonly Packed[], type: string): Blob {
  const pieces = files.flatMap(({ entry, content }): BlobPart[] => [entryHead(entry), content]);
  const zip = new Blob([...pieces, directoryOf(files.map(({ entry }) => entry))], { type });
  if (files.length > mostZipFiles || zip.size > largestZip) throw new RangeError('more than a ZIP can hold');
  return zip;
}

async function checksum(content: Blob): Promise<number> {
  let crc = 0;
  for (let from = 0; from < content.size; from += atOnce) {
    crc = crc32(new Uint8Array(await content.slice(from, from + atOnce).arrayBuffer()), crc);
  }
  return crc;
}

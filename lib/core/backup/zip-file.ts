/** One file of a ZIP, compressed already. */
export interface ZipEntry {
  /** Latin letters, digits, `-`, `.` and `/` only. */
  readonly name: string;
  /** Of the bytes before they were compressed. */
  readonly crc: number;
  readonly size: number;
  /** How many bytes it takes in the ZIP (raw deflate). */
  readonly packed: number;
}

/** The bytes that a ZIP of 32 bits can count; a copy that would be larger is not written. */
export const largestZip = 0xffff_ffff;

/** The files that such a ZIP can count: with 16 bits. */
export const mostZipFiles = 0xffff;

const firstOfJanuary1980 = 0x21; // the earliest date that ZIP knows: the same library gives the same bytes

/** What stands before the bytes of a file in a ZIP (APPNOTE 6.3, section 4.3.7). */
export function entryHead(entry: ZipEntry): Uint8Array<ArrayBuffer> {
  const name = new TextEncoder().encode(entry.name);
  const head = new DataView(new ArrayBuffer(30 + name.length));
  head.setUint32(0, 0x04034b50, true);
  common(head, 4, entry, name.length);
  const bytes = new Uint8Array(head.buffer);
  bytes.set(name, 30);
  return bytes;
}

/** What stands after all files: the directory and its end (sections 4.3.12 and 4.3.16). Entries in the order they were written. */
export function directoryOf(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const names = entries.map(({ name }) => new TextEncoder().encode(name));
  const size = names.reduce((sum, name) => sum + 46 + name.length, 0);
  const view = new DataView(new ArrayBuffer(size + 22));
  const bytes = new Uint8Array(view.buffer);
  let at = 0;
  let offset = 0;
  for (const [k, entry] of entries.entries()) {
    const name = names[k]!;
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    common(view, at + 6, entry, name.length);
    view.setUint32(at + 42, offset, true);
    bytes.set(name, at + 46);
    at += 46 + name.length;
    offset += 30 + name.length + entry.packed;
  }
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, size, true);
  view.setUint32(at + 16, offset, true);
  return bytes;
}

/** The CRC-32 of bytes, as ZIP has it (ISO 3309); `before`: that of the bytes before them. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  for (const byte of bytes) crc = crcTable[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return ~crc >>> 0;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, start) => {
  let crc = start;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? 0xedb8_8320 ^ (crc >>> 1) : crc >>> 1;
  return crc >>> 0;
});

/** The fields that head and directory share, from "version needed" to the length of the name. */
function common(view: DataView, at: number, { crc, size, packed }: ZipEntry, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 4, 8, true); // deflate
  view.setUint16(at + 8, firstOfJanuary1980, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, packed, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, nameLength, true);
}

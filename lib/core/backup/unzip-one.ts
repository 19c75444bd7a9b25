import { inflateSync } from 'fflate';
import { crc32 } from './zip-file.ts';

/** One file of a ZIP, as its directory tells of it. */
export interface Packed {
  /** Bytes from the start of the ZIP to the head of the file. */
  readonly at: number;
  readonly isDeflated: boolean;
  readonly packed: number;
  /** Bytes it claims to have unpacked. */
  readonly size: number;
  readonly crc: number;
}

/**
 * The files that a ZIP's directory lists, by name, without unpacking any (APPNOTE 6.3, section 4.3). Undefined where there is
 * no whole directory: the file was cut short, or is none. A name that stands twice is `twice`.
 */
export function directoryIn(bytes: Uint8Array): ReadonlyMap<string, Packed> | 'twice' | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const [count, size, start] = [
    view.getUint16(end + 10, true),
    view.getUint32(end + 12, true),
    view.getUint32(end + 16, true),
  ];
  if (start + size > end) return undefined;
  const found = new Map<string, Packed>();
  let at = start;
  for (let k = 0; k < count; k += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return undefined;
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    if (at + 46 + nameLength > end) return undefined;
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (found.has(name)) return 'twice';
    found.set(name, {
      at: view.getUint32(at + 42, true),
      isDeflated: view.getUint16(at + 10, true) === 8,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
    });
    at += 46 + nameLength + extra + comment;
  }
  return found;
}

/** One file of a ZIP, unpacked; undefined where it is not what the directory says. Never holds more than the size claimed there. */
export function unzipOne(bytes: Uint8Array, { at, isDeflated, packed, size, crc }: Packed): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) return undefined;
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > bytes.length) return undefined;
  const content = bytes.subarray(start, start + packed);
  const plain = isDeflated ? inflated(content, size) : content;
  return plain?.length === size && crc32(plain) === crc ? plain : undefined;
}

function inflated(content: Uint8Array, size: number): Uint8Array | undefined {
  try {
    return inflateSync(content, { out: new Uint8Array(size) });
  } catch {
    return undefined;
  }
}

/** Where the end of the directory stands: 22 bytes before the last, or earlier by the length of a comment. */
function endOf(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 0xffff; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return undefined;
}

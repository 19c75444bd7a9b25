import { backupVersion, type Manifest, type Part } from '#core/backup/manifest.ts';
import { type CopiedTable, copiedTables, keyOf, type Row } from '#core/backup/rows.ts';
import { crc32, directoryOf, entryHead, largestZip, type ZipEntry } from '#core/backup/zip-file.ts';
import type { KeptText } from '#core/model/reading.ts';
import type { Store } from './database.ts';
import { failureOf, StoreRefusal } from './failures.ts';
import { sha256Of } from './hash.ts';
import { deflated } from './pack-blobs.ts';
import { writerVersion } from './versions.ts';
import type { Written } from './write.ts';
import type { Journal } from './writer.ts';

/** A copy of the whole library in one file. */
export interface BackupFile {
  readonly manifest: Manifest;
  readonly content: Blob;
}

/** Who asks for a copy, and who hears how far it is. */
export interface BackupOptions {
  /** The program and its version. */
  readonly app: string;
  /** Hears how much is done, from 0 to 1. */
  readonly progress?: (done: number) => void;
  /** Ends the work between two parts; the answer is `stopped` then. */
  readonly signal?: AbortSignal;
}

const rowsAtOnce = 2_000; // some 2 MB of JSON: read, checked and restored without the screen standing still
const pagesAtOnce = 100; // texts and readings are a hundred times as long as other rows
const longestPart = 16_000_000; // UTF-16 units of JSON: a sixth of what is read back, whatever the letters take in UTF-8
const mostTextFiles = 20_000; // a ZIP counts its files with 16 bits; texts past these share parts

/** A part before it is packed: `Blob`s, so that a large library lies outside the script's memory. */
interface Unpacked {
  readonly name: string;
  readonly table: CopiedTable;
  readonly rows: number;
  readonly content: Blob;
}

/**
 * Writes the whole library into one ZIP: a manifest with counts and checksums, a few thousand rows of a table to a part, each
 * text as a file of its own. All rows are of one moment: they are read in one transaction, and packed after it.
 */
export async function writeBackup(store: Store, options: BackupOptions): Promise<Written<BackupFile>> {
  try {
    const read = await readAll(store);
    return { ok: true, value: await pack(store, read, options) };
  } catch (error) {
    return { ok: false, reason: failureOf(error) };
  }
}

function readAll(store: Store): Promise<{ parts: Unpacked[]; seq: number }> {
  return store.db.transaction('r', store.db.tables, async () => {
    const journal = (await store.db.meta.get('journal'))?.value as Journal | undefined;
    const parts: Unpacked[] = [];
    for (const table of copiedTables) {
      if (!store.db.tables.some(({ name }) => name === table)) continue; // of an older shape
      const atOnce = table === 'packages' ? 1 : table === 'texts' || table === 'readings' ? pagesAtOnce : rowsAtOnce;
      let last: string | undefined;
      let number = 0;
      for (;;) {
        const rows = await rowsAfter(store, table, last, atOnce);
        for (const part of partsOf(table, rows, parts.length)) {
          number += 1;
          parts.push({ ...part, name: part.name ?? `${table}-${number}.json` });
        }
        if (rows.length < atOnce) break;
        last = keyOf(rows.at(-1)!);
      }
    }
    return { parts, seq: journal?.seq ?? 0 };
  });
}

function rowsAfter(store: Store, name: CopiedTable, last: string | undefined, limit: number): Promise<Row[]> {
  const table = store.db.table<Row, string>(name);
  const key = table.schema.primKey.keyPath as string;
  const rows = last === undefined ? table.toCollection() : table.where(key).above(last);
  return rows.limit(limit).toArray();
}

/** Texts as files of their own, where they can be; the other rows together, as long as they are not too much for one part. */
function partsOf(
  table: CopiedTable,
  rows: readonly Row[],
  soFar: number,
): (Omit<Unpacked, 'name'> & { name?: string })[] {
  const parts: (Omit<Unpacked, 'name'> & { name?: string })[] = [];
  let lines: string[] = [];
  let length = 0;
  const close = () => {
    if (lines.length === 0) return;
    parts.push({ table, rows: lines.length, content: new Blob([`[\n${lines.join(',\n')}\n]\n`]) });
    lines = [];
    length = 0;
  };
  for (const row of rows) {
    if (table === 'texts' && soFar + parts.length < mostTextFiles && isUtf8((row as unknown as KeptText).text)) {
      const { hash, text } = row as unknown as KeptText;
      parts.push({ name: `text/${hash}.txt`, table, rows: 1, content: new Blob([text]) });
      continue;
    }
    const line = JSON.stringify(row);
    if (length + line.length > longestPart) close();
    lines.push(line);
    length += line.length;
  }
  close();
  return parts;
}

/** Whether a text stands the way through UTF-8: half of a letter does not. */
function isUtf8(text: string): boolean {
  return text.isWellFormed();
}

async function pack(
  store: Store,
  { parts, seq }: { parts: readonly Unpacked[]; seq: number },
  { app, progress, signal }: BackupOptions,
): Promise<BackupFile> {
  const entries: ZipEntry[] = [];
  const pieces: BlobPart[] = [];
  const listed: Part[] = [];
  let size = 0;
  /** Packed and hashed by the browser while the script sums. */
  const add = async (name: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
    const working = Promise.all([deflated(bytes), sha256Of(bytes)]);
    const crc = crc32(bytes);
    const [packed, sha256] = await working;
    const entry: ZipEntry = { name, crc, size: bytes.length, packed: packed.size };
    const head = entryHead(entry);
    size += head.length + packed.size;
    if (size > largestZip) throw new StoreRefusal('full');
    entries.push(entry);
    pieces.push(head, packed);
    return sha256;
  };
  const counts: Record<string, number> = {};
  for (const [at, part] of parts.entries()) {
    if (signal?.aborted) throw new StoreRefusal('stopped');
    const sha256 = await add(part.name, new Uint8Array(await part.content.arrayBuffer()));
    listed.push({ name: part.name, table: part.table, rows: part.rows, sha256 });
    counts[part.table] = (counts[part.table] ?? 0) + part.rows;
    progress?.((at + 1) / parts.length);
  }
  const manifest: Manifest = {
    format: 'says-who-backup',
    version: backupVersion,
    app,
    madeAt: store.now(),
    schema: Math.min(writerVersion, store.db.verno),
    seq,
    counts,
    parts: listed,
  };
  await add('manifest.json', new TextEncoder().encode(`${JSON.stringify(manifest, null, 1)}\n`));
  return { manifest, content: new Blob([...pieces, directoryOf(entries)], { type: 'application/zip' }) };
}

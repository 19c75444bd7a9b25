import { backupVersion, type Manifest } from '#core/backup/manifest.ts';
import { positionOf } from '#core/backup/progress.ts';
import { type CopiedTable, copiedTables, keyOf, type Row } from '#core/backup/rows.ts';
import { directoryOf, largestZip } from '#core/backup/zip-file.ts';
import type { KeptText } from '#core/model/reading.ts';
import type { Store } from './database.ts';
import { failureOf, StoreRefusal } from './failures.ts';
import { type PackFiles, packFiles } from './pack-files.ts';
import { type PackedRows, Packing, type RowsToPack } from './packing.ts';
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
  /** Hears how much is done, from 0 to 1: about, since nothing is counted beforehand. */
  readonly progress?: (done: number) => void;
  /** Ends the work between two parts; the answer is `stopped` then. */
  readonly signal?: AbortSignal;
  /** Packs the parts; without it they are packed here. */
  readonly pack?: PackFiles;
}

const rowsAtOnce = 2_000; // some 2 MB of JSON: read, checked and restored without the screen standing still
const pagesAtOnce = 100; // texts and readings are a hundred times as long as other rows
const longestPart = 16_000_000; // UTF-16 units of JSON: a sixth of what is read back, whatever the letters take in UTF-8
const mostTextFiles = 20_000; // a ZIP counts its files with 16 bits; texts past these share parts

/**
 * Writes the whole library into one ZIP: a manifest with counts and checksums, a few thousand rows of a table to a part, each
 * text as a file of its own. All rows are of one moment: they are read in one transaction, and packed beside it.
 */
export async function writeBackup(store: Store, options: BackupOptions): Promise<Written<BackupFile>> {
  const packing = new Packing(options);
  try {
    const seq = await readAll(store, packing);
    return { ok: true, value: await inOneFile(store, seq, await packing.finished(), options) };
  } catch (error) {
    packing.leave();
    return { ok: false, reason: failureOf(error) };
  }
}

/** Reads all tables side by side, so that the database is never idle; answers how many changes the library has seen. */
function readAll(store: Store, packing: Packing): Promise<number> {
  return store.db.transaction('r', store.db.tables, async () => {
    const journal = (await store.db.meta.get('journal'))?.value as Journal | undefined;
    const there = copiedTables.filter((table) => store.db.tables.some(({ name }) => name === table)); // not all in an older shape
    await Promise.all(there.map((table) => readTable(store, table, packing)));
    return journal?.seq ?? 0;
  });
}

async function readTable(store: Store, table: CopiedTable, packing: Packing): Promise<void> {
  const atOnce = table === 'packages' ? 1 : table === 'texts' || table === 'readings' ? pagesAtOnce : rowsAtOnce;
  const final = await lastKey(store, table);
  if (final === undefined) return;
  let first: string | undefined;
  let last: string | undefined;
  let number = 0;
  for (;;) {
    packing.stopWhereAsked();
    const rows = await rowsAfter(store, table, last, atOnce);
    const files = filesOf(table, rows, number);
    number += files.length;
    if (files.length > 0) packing.add(together(table, files));
    if (rows.length < atOnce) break;
    first ??= keyOf(rows[0]!);
    last = keyOf(rows.at(-1)!);
    packing.read(table, positionOf(last, first, final));
  }
  packing.read(table, 1);
}

async function lastKey(store: Store, name: CopiedTable): Promise<string | undefined> {
  const [key] = await store.db.table<Row, string>(name).toCollection().reverse().limit(1).primaryKeys();
  return key;
}

function rowsAfter(store: Store, name: CopiedTable, last: string | undefined, limit: number): Promise<Row[]> {
  const table = store.db.table<Row, string>(name);
  const key = table.schema.primKey.keyPath as string;
  const rows = last === undefined ? table.toCollection() : table.where(key).above(last);
  return rows.limit(limit).toArray();
}

/** A file before it is packed: so many rows of a table. */
interface File {
  readonly name: string;
  readonly rows: number;
  readonly text: string;
}

/** Texts as files of their own, where they can be; the other rows together, as long as they are not too much for one part. */
function filesOf(table: CopiedTable, rows: readonly Row[], soFar: number): readonly File[] {
  const files: File[] = [];
  let lines: string[] = [];
  let length = 0;
  const close = () => {
    if (lines.length === 0) return;
    const name = `${table}-${soFar + files.length + 1}.json`;
    files.push({ name, rows: lines.length, text: `[\n${lines.join(',\n')}\n]\n` });
    lines = [];
    length = 0;
  };
  for (const row of rows) {
    const { hash, text } = row as unknown as KeptText;
    if (table === 'texts' && soFar + files.length < mostTextFiles && isUtf8(text)) {
      files.push({ name: `text/${hash}.txt`, rows: 1, text });
      continue;
    }
    const line = JSON.stringify(row);
    if (length + line.length > longestPart) close();
    lines.push(line);
    length += line.length;
  }
  close();
  return files;
}

function together(table: CopiedTable, files: readonly File[]): RowsToPack {
  const encoded = files.map(({ text }) => new TextEncoder().encode(text));
  return {
    table,
    rows: files.map(({ rows }) => rows),
    files: files.map(({ name }, at) => ({ name, size: encoded[at]!.length })),
    content: joined(encoded),
  };
}

function joined(pieces: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  if (pieces.length === 1) return pieces[0]!;
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** Whether a text stands the way through UTF-8: half of a letter does not. */
function isUtf8(text: string): boolean {
  return text.isWellFormed();
}

async function inOneFile(
  store: Store,
  seq: number,
  packed: readonly PackedRows[],
  { app }: BackupOptions,
): Promise<BackupFile> {
  const inOrder = [...packed].sort((a, b) => copiedTables.indexOf(a.table) - copiedTables.indexOf(b.table));
  const counts: Record<string, number> = {};
  for (const { table, rows } of inOrder) counts[table] = rows.reduce((sum, more) => sum + more, counts[table] ?? 0);
  const manifest: Manifest = {
    format: 'says-who-backup',
    version: backupVersion,
    app,
    madeAt: store.now(),
    schema: Math.min(writerVersion, store.db.verno),
    seq,
    counts,
    parts: inOrder.flatMap(({ table, rows, entries }) =>
      entries.map(({ name, sha256 }, at) => ({ name, table, rows: rows[at]!, sha256 })),
    ),
  };
  const content = new TextEncoder().encode(`${JSON.stringify(manifest, null, 1)}\n`);
  const listing = await packFiles({ files: [{ name: 'manifest.json', size: content.length }], content });
  const all = [...inOrder, listing];
  const directory = directoryOf(all.flatMap(({ entries }) => entries));
  if (all.reduce((sum, { piece }) => sum + piece.size, 0) > largestZip) throw new StoreRefusal('full');
  return {
    manifest,
    content: new Blob([...all.map(({ piece }) => piece), directory], { type: 'application/zip' }),
  };
}

import { parseJsonRecord } from '../formats/parse-json.ts';
import { sha256 } from '../text/sha256.ts';
import { backupVersion, type Manifest, type Part, parseManifest } from './manifest.ts';
import { type CopiedTable, isCopiedTable, keyOf, parseRow, type Row } from './rows.ts';
import { directoryIn, type Packed, unzipOne } from './unzip-one.ts';

/** Why a file was not taken as a backup. Nothing of it was. */
export type BackupFailure =
  /** More than the program can hold. */
  | 'too-large'
  /** No backup of this program. */
  | 'foreign'
  /** It ends before it is complete, or a part is not there. */
  | 'cut-short'
  /** A part is not as it was written, by its checksum. */
  | 'damaged'
  /** A newer version of the program wrote it. */
  | 'newer'
  /** Whole, but a record in it is not as it has to be. */
  | 'misshapen';

/** A backup that was looked through: every part is there, unchanged, and sound. */
export interface Backup {
  readonly manifest: Manifest;
  /** The rows of a part, read again: no more than one part need be held. */
  rowsOf(part: Part): readonly Row[];
}

/** A backup, or why it is none; `at`: the first place that is wrong. */
export type OpenedBackup =
  | { readonly ok: true; readonly value: Backup }
  | { readonly ok: false; readonly reason: BackupFailure; readonly at?: string };

const largestFile = 1_000_000_000; // bytes: the engines hold hardly more in one array
const largestPart = 100_000_000; // bytes unpacked: twenty times what we write, and the longest text six times over
const largestInAll = 4_000_000_000; // bytes unpacked: ten times the largest library we measure

/**
 * Looks through a backup, part by part, without holding more than one. `schema`: the shape of records this program knows.
 * Yields after each part how much is done, from 0 to 1, so that the caller can breathe; returns what came of it.
 */
export function* openBackup(bytes: Uint8Array, schema: number): Generator<number, OpenedBackup> {
  if (bytes.length > largestFile) return { ok: false, reason: 'too-large' };
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || bytes[2] !== 3 || bytes[3] !== 4)
    return { ok: false, reason: 'foreign' };
  const files = directoryIn(bytes);
  if (files === undefined) return { ok: false, reason: 'cut-short' };
  if (files === 'twice') return { ok: false, reason: 'damaged' };
  const sizes = [...files.values()].map(({ size }) => size);
  const sum = sizes.reduce((all, size) => all + size, 0);
  if (sum > largestInAll || sizes.some((size) => size > largestPart)) return { ok: false, reason: 'too-large' };
  const read = readManifest(bytes, files.get('manifest.json'), schema);
  if (!read.ok) return read;
  const manifest = read.value;
  const counted: Record<string, number> = {};
  const seen = new Set<string>();
  for (const [at, part] of manifest.parts.entries()) {
    const file = files.get(part.name);
    if (file === undefined) return { ok: false, reason: 'cut-short', at: part.name };
    const content = unzipOne(bytes, file);
    if (content === undefined || sha256(content) !== part.sha256) {
      return { ok: false, reason: 'damaged', at: part.name };
    }
    if (!isCopiedTable(part.table)) return { ok: false, reason: 'misshapen', at: part.table };
    const rows = parsePart(part, part.table, content);
    if (typeof rows === 'string') return { ok: false, reason: 'misshapen', at: rows };
    if (rows.length !== part.rows) return { ok: false, reason: 'damaged', at: part.name };
    for (const row of rows) {
      const key = `${part.table} ${keyOf(row)}`;
      if (seen.has(key)) return { ok: false, reason: 'misshapen', at: `${part.name}: twice` };
      seen.add(key);
    }
    counted[part.table] = (counted[part.table] ?? 0) + rows.length;
    yield (at + 1) / manifest.parts.length;
  }
  const tables = new Set([...Object.keys(manifest.counts), ...Object.keys(counted)]);
  for (const table of tables) {
    if ((counted[table] ?? 0) !== (manifest.counts[table] ?? 0)) return { ok: false, reason: 'damaged', at: table };
  }
  return { ok: true, value: { manifest, rowsOf: (part) => rowsAgain(bytes, files, part) } };
}

function readManifest(
  bytes: Uint8Array,
  file: Packed | undefined,
  schema: number,
): { ok: true; value: Manifest } | { ok: false; reason: BackupFailure; at?: string } {
  if (file === undefined) return { ok: false, reason: 'foreign' };
  const content = unzipOne(bytes, file);
  const value = content && parseJsonRecord(content);
  if (value === undefined) return { ok: false, reason: 'damaged', at: 'manifest.json' };
  if (value.format !== 'says-who-backup') return { ok: false, reason: 'foreign' };
  const isNewer = (given: unknown, known: number) => typeof given === 'number' && given > known;
  if (isNewer(value.version, backupVersion) || isNewer(value.schema, schema)) return { ok: false, reason: 'newer' };
  const parsed = parseManifest(value);
  if (!parsed.ok) return { ok: false, reason: 'misshapen', at: `manifest.json: ${parsed.at}` };
  return parsed;
}

/** The rows of a part, or the place of the first that is misshapen. */
function parsePart(part: Part, table: CopiedTable, content: Uint8Array): readonly Row[] | string {
  const text = exactText(content);
  if (text === undefined) return part.name;
  if (part.name.endsWith('.txt')) {
    if (part.name !== `text/${part.sha256}.txt` || table !== 'texts') return part.name;
    const parsed = parseRow(table, { hash: part.sha256, text });
    return parsed.ok ? [parsed.value] : `${part.name}: ${parsed.at}`;
  }
  let values: unknown;
  try {
    values = JSON.parse(text);
  } catch {
    return part.name;
  }
  if (!Array.isArray(values)) return part.name;
  const rows: Row[] = [];
  for (const [at, value] of values.entries()) {
    const parsed = parseRow(table, value);
    if (!parsed.ok) return `${part.name}: ${at}.${parsed.at}`;
    const { hash, text: kept } = parsed.value as { hash?: string; text?: string };
    if ((table === 'texts' || table === 'packages') && sha256(kept!) !== hash) return `${part.name}: ${at}.hash`;
    rows.push(parsed.value);
  }
  return rows;
}

function rowsAgain(bytes: Uint8Array, files: ReadonlyMap<string, Packed>, part: Part): readonly Row[] {
  const rows = parsePart(part, part.table as CopiedTable, unzipOne(bytes, files.get(part.name)!)!);
  if (typeof rows === 'string') throw new Error(`a part that was sound is not: ${rows}`);
  return rows;
}

/** UTF-8 to the letter: a mark of byte order at the start of a text belongs to it. */
function exactText(content: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return undefined;
  }
}

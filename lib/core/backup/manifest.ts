import { array, type GenericSchema, literal, object, pipe, record as recordOf, regex, string } from 'valibot';
import { count, text, time } from '../model/shape/bounds.ts';
import { parseShape, type Shaped } from '../model/shape/shaped.ts';

/** The version of the file that is written, and the newest that is read. */
export const backupVersion = 1;

/** The first file that is looked at in a backup: what it holds, and how each part can be checked. */
export interface Manifest {
  readonly format: 'says-who-backup';
  readonly version: typeof backupVersion;
  /** The program that wrote it. */
  readonly app: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  /** The shape of its records (`writerVersion`). */
  readonly schema: number;
  /** How many changes the library had seen. */
  readonly seq: number;
  /** Records per table, deleted ones included. */
  readonly counts: Readonly<Record<string, number>>;
  readonly parts: readonly Part[];
}

/** A file of the backup: some rows of one table, or one text. */
export interface Part {
  readonly name: string;
  readonly table: string;
  readonly rows: number;
  /** Of its bytes before compression, as 64 hexadecimal digits. */
  readonly sha256: string;
}

const shape = object({
  format: literal('says-who-backup'),
  version: literal(backupVersion),
  app: text(100), // UTF-16 units: a name and a number
  madeAt: time,
  schema: count(1_000_000),
  seq: count(Number.MAX_SAFE_INTEGER),
  counts: recordOf(pipe(string(), regex(/^[a-z]{1,20}$/)), count(Number.MAX_SAFE_INTEGER)),
  parts: array(
    object({
      name: pipe(string(), regex(/^(?:[a-z]{1,20}-\d{1,6}\.json|text\/[0-9a-f]{64}\.txt)$/)),
      table: pipe(string(), regex(/^[a-z]{1,20}$/)),
      rows: count(1_000_000),
      sha256: pipe(string(), regex(/^[0-9a-f]{64}$/)),
    }),
  ),
}) as unknown as GenericSchema<unknown, Manifest>;

/** The manifest out of a foreign value. */
export function parseManifest(value: unknown): Shaped<Manifest> {
  return parseShape(shape, value);
}

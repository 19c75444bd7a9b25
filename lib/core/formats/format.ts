import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import type { ShapeFailure } from '../model/shape/shaped.ts';

/** What every writer is told beside the project: it knows neither the clock nor its own version. */
export interface WriteOptions {
  /** When it is exported: milliseconds since 1970. */
  readonly at: number;
  /** The program that writes, with its version: `Says Who 0.1.0`. */
  readonly app: string;
  /** A picture of the visible page (PNG), where the person allowed one; for formats that have a place for it. */
  readonly picture?: Uint8Array;
  /** Whether something was left out on purpose: a format that vouches for its content says so. */
  readonly leavesOut?: boolean;
}

/** What every reader is told beside the file: it knows neither the clock nor chance. */
export interface ReadOptions {
  /** When it is read: milliseconds since 1970. */
  readonly at: number;
  /** A new id for a record that the file gives none. */
  newId(): Id<string>;
}

/** A file to be saved. */
export interface OutFile {
  /** Safe on every system; with its extension. */
  readonly name: string;
  /** MIME type. */
  readonly type: string;
  readonly content: string | Uint8Array;
}

/** Why a file was not taken in. Nothing of it was. */
export type ReadFailure =
  /** More than is worth freezing the program for. */
  | 'too-large'
  /** Not text, or text in no encoding we know. */
  | 'not-text'
  /** Not what the name promises: another format, or another program's file. */
  | 'foreign'
  /** It ends before it is complete. */
  | 'cut-short'
  /** A newer version of the program wrote it. */
  | 'newer'
  /** The right format, but a record in it is not as it has to be. */
  | 'misshapen';

/** What came of reading a file. */
export type Read<T> =
  /** `left`: what stands in the file and has no place with us, counted by a word for it. */
  | { readonly ok: true; readonly value: T; readonly left?: Readonly<Record<string, number>> }
  /** `at` and `why` say which record is misshapen and how. */
  | { readonly ok: false; readonly reason: ReadFailure; readonly at?: string; readonly why?: ShapeFailure };

/** What a format can do. */
export interface Format {
  readonly id: string;
  /** What people call it. */
  readonly label: string;
  /** What it is good for, in one line. */
  readonly purpose: string;
  /** Without the dot. */
  readonly extension: string;
  /** MIME type. */
  readonly type: string;
  /** Writes what is not deleted, unless the format is lossless: one file, or one for each story. */
  write(project: Project, options: WriteOptions): readonly OutFile[];
  /** Reads a project back; absent where the format does not hold enough for that. */
  read?(content: string | Uint8Array, options: ReadOptions): Read<Project>;
}

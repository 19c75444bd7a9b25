import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import type { ShapeFailure } from '../model/shape/shaped.ts';
import type { Picture } from '../plots/picture.ts';

/** What every writer is told beside the project: it knows neither the clock nor its own version. */
export interface WriteOptions {
  /** When it is exported: milliseconds since 1970. */
  readonly at: number;
  /** The program that writes, with its version: `Says Who 0.1.0`. */
  readonly app: string;
  /** A picture of the visible page (PNG), where the person allowed one; for formats that have a place for it. */
  readonly picture?: Uint8Array;
  /** What the format's `pictures` look like, drawn (PNG), in their order; without them it does without. */
  readonly drawn?: readonly Uint8Array[];
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

/** A file whose parts came one after the other. One entry without a path is the file itself; others are packed in a ZIP. */
export interface PartedFile extends Omit<OutFile, 'content'> {
  readonly entries: readonly {
    readonly path?: string;
    /** In their order: what was written under a segment's name, or words that were known only at the end. */
    readonly of: readonly ({ readonly segment: string } | { readonly text: string })[];
  }[];
}

/** What is ready of a file. */
export interface Part {
  /** To be put behind what the same segments hold. */
  readonly segments: Readonly<Record<string, string>>;
  /** Whole files of the ZIP, by their paths: they come after those that are put together at the end. */
  readonly files?: Readonly<Record<string, string>>;
}

/** Writes a few stories at a time, so that a large library is never held at once. */
export interface PartWriter {
  /** Takes in stories that were not taken before; answers what is ready. */
  take(project: Project): Part;
  /** After all stories: how the file is put together. */
  end(): PartedFile;
}

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
  /** The pictures in its file, for whoever can draw them; absent where it has none, or writes them itself. */
  pictures?(project: Project): readonly Picture[];
  /** The same a few stories at a time; absent where a file has to be made as one. */
  begin?(options: WriteOptions): PartWriter;
  /** Reads a project back; absent where the format does not hold enough for that. */
  read?(content: string | Uint8Array, options: ReadOptions): Read<Project>;
}

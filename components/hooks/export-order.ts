import type { Redaction } from '#core/formats/redact.ts';
import type { StoryId } from '#core/model/id.ts';

/** What is to be written out of the library, and how. */
export interface ExportOrder {
  readonly ids: readonly StoryId[];
  /** Of their claims these only; undefined: all. */
  readonly only?: ReadonlySet<string>;
  readonly formatId: string;
  readonly redaction?: Redaction;
  /** When it is exported: milliseconds since 1970. */
  readonly at: number;
  /** The program that writes. */
  readonly app: string;
}

/** A file to be saved, as it is handed over by a worker: without a copy. */
export interface WrittenFile {
  readonly name: string;
  readonly content: Blob;
}

/** What the worker tells: stories read so far, the files, or why there are none. */
export type ExportState =
  | { readonly at: 'reading'; readonly done: number; readonly of: number }
  | { readonly at: 'done'; readonly files: readonly WrittenFile[] }
  | { readonly at: 'failed'; readonly why: string };

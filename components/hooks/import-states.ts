import type { ReadFailure } from '#core/formats/format.ts';
import type { ImportCounts } from '#core/merge/import-plan.ts';
import type { StepId } from '#core/model/id.ts';
import type { StoreFailure } from '#store/failures.ts';

/** What a file, or several, would add. */
export interface ImportPreview {
  /** The file's name, or how many there are. */
  readonly name: string;
  /** What the files turned out to be. */
  readonly label: string;
  readonly counts: ImportCounts;
  /** Headlines of new stories, the first few. */
  readonly examples: readonly string[];
  /** What stands in the files and has no place here, counted by a word for it. */
  readonly left: Readonly<Record<string, number>>;
  readonly isNew: boolean;
}

/** What was imported, and the step that it was. */
export interface Imported {
  readonly at: 'done';
  readonly name: string;
  readonly counts: ImportCounts;
  readonly stepId?: StepId;
}

/** How far an import is. */
export type ImportState =
  | { readonly at: 'idle' | 'taken-back' | 'stopped' }
  | { readonly at: 'reading'; readonly name: string }
  | {
      readonly at: 'refused';
      readonly name: string;
      /** `coding-package`: a file for the page of the coders. */
      readonly reason: ReadFailure | 'coding-package';
      readonly label?: string;
      readonly where?: string;
    }
  | { readonly at: 'preview'; readonly preview: ImportPreview }
  /** `share`: how much is written, 0 to 1. */
  | { readonly at: 'writing'; readonly name: string; readonly share: number }
  /** What was imported is being taken back; `share` as above. */
  | { readonly at: 'taking-back'; readonly name: string; readonly share: number }
  | Imported
  | { readonly at: 'failed'; readonly reason: StoreFailure };

/** What the worker is asked to do. */
export type ImportOrder =
  | {
      readonly do: 'read';
      readonly name: string;
      /** The line to the page's watch over the library. */
      readonly keeping: MessagePort;
      readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
    }
  | { readonly do: 'add' };

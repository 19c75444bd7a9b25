import { Dexie } from 'dexie';
import type { CopiedTable } from '#core/backup/rows.ts';
import { StoreRefusal } from './failures.ts';
import { type Packed, type PackFiles, packFiles, type Unpacked } from './pack-files.ts';

/** Rows of a table, as files of a copy: how many rows each holds, in the order of the files. */
export interface RowsToPack extends Unpacked {
  readonly table: CopiedTable;
  readonly rows: readonly number[];
  readonly content: Uint8Array<ArrayBuffer>;
}

/** The same, packed. */
export type PackedRows = Packed & Pick<RowsToPack, 'table' | 'rows'>;

/** How packing goes on, and who hears of it. */
export interface PackingOptions {
  readonly pack?: PackFiles;
  readonly progress?: (done: number) => void;
  readonly signal?: AbortSignal;
}

const lanes = 4; // packed at once
const mostHeld = 16_000_000; // bytes that wait in memory; what comes on top of them waits as a `Blob`, outside of it

/** Packs what is read while more is read, and tells how far the whole is. */
export class Packing {
  readonly #options: PackingOptions;
  readonly #lanes: Promise<void>[] = Array.from({ length: lanes }, () => Promise.resolve());
  readonly #packed: PackedRows[] = [];
  readonly #read = new Map<CopiedTable, number>();
  #added = 0;
  #done = 0;
  #held = 0;
  #told = 0;
  #isLeft = false;

  constructor(options: PackingOptions) {
    this.#options = options;
  }

  /** Has rows packed, and does not wait for it: the transaction that they were read in would end meanwhile. */
  add({ table, rows, files, content }: RowsToPack): void {
    const at = this.#added;
    this.#added += 1;
    const isHeld = this.#held + content.length <= mostHeld;
    if (isHeld) this.#held += content.length;
    const size = content.length;
    const waiting = isHeld ? content : new Blob([content]);
    const pack = this.#options.pack ?? packFiles;
    Dexie.ignoreTransaction(() => {
      const lane = this.#lanes[at % lanes]!.then(async () => {
        this.stopWhereAsked();
        this.#packed[at] = { table, rows, ...(await pack({ files, content: waiting })) };
        if (isHeld) this.#held -= size;
        this.#done += 1;
        this.#tell();
      });
      lane.catch(() => {}); // heard of in `finished`
      this.#lanes[at % lanes] = lane;
    });
  }

  /** Hears how much of a table is read, from 0 to 1. */
  read(table: CopiedTable, share: number): void {
    this.#read.set(table, share);
    this.#tell();
  }

  /** Throws where the person has stopped it, or it was left. */
  stopWhereAsked(): void {
    if (this.#isLeft || this.#options.signal?.aborted) throw new StoreRefusal('stopped');
  }

  /** Waits for the last; answers all, in the order they were added. */
  async finished(): Promise<readonly PackedRows[]> {
    await Promise.all(this.#lanes);
    return this.#packed;
  }

  /** What is still waiting is not packed any more. */
  leave(): void {
    this.#isLeft = true;
  }

  /** All tables are read side by side: the largest is behind the others until the end. */
  #tell(): void {
    const read = Math.min(1, ...this.#read.values());
    const done = this.#added === 0 ? 0 : (read * this.#done) / this.#added;
    if (done <= this.#told) return;
    this.#told = done;
    this.#options.progress?.(done);
  }
}

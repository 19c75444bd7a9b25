import type { Id } from '#core/model/id.ts';
import type { StepLabel } from '#core/model/step.ts';
import type { Store } from './database.ts';
import { StoreRefusal } from './failures.ts';
import { type Written, write } from './write.ts';
import type { Writer } from './writer.ts';

/** How long work on many records tells how far it is, and is told to stop. */
export interface Run {
  progress(done: number, of: number): void;
  readonly signal: AbortSignal;
}

/** What is done, and the words it is remembered by: "214 stories". */
export interface BulkWords {
  readonly label: StepLabel;
  readonly about: string;
}

const many = 25; // records
const told = 25; // records: progress is told often enough to be seen to move, and costs nothing

/**
 * Does the same to many records as one step: all of it or, when it is stopped or fails, nothing. Answers for how many
 * `each` said that it changed something. `first` is done before; what it answers is handed on.
 */
export async function inBulk<T>(
  store: Store,
  words: BulkWords,
  ids: readonly string[],
  run: Run,
  first: (writer: Writer) => Promise<T>,
  each: (writer: Writer, id: Id<string>, given: T) => Promise<boolean>,
): Promise<Written<number>> {
  // What a hand can do again needs no copy before it.
  if (ids.length >= many) await store.keeping?.snapshot('bulk');
  return write(store, words, async (writer) => {
    const given = await first(writer);
    writer.about(words.about);
    let changed = 0;
    for (const [at, id] of ids.entries()) {
      if (run.signal.aborted) throw new StoreRefusal('stopped');
      if (await each(writer, id as Id<string>, given)) changed += 1;
      // Outside the transaction's own moment: what listens may do anything.
      if ((at + 1) % told === 0 || at + 1 === ids.length) setTimeout(() => run.progress(at + 1, ids.length));
    }
    return changed;
  });
}

/** For a command that has nothing to do before. */
export const nothingFirst = () => Promise.resolve();

import type { ReadOptions } from '#core/formats/format.ts';
import { type Id, makeId } from '#core/model/id.ts';

/** What a reader is told, the same at every run: the time, and ids that no project of ours has. */
export function readingOptions(at = Date.UTC(2016, 9, 20)): ReadOptions {
  let made = 0;
  return {
    at,
    newId: (): Id<string> => {
      made += 1;
      const bytes = new Uint8Array(10).fill(0xee);
      new DataView(bytes.buffer).setUint32(2, made);
      return makeId<string>(at, bytes);
    },
  };
}

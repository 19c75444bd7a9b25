import type { Packed, PackFiles, Unpacked } from '#store/pack-files.ts';

/** What the worker is to pack. */
export interface PackOrder extends Unpacked {
  readonly id: number;
}

/** What came of it. */
export type PackAnswer = { readonly id: number } & ({ readonly packed: Packed } | { readonly why: string });

/** Packs in a worker, until it is ended. */
export function packBeside(): { readonly pack: PackFiles; end(): void } {
  const worker = new Worker(new URL('./pack-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, { done: (packed: Packed) => void; fail: (error: Error) => void }>();
  let orders = 0;
  worker.onmessage = ({ data }: MessageEvent<PackAnswer>) => {
    const one = waiting.get(data.id);
    waiting.delete(data.id);
    if ('packed' in data) one?.done(data.packed);
    else one?.fail(new Error(data.why));
  };
  worker.onerror = ({ message }) => {
    for (const { fail } of waiting.values()) fail(new Error(message));
    waiting.clear();
  };
  return {
    pack: (unpacked) =>
      new Promise((done, fail) => {
        orders += 1;
        waiting.set(orders, { done, fail });
        const { content } = unpacked;
        worker.postMessage(
          { id: orders, ...unpacked } satisfies PackOrder,
          content instanceof Blob ? [] : [content.buffer],
        );
      }),
    end: () => worker.terminate(),
  };
}

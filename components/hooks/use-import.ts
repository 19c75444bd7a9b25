import { useCallback, useEffect, useRef, useState } from 'react';
import { undoStep } from '#store/undo.ts';
import type { Imported, ImportOrder, ImportState } from './import-states.ts';
import { keepFor } from './keeping-line.ts';
import { useStore } from './use-store.ts';

const largest = 600_000_000; // bytes: more than any reader takes; it would not fit into memory twice

/** Takes files into the library: reads them, shows what they would add, adds it, takes it back. */
export function useImport() {
  const store = useStore();
  const worker = useRef<Worker>(undefined);
  const taking = useRef<AbortController>(undefined);
  const [state, setState] = useState<ImportState>({ at: 'idle' });

  const end = useCallback((as: ImportState) => {
    // A transaction that is under way ends with the worker, and nothing of it is kept.
    worker.current?.terminate();
    worker.current = undefined;
    setState(as);
  }, []);
  useEffect(() => () => worker.current?.terminate(), []);

  const read = useCallback(
    async (files: readonly File[], name: string) => {
      end({ at: 'reading', name });
      const large = files.find(({ size }) => size > largest);
      if (large !== undefined) return end({ at: 'refused', name: large.name, reason: 'too-large' });
      const own = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
      worker.current = own;
      own.onmessage = ({ data }: MessageEvent<ImportState>) => {
        if (worker.current === own) setState(data);
      };
      own.onerror = () => end({ at: 'failed', reason: 'damaged' });
      try {
        const loaded = await Promise.all(
          files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
        );
        const { port1, port2 } = new MessageChannel();
        keepFor(port1, store.keeping);
        const order: ImportOrder = { do: 'read', name, files: loaded, keeping: port2 };
        own.postMessage(order, [port2, ...loaded.map(({ bytes }) => bytes.buffer)]);
      } catch {
        end({ at: 'refused', name, reason: 'not-text' }); // a folder, or a file that went away meanwhile
      }
    },
    [end, store],
  );

  return {
    state,
    read,
    add(name: string) {
      setState({ at: 'writing', name, share: 0 });
      worker.current?.postMessage({ do: 'add' } satisfies ImportOrder);
    },
    stop: () => {
      if (taking.current === undefined) end({ at: 'stopped' });
      else taking.current.abort();
    },
    leave: () => end({ at: 'idle' }),
    async takeBack(imported: Imported) {
      const { name, stepId } = imported;
      const show = (share: number) => setState({ at: 'taking-back', name, share });
      const ending = new AbortController();
      taking.current = ending;
      show(0);
      const run = {
        signal: ending.signal,
        progress: (done: number, of: number) => taking.current === ending && show(done / of),
      };
      const taken = await undoStep(store, stepId, run);
      taking.current = undefined;
      if (taken.ok) end({ at: 'taken-back' });
      else if (taken.reason === 'stopped') setState(imported);
      else end({ at: 'failed', reason: taken.reason });
    },
  };
}

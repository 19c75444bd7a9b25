import { useCallback, useEffect, useRef, useState } from 'react';
import type { Id } from '#core/model/id.ts';
import type { CodingOrder, CodingState, Compared, Intervals } from './coding-order.ts';

/** How far the comparison of coders is. */
export interface Comparison {
  /** Undefined until claims are matched. */
  readonly compared?: Compared;
  /** Undefined until all samples are drawn, or when that was stopped. */
  readonly intervals?: Intervals;
  readonly sampling?: { readonly done: number; readonly of: number };
  /** `stopped`: no intervals; `lost`: the exercise's file is not there; otherwise what went wrong. */
  readonly trouble?: 'stopped' | 'lost' | { readonly why: string };
}

/** Compares coders beside the screen, anew whenever others are chosen; the samples can be stopped, and drawn again. */
export function useComparison(exerciseId: Id<'exercise'>, ids: readonly string[], ownName: string) {
  const [comparison, setComparison] = useState<Comparison>({});
  const [round, setRound] = useState(0);
  const worker = useRef<Worker>(undefined);
  const chosen = ids.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round compares again
  useEffect(() => {
    const own = new Worker(new URL('./coding-worker.ts', import.meta.url), { type: 'module' });
    worker.current = own;
    setComparison({});
    own.onmessage = ({ data }: MessageEvent<CodingState>) => {
      if (data.at === 'compared') setComparison({ compared: data.compared });
      else if (data.at === 'sampling') {
        setComparison(({ compared }) => ({
          ...(compared && { compared }),
          sampling: { done: data.done, of: data.of },
        }));
      } else if (data.at === 'sampled') {
        setComparison(({ compared }) => ({ ...(compared && { compared }), intervals: data.intervals }));
      } else if (data.at === 'lost') setComparison({ trouble: 'lost' });
      else if (data.at === 'failed') setComparison({ trouble: { why: data.why } });
    };
    own.onerror = ({ message }) => setComparison({ trouble: { why: message } });
    const order: CodingOrder = { do: 'compare', exerciseId, ids: chosen === '' ? [] : chosen.split(' '), ownName };
    own.postMessage(order);
    return () => own.terminate();
  }, [exerciseId, chosen, ownName, round]);

  const stop = useCallback(() => {
    worker.current?.terminate();
    setComparison(({ compared }) => ({ ...(compared && { compared }), trouble: 'stopped' }));
  }, []);
  const again = useCallback(() => setRound((n) => n + 1), []);
  return { comparison, stop, again };
}

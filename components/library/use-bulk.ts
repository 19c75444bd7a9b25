import { useRef, useState } from 'react';
import type { Outcome } from '#components/hooks/taking-back.ts';
import type { Run } from '#components/hooks/use-library-commands.ts';
import { useTell } from '#components/kit/said.tsx';
import { failureWords, stepWords } from '#components/panel/outcome-words.ts';
import { i18n } from '#i18n';

/** Long work that goes on: what it does, how far it is, and how it is stopped. */
export interface Working {
  readonly what: string;
  readonly done: number;
  readonly of: number;
  stop(): void;
}

/** Runs work on many records, one at a time: shows how far it is, says how it ended, offers to take it back. */
export function useBulk() {
  const tell = useTell();
  const [working, setWorking] = useState<Working>();
  const isBusy = useRef(false);

  /** Work that tells its progress and can be stopped; undefined where other work goes on. */
  async function run<T>(what: string, of: number, work: (run: Run) => Promise<T>): Promise<T | undefined> {
    if (isBusy.current) return undefined;
    isBusy.current = true;
    const ending = new AbortController();
    const stop = () => ending.abort();
    setWorking({ what, done: 0, of, stop });
    try {
      return await work({
        signal: ending.signal,
        progress: (done, all) => isBusy.current && setWorking({ what, done, of: all, stop }),
      });
    } finally {
      isBusy.current = false;
      setWorking(undefined);
    }
  }

  /** The same for a command: says `words` with what came of it, with a button that takes it back. */
  async function command<T>(
    what: string,
    of: number,
    work: (run: Run) => Promise<Outcome<T>>,
    words: (value: T) => string,
  ): Promise<boolean> {
    const done = await run(what, of, work);
    if (done === undefined) return false;
    if (!done.ok) {
      tell({ text: failureWords(done.reason), tone: done.reason === 'stopped' ? 'news' : 'trouble' });
      return false;
    }
    const takeBack = async () => {
      const taken = await run(i18n.t('library.takingBack'), 0, (run) => done.takeBack(run));
      if (taken === undefined) return;
      tell(
        taken.ok
          ? { text: stepWords('undo', taken.value), tone: 'news' }
          : { text: failureWords(taken.reason), tone: 'trouble' },
      );
    };
    tell({
      text: words(done.value),
      tone: 'news',
      action: { label: i18n.t('panel.undo'), run: () => void takeBack() },
    });
    return true;
  }

  return { working, run, command };
}

export type Bulk = ReturnType<typeof useBulk>;

import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { keepLastCopy, readLastCopy, watchLastCopy } from '#browser/last-copy.ts';
import { changesSince, isCopyDue, type LastCopy } from '#core/backup/reminder.ts';
import { changesOf } from '#store/journal.ts';
import { useStore } from './use-store.ts';

/** What is known of the last copy, live. */
export interface CopyState {
  /** Undefined where none was ever saved. */
  readonly last: LastCopy | undefined;
  readonly changes: number;
  readonly isDue: boolean;
  /** Asks no more until tomorrow. */
  later(): void;
}

const day = 24 * 60 * 60 * 1000; // milliseconds

/** When a copy was last saved outside the browser, and whether one is due; undefined until that is known. */
export function useLastCopy(): CopyState | undefined {
  const store = useStore();
  const seq = useLiveQuery(() => changesOf(store).catch(() => undefined), [store]);
  const [known, setKnown] = useState<{ last: LastCopy | undefined }>();
  useEffect(() => {
    const ending = new AbortController();
    watchLastCopy((last) => setKnown({ last }), ending.signal);
    void readLastCopy().then((last) => {
      if (!ending.signal.aborted) setKnown({ last });
    });
    return () => ending.abort();
  }, []);
  if (known === undefined || seq === undefined) return undefined;
  const { last } = known;
  return {
    last: last?.at === 0 ? undefined : last,
    changes: changesSince(last, seq),
    isDue: isCopyDue(last, seq, Date.now()),
    later: () => void keepLastCopy({ at: 0, seq: 0, ...last, laterUntil: Date.now() + day }),
  };
}

import { useEffect, useState } from 'react';
import { useStore } from './use-store.ts';

/** Whether a newer version of the program has taken over the library while this page was open: it writes nothing any more. */
export function useTakenOver(): boolean {
  const { db } = useStore();
  const [isTakenOver, setTakenOver] = useState(db.isTakenOver);
  useEffect(() => {
    const ending = new AbortController();
    db.watchTakeOver(() => setTakenOver(true), ending.signal);
    return () => ending.abort();
  }, [db]);
  return isTakenOver;
}

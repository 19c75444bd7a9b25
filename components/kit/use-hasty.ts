import { useEffect, useState } from 'react';

const patience = 2000; // milliseconds: what is not kept by then was refused, and the person has been told

/**
 * What was chosen, at once: the store answers some frames later, and until then a second key or click must not act on
 * what was chosen before. `kept` is what the store has; when that changes, it is what counts.
 */
export function useHasty<T>(kept: T): readonly [T, (chosen: T) => void] {
  const [hasty, setHasty] = useState<{ readonly chosen: T; readonly over: T }>();
  useEffect(() => {
    if (hasty === undefined) return;
    const timer = setTimeout(() => setHasty(undefined), patience);
    return () => clearTimeout(timer);
  }, [hasty]);
  const shown = hasty !== undefined && Object.is(hasty.over, kept) ? hasty.chosen : kept;
  return [shown, (chosen) => setHasty({ chosen, over: kept })];
}

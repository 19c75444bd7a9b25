import { useEffect, useState } from 'react';

const patience = 2000; // milliseconds: what is not kept by then was refused, and the person has been told

/**
 * What was chosen, at once: the store answers some frames later, and until then a second key or click must not act on
 * what was chosen before, nor on what was passed over on the way. `kept` is what the store has; it counts again as soon
 * as it has caught up.
 */
export function useHasty<T>(kept: T): readonly [T, (chosen: T) => void] {
  const [hasty, setHasty] = useState<{ readonly chosen: T }>();
  useEffect(() => {
    if (hasty === undefined) return;
    if (Object.is(hasty.chosen, kept)) return setHasty(undefined);
    const timer = setTimeout(() => setHasty(undefined), patience);
    return () => clearTimeout(timer);
  }, [hasty, kept]);
  return [hasty === undefined ? kept : hasty.chosen, (chosen) => setHasty({ chosen })];
}

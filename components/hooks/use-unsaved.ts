import { useEffect, useEffectEvent } from 'react';
import { forgetUnsaved, keepUnsaved, readUnsaved, type Unsaved } from '#browser/unsaved.ts';

export type { Unsaved };

/**
 * Keeps what stands in a field, unsaved, when it goes away (the panel closed, the extension reloaded), and gives it `back` to the
 * field at its next coming. `of` stays the same as long as the field does; `now` says what stands there unsaved. Answers how to forget it when it has been saved after all.
 */
export function useUnsaved(of: string, now: () => Unsaved | undefined, back: (unsaved: Unsaved) => void): () => void {
  const leave = useEffectEvent(() => {
    const unsaved = now();
    if (unsaved !== undefined) keepUnsaved(of, unsaved);
  });
  const come = useEffectEvent(() => {
    const unsaved = readUnsaved(of);
    if (unsaved === undefined) return;
    forgetUnsaved(of);
    back(unsaved);
  });
  useEffect(() => {
    come();
    const go = () => leave();
    addEventListener('pagehide', go);
    return () => {
      removeEventListener('pagehide', go);
      leave();
    };
  }, []);
  return () => forgetUnsaved(of);
}

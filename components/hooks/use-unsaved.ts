import { useEffect, useEffectEvent, useRef } from 'react';
import { forgetUnsaved, keepUnsaved, readUnsaved, type Unsaved } from '#browser/unsaved.ts';

export type { Unsaved };

/**
 * Keeps what stands in a field unsaved, key by key, since nothing may be left time to do as a page goes (the panel closed, the extension
 * reloaded), and gives it `back` to the field at its next coming. `of` stays the same as long as the field does; `text` is undefined
 * where all is saved; `rev` says over which revision it is written. Answers how to forget it when it was saved after all.
 */
export function useUnsaved(
  of: string,
  text: string | undefined,
  rev: () => number | undefined,
  back: (unsaved: Unsaved) => void,
): () => void {
  const isKept = useRef(false);
  const come = useEffectEvent(() => {
    const unsaved = readUnsaved(of);
    if (unsaved !== undefined) back(unsaved);
  });
  const follow = useEffectEvent((now: string | undefined) => {
    if (now !== undefined) keepUnsaved(of, { text: now, rev: rev() });
    else if (isKept.current) forgetUnsaved(of);
    isKept.current = now !== undefined;
  });
  useEffect(() => come(), []);
  useEffect(() => follow(text), [text]);
  return () => forgetUnsaved(of);
}

import { useEffect, useLayoutEffect, useRef } from 'react';
import { letterOf } from '#components/kit/letter-keys.ts';
import type { Id } from '#core/model/id.ts';
import type { Keys } from '#core/model/keys.ts';
import type { Active } from './active.ts';

/** What the keys of the panel do. */
export interface KeyDeeds {
  /** Makes it the one the keys act on, shown in panel and page; or opens it. */
  show(active: Active): void;
  delete(id: Id<string>): void;
  /** Puts it on the clipboard as a quotation. */
  copy(id: Id<string>): void;
  /** Chooses the kind of that number, counted from 1. */
  kind(id: Id<string>, number: number): void;
  /** Chooses the kind that has this letter in the codebook; false where none has. */
  kindBy(id: Id<string>, letter: string): boolean;
  noSource(id: Id<string>): void;
  turn(way: 'undo' | 'redo'): void;
  search(): void;
  help(): void;
}

/**
 * The keys of the panel, while nothing is being typed: through the claims and what is done to the one that is current.
 * `keys` undefined: single-letter keys are switched off. `ids`: the claims that are shown, in their order.
 */
export function useClaimKeys(
  keys: Keys | undefined,
  ids: readonly Id<string>[],
  active: Active | undefined,
  deeds: KeyDeeds,
): void {
  const latest = useRef({ keys, ids, active, deeds });
  // With the fields, not after them: a key may follow as soon as they are seen.
  useLayoutEffect(() => {
    latest.current = { keys, ids, active, deeds };
  });
  useEffect(() => {
    const ending = new AbortController();
    const listen = (event: KeyboardEvent) => {
      const { keys, ids, active, deeds } = latest.current;
      const letter = letterOf(event);
      if (letter === undefined || !act(letter, keys, ids, active, deeds, event)) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', listen, { signal: ending.signal });
    return () => ending.abort();
  }, []);
}

function act(
  letter: string,
  keys: Keys | undefined,
  ids: readonly Id<string>[],
  active: Active | undefined,
  deeds: KeyDeeds,
  event: KeyboardEvent,
): boolean {
  const at = active === undefined ? -1 : ids.indexOf(active.id);
  const id = ids[at];
  if (letter === 'Escape') {
    if (active === undefined || active.as === 'current') return false;
    deeds.show({ id: active.id, as: 'current' }); // also one that a search leaves out: it may be shown again
    return true;
  }
  if (letter === 'Enter') {
    // On something that can be pressed, Enter presses it.
    if (id === undefined || (event.target as Element).closest('button, a, summary, [role=tab], input')) return false;
    deeds.show({ id, as: 'edit' });
    return true;
  }
  if (keys === undefined) return false;
  const step = { [keys.next]: 1, [keys.previous]: -1 }[letter];
  if (step !== undefined) {
    const next = at < 0 ? ids.at(step === 1 ? 0 : -1) : ids[at + step];
    if (next !== undefined) deeds.show({ id: next, as: 'current' });
    return true;
  }
  switch (letter) {
    case keys.undo:
    case keys.redo:
      deeds.turn(letter === keys.undo ? 'undo' : 'redo');
      return true;
    case keys.search:
      deeds.search();
      return true;
    case keys.help:
      deeds.help();
      return true;
  }
  if (id === undefined) return false;
  if (letter === keys.edit) deeds.show({ id, as: 'edit' });
  else if (letter === keys.delete) deeds.delete(id);
  else if (letter === keys.copy) deeds.copy(id);
  else if (letter === '0') deeds.noSource(id);
  else if (/^[1-9]$/.test(letter)) deeds.kind(id, Number(letter));
  else return deeds.kindBy(id, letter);
  return true;
}

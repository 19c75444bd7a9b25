import { type Ground, groundOf } from '#core/anchor/ground.ts';
import { mapText, type TextMap } from './text-map.ts';

/** What was read of a page, shared by all its marks. */
export interface PageIndex {
  readonly map: TextMap;
  readonly ground: Ground;
}

interface Kept {
  index: PageIndex;
  readonly observer: MutationObserver;
  dirty: boolean;
}

const kept = new Map<Element, Kept>();

/** The text under `root`: read once, and read anew only if anything under it has changed since. Never out of date. */
export function indexOf(root: Element): PageIndex {
  for (const old of kept.keys()) if (old !== root && !old.isConnected) forget(old);
  const known = kept.get(root);
  if (known && !isStale(known)) return known.index;
  const map = mapText(root);
  const index = { map, ground: groundOf(map.folded) };
  if (known) {
    known.index = index;
    known.dirty = false;
    observe(known);
  } else {
    const made: Kept = {
      index,
      dirty: false,
      observer: new MutationObserver(() => {
        made.dirty = true;
      }),
    };
    kept.set(root, made);
    observe(made);
  }
  return index;
}

/** Forgets what was read under `root`, or of every page. */
export function forgetIndex(root?: Element): void {
  for (const known of root ? [root] : [...kept.keys()]) forget(known);
}

/** Records that are still on their way count too: what is anchored now must not use an old reading. */
function isStale(known: Kept): boolean {
  if (known.observer.takeRecords().length > 0) known.dirty = true;
  return known.dirty || known.index.map.waiting.some((element) => element.shadowRoot !== null);
}

function observe({ index, observer }: Kept): void {
  for (const tree of index.map.trees) observer.observe(tree, { subtree: true, childList: true, characterData: true });
}

function forget(root: Element): void {
  kept.get(root)?.observer.disconnect();
  kept.delete(root);
}

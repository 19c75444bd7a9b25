import { type Ground, groundOf } from '#core/anchor/ground.ts';
import { finish, type Steps } from '#core/steps.ts';
import { hidingOf } from './hidden.ts';
import { mapText, type TextMap } from './text-map.ts';
import { walkText } from './text-walk.ts';

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
  const known = fresh(root);
  return known ? known.index : keep(root, finish(mapText(root))).index;
}

/**
 * The same, with rests in between and its grams counted. Where the page changes during a rest, what was read counts for
 * nothing: it begins anew, and the second time goes through without a rest, or a page that never rests would never be read.
 */
export function* indexInSteps(root: Element): Steps<PageIndex> {
  const known = fresh(root) ?? (yield* readInSteps(root)) ?? keep(root, finish(mapText(root)));
  yield* known.index.ground.prepare();
  return fresh(root)?.index ?? indexOf(root);
}

function* readInSteps(root: Element): Steps<Kept | undefined> {
  const changes = new MutationObserver(() => {
    changed = true;
  });
  let changed = false;
  const trees: Node[] = [];
  const steps = mapText(root, (tree) => {
    trees.push(tree);
    changes.observe(tree, everything);
  });
  try {
    for (;;) {
      const step = steps.next();
      if (step.done) return keep(root, step.value);
      yield;
      if (changed || changes.takeRecords().length > 0) return undefined;
    }
  } finally {
    changes.disconnect();
  }
}

/** The trees under `root` that have mutations of their own. */
export function treesUnder(root: Element): readonly Node[] {
  const known = fresh(root);
  if (known) return known.index.map.trees;
  const trees: Node[] = [];
  finish(walkText(root, { text: () => false, waiting: () => {}, tree: (tree) => trees.push(tree) }));
  return trees;
}

/** Whether the text under `root` has changed since it was read, or was not read. */
export function isOutOfDate(root: Element): boolean {
  return fresh(root) === undefined;
}

/** Forgets what was read under `root`, or of every page. */
export function forgetIndex(root?: Element): void {
  for (const known of root ? [root] : [...kept.keys()]) forget(known);
}

/** What was read, if it is so still. Records that are on their way count too: what is anchored now must not use an old reading. */
function fresh(root: Element): Kept | undefined {
  const known = kept.get(root);
  if (!known) return undefined;
  if (known.observer.takeRecords().length > 0) soil(known);
  if (known.index.map.waiting.some((element) => element.shadowRoot !== null)) soil(known);
  return known.dirty ? undefined : known;
}

function keep(root: Element, map: TextMap): Kept {
  for (const old of kept.keys()) if (old !== root && !old.isConnected) forget(old);
  const index = { map, ground: groundOf(map.folded, hidingOf(root, map)) };
  const known = kept.get(root);
  const made: Kept = known ?? { index, dirty: false, observer: new MutationObserver(() => soil(made)) };
  made.index = index;
  made.dirty = false;
  kept.set(root, made);
  for (const tree of map.trees) made.observer.observe(tree, everything);
  return made;
}

const everything = { subtree: true, childList: true, characterData: true } as const;

/** One change is enough: until the page is read again, nobody need be told of more. */
function soil(known: Kept): void {
  known.dirty = true;
  known.observer.disconnect();
}

function forget(root: Element): void {
  kept.get(root)?.observer.disconnect();
  kept.delete(root);
}

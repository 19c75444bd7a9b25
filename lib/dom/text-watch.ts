import { OWN_ELEMENT, walkText } from './text-walk.ts';

/** Where the time comes from; tests put their own in. */
export interface Clock {
  now(): number;
  /** Calls back after `ms` milliseconds, when the page is idle or a little later; gives back how to call it off. */
  later(ms: number, call: () => void): () => void;
}

const QUIET = 250; // ms without a change: most scripts put their text in within one frame or two
const LONGEST = 2000; // ms: a page that never rests is looked at all the same
const SHARE = 0.05; // of the time, at most, is spent on looking: half of what is promised, the rest is for painting
const SLOWEST = 60_000; // ms between two looks, however dear they are

/**
 * Calls `onChange` when the text under `root` has changed: a quarter of a second after the last change, or two seconds
 * after the first on a page that never rests, in idle time. What `onChange` costs is measured, and the next call put off
 * so that all of them together stay within a twentieth of the time. `signal` ends it.
 */
export function watch(root: Element, signal: AbortSignal, onChange: () => void, clock: Clock = pageClock): void {
  if (signal.aborted) return;
  let first = 0;
  let due = Number.POSITIVE_INFINITY;
  let notBefore = 0;
  let callOff: (() => void) | undefined;
  const look = () => {
    callOff = undefined;
    const started = clock.now();
    if (started < due) {
      callOff = clock.later(due - started, look);
      return;
    }
    due = Number.POSITIVE_INFINITY;
    first = 0;
    observe();
    onChange();
    const spent = clock.now() - started;
    notBefore = started + Math.min(SLOWEST, spent / SHARE);
  };
  const changed = (records: readonly MutationRecord[]) => {
    if (records.every(isOurs)) return;
    const now = clock.now();
    first ||= now;
    due = Math.max(Math.min(now + QUIET, first + LONGEST), notBefore);
    callOff ??= clock.later(due - now, look);
  };
  const observer = new MutationObserver(changed);
  const observe = () => {
    observer.disconnect();
    walkText(root, {
      text: () => false,
      waiting: () => {},
      tree: (tree) => observer.observe(tree, { subtree: true, childList: true, characterData: true }),
    });
  };
  observe();
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      callOff?.();
    },
    { once: true },
  );
}

/** Only our own bar was put in or taken out. */
function isOurs(record: MutationRecord): boolean {
  const nodes = [...record.addedNodes, ...record.removedNodes];
  return nodes.length > 0 && nodes.every((node) => node instanceof Element && node.hasAttribute(OWN_ELEMENT));
}

const pageClock: Clock = {
  now: () => performance.now(),
  later(ms, call) {
    let idle: number | undefined;
    const timer = setTimeout(() => {
      if (typeof requestIdleCallback !== 'function') call();
      else idle = requestIdleCallback(call, { timeout: QUIET });
    }, ms);
    return () => {
      clearTimeout(timer);
      if (idle !== undefined) cancelIdleCallback(idle);
    };
  },
};

import { OWN_ELEMENT } from './own-element.ts';
import { treesUnder } from './page-index.ts';
import { hasAttribute, isElement } from './plain-nodes.ts';

/** Where the time comes from; tests put their own in. */
export interface Clock {
  now(): number;
  /** Calls back after `ms` milliseconds, when the page is idle or a little later; gives back how to call it off. */
  later(ms: number, call: () => void): () => void;
}

const QUIET = 250; // ms without a change: most scripts put their text in within one frame or two
const LONGEST = 2000; // ms: a page that never rests is looked at all the same
const RESTLESS = 20; // reports of changes before a look: a page that makes more is left unheard until then
const SHARE = 0.05; // of the time, at most, is spent on looking: half of what is promised, the rest is for painting
const SLOWEST = 60_000; // ms between two looks, however dear they are

/**
 * Calls `onChange` when the text under `rootNow` has changed, or a page's body was replaced by another: a quarter of a second after the last change, or two seconds
 * after the first on a page that never rests, in idle time. `onChange` answers how many ms of work it took, and the next
 * call is put off so that all of them together stay within a twentieth of the time. `signal` ends it.
 */
export function watch(
  rootNow: () => Element,
  signal: AbortSignal,
  onChange: () => Promise<number>,
  clock: Clock = pageClock,
): void {
  if (signal.aborted) return;
  let first = 0;
  let reports = 0;
  let due = 0;
  let notBefore = 0;
  let isLooking = false;
  let callOff: (() => void) | undefined;

  const observer = new MutationObserver((records) => {
    if (!records.every(isOurs)) changed();
  });
  const changed = () => {
    const now = clock.now();
    first ||= now;
    reports += 1;
    const last = first + LONGEST;
    due = Math.max(reports < RESTLESS ? Math.min(now + QUIET, last) : last, notBefore);
    if (reports >= RESTLESS) observer.disconnect();
    if (!isLooking) callOff ??= clock.later(due - now, look);
  };
  const look = async () => {
    callOff = undefined;
    if (clock.now() < due) {
      callOff = clock.later(due - clock.now(), look);
      return;
    }
    first = 0;
    reports = 0;
    isLooking = true;
    observer.observe(rootNow(), everything);
    const work = await onChange().catch(() => 0);
    if (signal.aborted) return;
    const began = clock.now();
    observe();
    const now = clock.now();
    notBefore = now + Math.min(SLOWEST, (work + now - began) * (1 / SHARE - 1));
    isLooking = false;
    if (first > 0) changed();
  };
  const observe = () => {
    observer.disconnect();
    const root = rootNow();
    for (const tree of treesUnder(root)) observer.observe(tree, everything);
    const { body, documentElement } = root.ownerDocument;
    if (root !== body && root !== documentElement) return;
    for (const holder of [root.ownerDocument, documentElement])
      if (holder && holder !== root) observer.observe(holder, { childList: true });
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

const everything = { subtree: true, childList: true, characterData: true } as const;

/** Only our own bar was put in or taken out. */
function isOurs(record: MutationRecord): boolean {
  const nodes = [...record.addedNodes, ...record.removedNodes];
  return nodes.length > 0 && nodes.every((node) => isElement(node) && hasAttribute(node, OWN_ELEMENT));
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

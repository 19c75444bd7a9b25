import type { anchorInSlices, describe } from './anchoring.ts';
import type { watchSight } from './in-sight.ts';
import type { watch } from './text-watch.ts';

/** What finds passages on a page; in a script of its own, so that a page without marks never loads it. */
export interface Finder {
  readonly describe: typeof describe;
  readonly anchorInSlices: typeof anchorInSlices;
  readonly watch: typeof watch;
  /** Tells whether the bar is in sight: it is needed no sooner than this script is there. */
  readonly watchSight: typeof watchSight;
}

declare global {
  /** Put there by the finder's script, which is brought in with the reader's; seen by this extension's scripts only. */
  var saysWhoFinder: Finder | undefined;
}

/** Whether there is one yet. */
export const hasFinder = () => globalThis.saysWhoFinder !== undefined;

/** The finder of this page. Throws before the page was read. */
export function finder(): Finder {
  if (globalThis.saysWhoFinder === undefined) throw new Error('not read');
  return globalThis.saysWhoFinder;
}

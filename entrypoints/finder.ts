import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { anchorInSlices, describe } from '#dom/anchoring.ts';
import '#dom/finder.ts';
import { watchSight } from '#dom/in-sight.ts';
import { watch } from '#dom/text-watch.ts';

/** Comes into a page before it is read; gives the story script what finds passages. */
export default defineUnlistedScript(() => {
  // Not only where there is none: in Chromium an element of the page that bears this id counts as one.
  globalThis.saysWhoFinder = { describe, anchorInSlices, watch, watchSight };
});

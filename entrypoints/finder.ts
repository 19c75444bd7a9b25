import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { anchorInSlices, describe } from '#dom/anchoring.ts';
import '#dom/finder.ts';
import { watchSight } from '#dom/in-sight.ts';
import { watch } from '#dom/text-watch.ts';

/** Comes into a page before it is read; gives the story script what finds passages. */
export default defineUnlistedScript(() => {
  globalThis.saysWhoFinder ??= { describe, anchorInSlices, watch, watchSight };
});

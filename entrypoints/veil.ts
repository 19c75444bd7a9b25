import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import '#dom/canvas.ts';
import { createVeil } from '#dom/veil.ts';

/** Comes into a page where marks are to be painted privately; gives the story script what it paints them on. */
export default defineUnlistedScript(() => {
  // Not only where there is none: in Chromium an element of the page that bears this id counts as one.
  globalThis.saysWhoVeil = createVeil;
});

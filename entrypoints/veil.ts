import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import '#dom/canvas.ts';
import { createVeil } from '#dom/veil.ts';

/** Comes into a page where marks are to be painted privately; gives the story script what it paints them on. */
export default defineUnlistedScript(() => {
  globalThis.saysWhoVeil ??= createVeil;
});

import { defineContentScript } from 'wxt/utils/define-content-script';
import type { PageOrders } from '#browser/calls.ts';
import { announce, answer } from '#browser/messages.ts';
import { type Guest, visit } from './guest.ts';

declare global {
  /** The visit that is under way in this page, seen by this extension's scripts only. */
  var saysWhoVisit: Guest | undefined;
  /** Whether the story script comes to paint what is kept, not to read; set by the background, taken back here. */
  var saysWhoPaints: boolean | undefined;
}

/** Comes into a page when the person asks for it: reports selections, paints marks. A second coming reads the page anew. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  main(ctx) {
    const paints = globalThis.saysWhoPaints === true;
    globalThis.saysWhoPaints = undefined;
    if (globalThis.saysWhoVisit?.isAlive()) {
      if (paints) return globalThis.saysWhoVisit.paint();
      globalThis.saysWhoVisit.read();
      announce({ notice: 'page-up' });
      return;
    }
    const guest = visit(ctx.signal);
    globalThis.saysWhoVisit = guest;
    answer<PageOrders>(
      {
        markSelection: ({ as }) => {
          guest.markSelection(as);
          return null;
        },
        settingsChanged: () => {
          guest.attune();
          return null;
        },
      },
      ctx.signal,
    );
    if (paints) guest.paint();
    else guest.read();
    announce({ notice: 'page-up' });
  },
});

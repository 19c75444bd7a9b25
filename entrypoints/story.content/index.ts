import { defineContentScript } from 'wxt/utils/define-content-script';
import type { PageOrders } from '#browser/calls.ts';
import { announce, answer } from '#browser/messages.ts';
import { type Guest, visit } from './guest.ts';

declare global {
  /** The visit that is under way in this page, seen by this extension's scripts only. */
  var saysWhoVisit: Guest | undefined;
}

/** Comes into a page when the person asks for it: reports selections, paints marks. A second coming reads the page anew. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  main(ctx) {
    if (globalThis.saysWhoVisit?.isAlive()) {
      globalThis.saysWhoVisit.read();
      announce({ notice: 'page-up' });
      return;
    }
    const guest = visit(ctx.signal);
    globalThis.saysWhoVisit = guest;
    answer<PageOrders>(
      {
        readAgain: () => {
          guest.read();
          return null;
        },
        markSelection: ({ as }) => {
          guest.markSelection(as);
          return null;
        },
      },
      ctx.signal,
    );
    guest.read();
    announce({ notice: 'page-up' });
  },
});

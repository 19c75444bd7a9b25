import type { PageOrders } from '#browser/calls.ts';
import { answer } from '#browser/messages.ts';
import { endWithExtension } from '#browser/orphan.ts';
import { type Guest, visit } from './guest.ts';

/** Begins a visit to this page that ends with the extension, and takes the background's orders for it. */
export function comeIn(): Guest {
  const ending = new AbortController();
  endWithExtension(ending);
  const guest = visit(ending.signal);
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
    ending.signal,
  );
  const root = document.documentElement;
  return {
    ...guest,
    isAlive() {
      // A page that was written anew (`document.open`) has lost every listener, ours too: the visit begins again.
      if (document.documentElement !== root) ending.abort();
      return guest.isAlive();
    },
  };
}

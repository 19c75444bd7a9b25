import { browser } from 'wxt/browser';

const deeds = ['pointermove', 'pointerdown', 'keydown', 'selectionchange'] as const;

/**
 * Ends what runs in a page when its extension has gone away: was reloaded, upgraded or removed. Nothing tells a page's
 * script of that, so it is looked at whenever the person does something there, before anybody else hears of it.
 */
export function endWithExtension(ending: AbortController): void {
  const look = () => {
    if (browser.runtime?.id === undefined) ending.abort();
  };
  for (const deed of deeds) addEventListener(deed, look, { capture: true, signal: ending.signal });
}

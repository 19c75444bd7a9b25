import { browser } from 'wxt/browser';
import { readSettings } from '#browser/settings.ts';
import { isAllowed } from '#browser/sites.ts';
import { paintPage } from '#browser/tabs.ts';
import type { Store } from '#store/database.ts';
import { hasMarks } from '#store/load.ts';
import { findStory } from '#store/stories.ts';

/**
 * Shows highlights without a click, where the person has allowed it and the library knows the story: the page is
 * painted, not read. Any other page gets no script of ours. The browser tells the address of allowed pages only.
 */
export function showKnown(store: Store): void {
  browser.tabs.onUpdated.addListener((tabId, change, tab) => {
    // A page that was loaded, or one that has become another without being loaded.
    if (change.status !== 'complete' && change.url === undefined) return;
    if (tab.url !== undefined && tab.status === 'complete') void show(store, tabId, tab.url);
  });
}

async function show(store: Store, tabId: number, address: string): Promise<void> {
  const { showHighlights } = await readSettings();
  if (showHighlights === 'click' || !(await isAllowed(address))) return;
  const isKnown = await store.db
    .openAgain()
    .then(() => findStory(store, [address]))
    .then((story) => story !== undefined && hasMarks(store, story.id))
    .catch(() => false); // a library that can't be read shows nothing; the panel says so
  if (isKnown) await paintPage(tabId);
}

import { browser } from 'wxt/browser';
import type { TabTrouble } from './calls.ts';

const betweenTries = 250; // milliseconds: a navigation that was under way has mostly committed by then

/**
 * Brings the story script into a tab's page. Needs the grant that a click on the button gives.
 * A failed try by ourselves (`asked` false) is not held against the page: it only means that a click is needed; nor is
 * one that was overtaken by the next page, which was never clicked.
 */
export async function enterPage(
  tabId: number,
  asked: boolean,
): Promise<{ ok: true } | { ok: false; trouble: TabTrouble }> {
  const clicked = addressOf(tabId);
  try {
    await runStory(tabId);
    await remember(tabId, undefined);
    return { ok: true };
  } catch {
    const address = await addressOf(tabId);
    const trouble = troubleAt(address);
    if (asked && address === (await clicked)) await remember(tabId, trouble);
    return { ok: false, trouble };
  }
}

/**
 * Brings in what finds passages and the story script, which paints what is kept of the page and reads nothing.
 * Needs the site's permission; does nothing where the browser refuses, as while the page is being left.
 */
export async function paintPage(tabId: number): Promise<void> {
  const target = { tabId };
  try {
    await browser.scripting.executeScript({ target, func: askToPaint });
    await browser.scripting.executeScript({ target, files: ['/finder.js', '/story.js'] });
  } catch {
    // The page went away, or is none that a script may enter.
  }
}

/** Runs in the page, in the extension's own world: tells the story script what it comes for. */
function askToPaint(): void {
  (globalThis as { saysWhoPaints?: boolean }).saysWhoPaints = true;
}

/** A page that is just being replaced refuses once; the next one may not. */
async function runStory(tabId: number): Promise<void> {
  const run = async () => {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, files: ['/story.js'] });
    // Chromium keeps its API from scripts in a page that has a frame named `chrome`, and tells nobody that they broke off.
    if (frame?.result !== true) throw new Error('broke off');
  };
  try {
    await run();
  } catch {
    await new Promise((resolve) => setTimeout(resolve, betweenTries));
    await run();
  }
}

/**
 * Brings in what finds passages, runs the reader in a tab's page and answers what it found, unchecked: the page is foreign.
 * Of several files the browser answers with what the last one gave.
 */
export async function runReader(tabId: number): Promise<unknown> {
  const [frame] = await browser.scripting.executeScript({ target: { tabId }, files: ['/finder.js', '/reader.js'] });
  return frame?.result;
}

/** Brings in what paints marks so that the page cannot read them; answers whether the browser allowed it. */
export async function bringVeil(tabId: number): Promise<boolean> {
  const run = browser.scripting.executeScript({ target: { tabId }, files: ['/veil.js'] });
  return run.then(
    () => true,
    () => false,
  );
}

/** Why the last try to enter a tab failed, or undefined. Kept for the browser's session: the background may have slept since. */
export async function lastTrouble(tabId: number): Promise<TabTrouble | undefined> {
  const key = keyOf(tabId);
  return (await browser.storage.session.get(key))[key] as TabTrouble | undefined;
}

/** Forgets a tab's trouble, as when it goes to another page. */
export async function forgetTrouble(tabId: number): Promise<void> {
  await remember(tabId, undefined);
}

/** The tab a person looks at in the window that the caller stands in. */
export async function activeTab(): Promise<{ id: number; url?: string } | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? undefined : { id: tab.id, ...(tab.url ? { url: tab.url } : {}) };
}

/** Opens a page of the web in a tab of its own. */
export async function openTab(address: string): Promise<void> {
  await browser.tabs.create({ url: address });
}

/** Tells when the person may be looking at another page: another tab, or a page that came or went in this one. */
export function watchTabs(changed: (tabId: number, loaded: boolean) => void, signal: AbortSignal): void {
  const activated = ({ tabId }: { tabId: number }) => changed(tabId, false);
  const updated = (tabId: number, change: { status?: string }) => {
    if (change.status !== undefined) changed(tabId, change.status === 'complete');
  };
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
  });
}

const shops =
  /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)/;

/** A click shows us the address of every page but those that no extension may touch. */
async function addressOf(tabId: number): Promise<string | undefined> {
  return (await browser.tabs.get(tabId).catch(() => undefined))?.url;
}

function troubleAt(url: string | undefined): TabTrouble {
  if (url === undefined) return 'browser-page';
  if (/\.pdf($|[?#])/i.test(url)) return 'pdf';
  return !/^(https?|file):/.test(url) || shops.test(url) ? 'browser-page' : 'refused';
}

async function remember(tabId: number, trouble: TabTrouble | undefined): Promise<void> {
  const key = keyOf(tabId);
  if (trouble === undefined) await browser.storage.session.remove(key);
  else await browser.storage.session.set({ [key]: trouble });
}

function keyOf(tabId: number): string {
  return `trouble-${tabId}`;
}

import { browser } from 'wxt/browser';

/** Opens the library in a tab of its own. */
export async function openLibrary(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/library.html') });
}

/** Opens the page for the first run in a tab of its own. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html' as '/library.html') });
}

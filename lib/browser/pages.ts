import { browser } from 'wxt/browser';

/** Opens the library in a tab of its own. */
export async function openLibrary(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/library.html') });
}

const welcomed = 'welcomed';

/** Opens the page of the first run in a tab of its own, once for a profile: browsers report some updates as installs. */
export async function openWelcome(): Promise<void> {
  if ((await browser.storage.local.get(welcomed))[welcomed] === true) return;
  await browser.storage.local.set({ [welcomed]: true });
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

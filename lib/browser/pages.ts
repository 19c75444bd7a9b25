import { browser } from 'wxt/browser';

/** Opens the library in a tab of its own, at its settings where asked for. */
export async function openLibrary(at: '' | '#settings' = ''): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/library.html')}${at}` });
}

/** The path of the page that shows a kept story; `story` and `reading` in its query say which. */
export const keptPage = '/kept.html';

/** Opens a kept story in a tab of its own, at a claim if one is given. */
export async function openKept(storyId: string, claimId?: string): Promise<void> {
  const query = new URLSearchParams({ story: storyId, ...(claimId === undefined ? {} : { claim: claimId }) });
  await browser.tabs.create({ url: `${browser.runtime.getURL(keptPage)}?${query}` });
}

/** The window that the caller stands in. */
export async function ownWindow(): Promise<number | undefined> {
  return (await browser.windows.getCurrent()).id;
}

const welcomed = 'welcomed';

/** Opens the page of the first run in a tab of its own, once for a profile: browsers report some updates as installs. */
export async function openWelcome(): Promise<void> {
  if ((await browser.storage.local.get(welcomed))[welcomed] === true) return;
  await browser.storage.local.set({ [welcomed]: true });
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

import { browser } from 'wxt/browser';

const mark = 'data:image/png;base64,';

/**
 * A picture (PNG) of what is visible of the page in this window; undefined where the browser gives none, as without the
 * grant that a click on the button gives.
 */
export async function pictureOfPage(): Promise<Uint8Array | undefined> {
  const url = await browser.tabs.captureVisibleTab({ format: 'png' }).catch(() => '');
  if (!url.startsWith(mark)) return undefined;
  return Uint8Array.from(atob(url.slice(mark.length)), (letter) => letter.charCodeAt(0));
}

import { fileURLToPath } from 'node:url';
import { openBrowser, whyMissing } from '../support/browsers/open-browser.mjs';
import { bundleForPage } from './in-page.mjs';

/** @import { Figure } from '../../scripts/bench.mjs' */

/**
 * The figures of a benchmark at each of these sizes of the generated library; none where there is no Chromium. `ofSize`
 * is handed the script that fills a library, and the size's number.
 *
 * @param {number[]} sizes
 * @param {(code: string, at: number) => Promise<Figure[]>} ofSize
 * @returns {Promise<Figure[]>}
 */
export async function atEachSize(sizes, ofSize) {
  if (whyMissing('chromium')) return [];
  const code = await bundleForPage(fileURLToPath(new URL('library/page.ts', import.meta.url)));
  const figures = [];
  for (const at of sizes) figures.push(...(await ofSize(code, at)));
  return figures;
}

/** Chromium in a window for the library page, with the welcome page open. */
export function openWide() {
  return openBrowser({ which: 'chromium', width: 1320, height: 900, welcome: true });
}

/** A browser's library, just made and empty: where its pages are, and the settings in a tab. */
export async function emptyLibrary(browser) {
  const welcome = await browser.extensionPage('welcome.html');
  const origin = await welcome.evaluate('location.origin');
  const settings = await browser.openPage('about:blank');
  await settings.goto(`${origin}/library.html#settings`);
  await settings.waitFor('h1');
  await new Promise((resolve) => setTimeout(resolve, 1000)); // until the database is made
  return { origin, settings };
}

/** Fills it, with no page of the library open; answers how many claims it has. */
export async function fill(browser, origin, code, at) {
  const filling = await browser.openPage(`${origin}/welcome.html`);
  const claims = await filling.evaluate(
    `(async () => { ${code}; const size = bench.librarySizes[${at}]; await bench.fillLibrary(size); return size.claims; })()`,
  );
  await filling.close();
  return claims;
}

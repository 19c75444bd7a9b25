import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openBrowser } from '../support/browsers/open-browser.mjs';
import { addTags, begin, compared, openLibrary, readBack, sample } from './at-work.mjs';
import { both } from './engines.mjs';

/** All that the browser kept for the extension is gone, as after it was removed or "repaired": what is left is a copy saved as a file. */
export const takenAway = {
  id: 'F25',
  kind: 'faults',
  about: "all of the extension's storage deleted",
  engines: both,
  async run(ground) {
    const row = ground.row();
    for (const from of ground.isQuick ? ['library'] : ['welcome', 'library']) {
      const outcome = await comeBack(ground, from);
      console.log(`  from the ${from} page: ${JSON.stringify(outcome)}`);
      row.add({ injected: 1, ...outcome });
    }
  },
};

const restore = 'Worked with Says Who before? Restore from a copy';

async function comeBack(ground, from) {
  const { which, options, site, home } = ground;
  const profileDir = join(home, `away-${from}`);
  const { browser, panel } = await begin(ground, profileDir);
  const acked = await addTags(panel, 'p', 10);
  const settings = await openLibrary(browser, panel, '#settings');
  await settings.focus('role=button[name="Save a copy"]');
  await settings.press('Enter');
  const copy = await browser.waitForDownload(/^Says Who backup .*\.zip$/u, { timeout: 60_000 });
  await browser.close();
  await removeStorage(ground, profileDir);

  const again = await openBrowser({ which, ...options, profileDir, welcome: true });
  try {
    let library;
    if (from === 'welcome') {
      const welcome = await again.extensionPage('welcome.html');
      await welcome.click(`role=button[name="${restore}"]`);
      library = await again.extensionPage('library.html');
    } else {
      await again.driver.closeExtensionPage('welcome.html', 10_000);
      const page = await again.openPage(site.url(sample));
      await again.clickToolbarButton(page);
      library = await openLibrary(again, await again.panel());
      await library.waitFor('text="no stories"');
      await library.focus(`role=link[name="${restore}"]`);
      await library.press('Enter');
    }
    await library.waitFor('role=button[name="Restore from a copy…"]');
    await library.evaluate(giveCopy, copy.name, (await readFile(copy.path)).toString('base64'));
    await library.click('role=button[name="Bring together"]');
    await library.waitFor(() =>
      [...document.querySelectorAll('[role=status]')].some((one) => one.textContent?.startsWith('Restored:')),
    );
    return { ...compared(await readBack(library), acked), recovered: 1 };
  } finally {
    await again.close();
    await rm(profileDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** Deletes the database, the copies beside it and what is remembered of it. */
async function removeStorage({ which }, profileDir) {
  const ours =
    which === 'chromium'
      ? /^Default\/(?:IndexedDB\/chrome-extension_[^/]*|Local Extension Settings\/[^/]*|File System)$/u
      : /^storage\/[a-z]+\/moz-extension\+\+\+[^/]*$/u;
  const found = (await readdir(profileDir, { recursive: true })).filter((name) => ours.test(name));
  if (found.length < 3 - (which === 'firefox')) throw new Error(`not all of it was found: ${found.join(', ')}`);
  for (const name of found) await rm(join(profileDir, name), { recursive: true });
}

/** Runs in the library: gives a file to its file field, as the browser's own dialogue would. */
export function giveCopy(name, base64) {
  const field = document.querySelector('input[type=file]');
  const given = new DataTransfer();
  given.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
  field.files = given.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

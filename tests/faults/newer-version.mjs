import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openBrowser } from '../support/browsers/open-browser.mjs';
import { makeOlder } from '../support/older-database.mjs';
import { openAside } from './aside.mjs';
import { addTag, addTags, begin, openLibrary, sample, wait, wholeLibrary } from './at-work.mjs';
import { both } from './engines.mjs';

/** A newer version brings the database to its shape while old pages are open, then the old version is started over it. */
export const newerVersion = {
  id: 'F13',
  kind: 'faults',
  about: 'a newer version takes over while old pages are open (F13), the old one comes back (F12)',
  engines: both,
  async run(ground) {
    const open = ground.row('old pages after a newer version took over (F13)');
    const back = ground.row('the old version over the newer database (F12)');
    for (let at = 0; at < (ground.isQuick ? 1 : 3); at += 1) {
      const profileDir = join(ground.home, `newer-${ground.which}-${at}`);
      const { browser, panel } = await begin(ground, profileDir);
      try {
        await addTags(panel, 'p', 5);
        const library = await openLibrary(browser, panel, '#claims');
        await library.waitFor('role=link[name^="Claims"]');
        const aside = await openAside(browser);
        await aside.evaluate(takeOver);
        const before = await aside.evaluate(wholeLibrary);
        const told = await Promise.all([panel, library].map((page) => page.waitFor(saysItIsNewer).catch(() => false)));
        const isKept = await panel.evaluate(addTag, 'late').catch(() => false);
        const after = await aside.evaluate(wholeLibrary);
        open.add({
          injected: 1,
          checked: 1,
          changed: isKept || after.hash !== before.hash ? 1 : 0,
          'not told': told.filter((one) => !one).length,
        });
        back.add({ injected: 1, ...(await startOld(ground, browser, profileDir, before)) });
      } finally {
        await browser.close().catch(() => {});
        await rm(profileDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
      }
    }
  },
};

/** Starts the present version over what the newer one left: it shows what is there, says why it takes nothing, and takes nothing. */
async function startOld({ which, options, site }, closing, profileDir, before) {
  await closing.close();
  const browser = await openBrowser({ which, ...options, profileDir });
  try {
    const page = await browser.openPage(site.url(sample));
    await browser.clickToolbarButton(page);
    const panel = await browser.panel();
    const isTold = await panel.waitFor(saysItIsNewer, { timeout: 30_000 }).catch(() => false);
    const isShown = await panel.waitFor('article[data-claim]', { timeout: 10_000 }).then(
      () => true,
      () => false,
    );
    await page.select('Seoul does not always say when');
    await page.waitFor('says-who-bar');
    await page.press('c');
    await wait(2500); // as long as it tries
    const after = await panel.evaluate(wholeLibrary);
    return {
      checked: 1,
      'not told': isTold ? 0 : 1,
      'silent-empty': isShown ? 0 : 1,
      changed: after.hash === before.hash ? 0 : 1,
    };
  } finally {
    await browser.close();
  }
}

const saysItIsNewer = () =>
  [...document.querySelectorAll('[role=alert]')].some((one) => one.textContent?.includes('newer version'));

/** Another page holds an older database and does not let go of it: the person is told, and it goes on by itself once it does. */
export const heldUp = {
  id: 'F14',
  kind: 'faults',
  about: 'an upgrade held up by a page that does not let go',
  engines: both,
  async run(ground) {
    const row = ground.row(undefined, { greatest: ['told after, ms'] });
    for (let at = 0; at < (ground.isQuick ? 1 : 3); at += 1) {
      const profileDir = join(ground.home, `held-${ground.which}-${at}`);
      const { browser, panel } = await begin(ground, profileDir);
      const acked = await addTags(panel, 'p', 5);
      await wait(2500); // the first copy is made a moment after the first change
      await browser.close();
      const again = await openBrowser({ which: ground.which, ...ground.options, profileDir });
      try {
        const aside = await openAside(again);
        await aside.evaluate(makeOlder);
        await aside.evaluate(holdOn);
        const page = await again.openPage(ground.site.url(sample));
        await again.clickToolbarButton(page);
        const began = Date.now();
        const waiting = await again.panel();
        const isTold = await waiting.waitFor('text="Opening the library"', { timeout: 20_000 }).then(
          () => true,
          () => false,
        );
        const after = Date.now() - began;
        await aside.evaluate(() => globalThis.held.close());
        const goesOn = await waiting.waitFor('article[data-claim]', { timeout: 30_000 }).then(
          () => true,
          () => false,
        );
        row.add({
          injected: 1,
          checked: acked.length,
          'not told': isTold ? 0 : 1,
          'did not act': goesOn ? 0 : 1,
          'told after, ms': after,
        });
      } finally {
        await again.close();
        await rm(profileDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
      }
    }
  },
};

/** Runs beside the library: brings the database to a shape that only a newer version knows. */
async function takeOver() {
  const asked = (request) =>
    new Promise((done, fail) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
  const opening = indexedDB.open('says-who', 900);
  opening.onupgradeneeded = () => opening.result.createObjectStore('of-a-newer-version');
  const db = await asked(opening);
  const writing = db.transaction('meta', 'readwrite').objectStore('meta');
  const journal = await asked(writing.get('journal'));
  await asked(writing.put({ ...journal, value: { ...journal.value, minWriter: 99 } }));
  db.close();
}

/** Runs beside the library: holds a connection that lets nobody upgrade. */
async function holdOn() {
  globalThis.held = await new Promise((done, fail) => {
    const asked = indexedDB.open('says-who');
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => fail(asked.error);
  });
}

import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openBrowser } from '../support/browsers/open-browser.mjs';
import { makeOlder } from '../support/older-database.mjs';
import { openAside } from './aside.mjs';
import { openPanel, prepare, sample, wait } from './at-work.mjs';
import { all } from './engines.mjs';
import { mainProcess } from './main-process.mjs';

/** The browser is killed while a database of the first version is brought to the newest: it is of the one or the other then. */
export const killedUpgrading = {
  id: 'F11',
  kind: 'faults',
  about: 'killed while an older database is upgraded',
  engines: all,
  whyNot: () => (process.platform === 'linux' ? undefined : 'finds the process to kill on Linux only'),
  async run(ground) {
    const profile = join(ground.home, 'older');
    await prepare(ground, profile, 20);
    const made = await atRest(ground, profile, async (page) => {
      await page.evaluate(makeOlder);
      return page.evaluate(look, undefined);
    });
    const row = ground.row();
    for (let at = 0; at < ground.times(1, 5, 20); at += 1) {
      const outcome = await kill(ground, profile, made);
      console.log(`  ${JSON.stringify(outcome)}`);
      row.add({ injected: 1, ...outcome });
    }
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },
};

const newest = 30; // IndexedDB counts Dexie's versions in tens

async function kill(ground, profile, made) {
  const { which, options, site } = ground;
  const profileDir = join(ground.home, 'upgrading');
  await cp(profile, profileDir, { recursive: true });
  const browser = await openBrowser({ which, ...options, profileDir });
  const page = await browser.openPage(site.url(sample));
  const id = await mainProcess(profileDir);
  await browser.clickToolbarButton(page); // the panel opens its library then
  await wait(Math.random() * 1500); // from before it is opened until after it is upgraded
  process.kill(id, 'SIGKILL');
  await Promise.race([browser.close().catch(() => {}), wait(3000)]);
  const found = await atRest(ground, profileDir, (own) => own.evaluate(look, made.stores));
  const isOld = found.version === made.version && found.stores.join() === made.stores.join();
  const isNew = found.version === newest && found.stores.length === made.stores.length + 4;
  const again = await openPanel(ground, profileDir);
  const after = await again.panel.evaluate(look, made.stores);
  await again.browser.close();
  await rm(profileDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  return {
    'found old': Number(isOld),
    'found new': Number(isNew),
    'in between': Number(!isOld && !isNew),
    checked: made.rows,
    differ: Number(found.hash !== made.hash) + Number(after.hash !== made.hash) + Number(after.version !== newest),
  };
}

/** Lets a page of the extension that opens no library look at the database, and closes the browser. */
async function atRest({ which, options }, profileDir, work) {
  const browser = await openBrowser({ which, ...options, profileDir });
  try {
    return await work(await openAside(browser));
  } finally {
    await browser.close();
  }
}

/** Runs in the page: the database as it is, with a hash over every row of these stores; of all where none are given. */
async function look(wanted) {
  const asked = (request) =>
    new Promise((done, fail) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
  const db = await asked(indexedDB.open('says-who'));
  const stores = [...db.objectStoreNames];
  const reading = db.transaction(wanted ?? stores);
  const rows = await Promise.all((wanted ?? stores).map((name) => asked(reading.objectStore(name).getAll())));
  const { version } = db;
  db.close();
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(rows)));
  const hash = [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { version, stores, hash, rows: rows.flat().length };
}

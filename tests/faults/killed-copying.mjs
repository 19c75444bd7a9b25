import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { addTags, begin, compared, openPanel, prepare, readBack, said, wait } from './at-work.mjs';
import { listCopies, makeCopiesOlder, takeLibraryAway } from './copies.mjs';
import { all } from './engines.mjs';
import { mainProcess } from './main-process.mjs';

/** The browser is killed while a copy of the library is being made, and then the library is lost: the last good copy has to load. */
export const killedCopying = {
  id: 'F21',
  kind: 'faults',
  about: 'killed while a copy is made, then the library lost',
  engines: all,
  whyNot: () => (process.platform === 'linux' ? undefined : 'finds the process to kill on Linux only'),
  async run(ground) {
    const profile = join(ground.home, 'to-copy');
    const before = await prepare(ground, profile);
    await enlarge(ground, profile);
    const row = ground.row();
    for (let at = 0; at < (ground.isQuick ? 1 : ground.isLong ? 20 : 5); at += 1) {
      const outcome = await kill(ground, profile, before);
      console.log(`  ${JSON.stringify(outcome)}`);
      row.add({ injected: 1, ...outcome });
    }
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },
};

/** Makes the library so large that copying it takes a while, and its copies so old that another is due. */
async function enlarge(ground, profileDir) {
  const { browser, panel } = await openPanel(ground, profileDir);
  await panel.evaluate(addLongTexts);
  await panel.evaluate(makeCopiesOlder);
  await browser.close();
}

async function kill(ground, profile, before) {
  const profileDir = join(ground.home, 'copying');
  await cp(profile, profileDir, { recursive: true });
  const { browser, panel } = await begin(ground, profileDir, 1);
  const acked = [...before, ...(await addTags(panel, 'k', 5))];
  const id = await mainProcess(profileDir);
  await wait(1500 + Math.random() * 1500); // the copy that is due is begun a second and a half after the last change
  process.kill(id, 'SIGKILL');
  await Promise.race([browser.close().catch(() => {}), wait(3000)]);
  const again = await openPanel(ground, profileDir);
  const copies = await again.panel.evaluate(listCopies);
  await again.panel.evaluate(takeLibraryAway);
  await again.browser.close();
  const last = await openPanel(ground, profileDir, 'text="Your library has to be brought back"');
  try {
    await last.panel.click('role=button[name="Bring it back"]');
    const words = await last.panel.waitFor(said);
    const found = await readBack(last.panel);
    return {
      'copy half-made': copies.filter((name) => name.endsWith('.part')).length,
      'whole copies': copies.filter((name) => name.endsWith('.zip')).length,
      'not told': words.startsWith('Brought back') ? 0 : 1,
      ...compared(found, acked),
    };
  } finally {
    await last.browser.close();
    await rm(profileDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** Runs in the panel: puts texts into the library that nothing shrinks. */
async function addLongTexts() {
  const db = await new Promise((done) => {
    const asked = indexedDB.open('says-who');
    asked.onsuccess = () => done(asked.result);
  });
  for (let n = 0; n < 40; n += 1) {
    const bytes = crypto.getRandomValues(new Uint8Array(60_000));
    const text = btoa(bytes.reduce((letters, byte) => letters + String.fromCharCode(byte), ''));
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    const row = { hash: [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join(''), text };
    await new Promise((done, fail) => {
      const writing = db.transaction('texts', 'readwrite');
      writing.objectStore('texts').put(row);
      writing.oncomplete = done;
      writing.onabort = () => fail(writing.error);
    });
  }
  db.close();
}

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
    const lengths = await howLong(ground, profile);
    console.log(`  a copy takes ${lengths.begun} ms, of which it is written for ${lengths.written}`);
    const row = ground.row();
    for (let at = 0; at < ground.times(1, 5, 20); at += 1) {
      // Most of the time the rows are packed, and no file is there yet: every other kill waits for the file.
      const stage = at % 2 === 0 ? 'written' : 'begun';
      const outcome = await kill(ground, profile, before, stage, Math.random() * lengths[stage]);
      console.log(`  ${JSON.stringify(outcome)}`);
      row.add({ injected: 1, ...outcome });
    }
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    if (!ground.isQuick && !row.row['killed in the copying']) throw new Error('no kill fell into the copying');
  },
};

/** Makes the library so large that copying it takes a while, and its copies so old that another is due. */
async function enlarge(ground, profileDir) {
  const { browser, panel } = await openPanel(ground, profileDir);
  await panel.evaluate(addLongTexts);
  await panel.evaluate(makeCopiesOlder);
  await browser.close();
}

/** Milliseconds from the beginning of a copy of this library until it lies there whole, and from when its file is there. */
async function howLong(ground, profile) {
  const profileDir = join(ground.home, 'measured');
  await cp(profile, profileDir, { recursive: true });
  const { browser, panel } = await begin(ground, profileDir, 1);
  await addTags(panel, 'm', 5);
  const at = {};
  for (const stage of ['begun', 'written', 'whole']) {
    if (!(await panel.evaluate(untilCopy, stage))) throw new Error(`no copy was ${stage}`);
    at[stage] = Date.now();
  }
  await browser.close();
  await rm(profileDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  return { begun: at.whole - at.begun, written: at.whole - at.written };
}

/** Kills the browser so many milliseconds after a copy is begun, or its file is there. */
async function kill(ground, profile, before, stage, after) {
  const profileDir = join(ground.home, 'copying');
  await cp(profile, profileDir, { recursive: true });
  const { browser, panel } = await begin(ground, profileDir, 1);
  const earlier = await panel.evaluate(listCopies);
  const acked = [...before, ...(await addTags(panel, 'k', 5))];
  const id = await mainProcess(profileDir);
  const hasBegun = await panel.evaluate(untilCopy, stage);
  await wait(after);
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
    const isNew = copies.some((name) => name.endsWith('.zip') && !earlier.includes(name));
    return {
      'killed in the copying': hasBegun && !isNew ? 1 : 0,
      'copy half-made': copies.filter((name) => name.endsWith('.part')).length,
      'copy whole': isNew ? 1 : 0,
      'not told': words.startsWith('Brought back') ? 0 : 1,
      ...compared(found, acked),
    };
  } finally {
    await last.browser.close();
    await rm(profileDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/**
 * Runs in the panel: whether within ten seconds a copy is begun (only one is made at a time, which its lock shows), its file written,
 * or whole.
 */
async function untilCopy(stage) {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('snapshots');
  const isWritten = async () => {
    for await (const name of folder.keys()) if (name.endsWith('.part')) return true;
    return false;
  };
  const isBegun = async () => (await navigator.locks.query()).held.some(({ name }) => name === 'says-who-snapshot');
  const isThere = { begun: isBegun, written: isWritten, whole: async () => !(await isWritten()) }[stage];
  for (const end = Date.now() + 10_000; Date.now() < end; ) {
    if (await isThere()) return true;
    await new Promise((resume) => setTimeout(resume));
  }
  return false;
}

/** Runs in the panel: puts texts into the library that nothing shrinks. */
async function addLongTexts() {
  const db = await new Promise((done) => {
    const asked = indexedDB.open('says-who');
    asked.onsuccess = () => done(asked.result);
  });
  for (let n = 0; n < 400; n += 1) {
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

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
    const row = ground.row();
    for (let at = 0; at < (ground.isQuick ? 1 : ground.isLong ? 20 : 5); at += 1) {
      const outcome = await kill(ground, profile, before);
      console.log(`  ${JSON.stringify(outcome)}`);
      row.add({ injected: 1, ...outcome });
    }
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },
};

async function kill(ground, profile, before) {
  const profileDir = join(ground.home, 'copying');
  await cp(profile, profileDir, { recursive: true });
  const first = await openPanel(ground, profileDir);
  await first.panel.evaluate(makeCopiesOlder);
  await first.browser.close();
  const { browser, panel } = await begin(ground, profileDir, 1);
  const acked = [...before, ...(await addTags(panel, 'k', 5))];
  // The copy that is due is made a second and a half after the last change; it is caught as soon as its file is there, or a little later.
  const isBegun = await panel.waitFor(hasUnfinished, { timeout: 6000 }).catch(() => false);
  await wait(Math.random() * 30);
  process.kill(await mainProcess(profileDir), 'SIGKILL');
  await Promise.race([browser.close().catch(() => {}), wait(3000)]);
  const again = await openPanel(ground, profileDir);
  const copies = await again.panel.evaluate(listCopies);
  await again.panel.evaluate(takeLibraryAway);
  await again.browser.close();
  const last = await openPanel(ground, profileDir, 'text="Your library has to be brought back"');
  try {
    await last.panel.click('role=button[name="Bring it back"]');
    const words = await last.panel.waitFor(said);
    const found = await last.panel.evaluate(readBack);
    return {
      'caught at it': isBegun ? 1 : 0,
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

/** Runs in the panel: whether a copy is being written. */
async function hasUnfinished() {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('snapshots');
  for (let n = 0; n < 400; n += 1) {
    for await (const name of folder.keys()) if (name.includes('.part')) return true;
    await new Promise((resume) => setTimeout(resume, 3));
  }
  return false;
}

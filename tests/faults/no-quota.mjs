import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { addTags, addUntilRefused, begin, startAgain, wait } from './at-work.mjs';
import { boundedBuild } from './changed-build.mjs';
import { all } from './engines.mjs';

const limit = 3_000_000; // bytes the browser gives the extension: what it needs for itself at the start, and a little

/** The browser's bound for what the extension keeps is reached; in a build that does not ask for unlimited storage, or there is none. */
export const noQuota = {
  id: 'F6',
  kind: 'faults',
  about: 'quota used up in mid-write',
  engines: all,
  async run(ground) {
    const extensionDir = await boundedBuild(ground, join(ground.home, `${ground.which}-bounded`));
    // Firefox is told at its start, in thousands of bytes; Chromium while it runs.
    const extraPrefs = { 'dom.quotaManager.temporaryStorage.fixedLimit': limit / 1000 };
    const bounded = { ...ground, options: { ...ground.options, extensionDir, extraPrefs } };
    const free = { ...ground, options: { ...ground.options, extensionDir } };
    const row = ground.row();
    for (let at = 0; at < ground.times(1, 5, 10); at += 1) {
      const profileDir = join(ground.home, `quota-${at}`);
      const { acked, ...seen } = await writeUntilRefused(bounded, profileDir, `q${at}`);
      const after = await startAgain(free, profileDir, acked);
      console.log(`  ${JSON.stringify({ seen, after })}`);
      const { words, ...counts } = seen;
      row.add({ injected: 1, ...counts, ...after });
      await rm(profileDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
    await rm(extensionDir, { recursive: true, force: true });
    if (!row.row.refused) throw new Error('did not fail: nothing was refused');
  },
};

async function writeUntilRefused(ground, profileDir, name) {
  const { browser, page, panel } = await begin(ground, profileDir);
  try {
    const before = await addTags(panel, 'p', 5);
    await wait(3000); // the first copy is made a moment after the first change
    if (ground.which === 'chromium') {
      const bounds = await page.raw.createCDPSession();
      const origin = await panel.evaluate(() => location.origin);
      await bounds.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: limit });
    }
    await panel.evaluate(useUp);
    const { acked, ...seen } = await addUntilRefused(panel, name);
    return { acked: [...before, ...acked], ...seen };
  } finally {
    await browser.close();
  }
}

/** Runs in the panel: takes what room there is, but for some thousand bytes. */
async function useUp() {
  const folder = await navigator.storage.getDirectory();
  const take = async (name, size) => {
    const writing = await (await folder.getFileHandle(name, { create: true })).createWritable();
    await writing.write(new Uint8Array(size));
    await writing.close();
    return true;
  };
  for (const size of [100_000, 10_000, 1_000]) {
    for (let n = 0; n < 100; n += 1) if (!(await take(`filler-${size}-${n}`, size).catch(() => false))) break;
  }
}

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openBrowser } from '../support/browsers/open-browser.mjs';
import { addUntilRefused, begin, prepare, readBack, said, sample, startAgain, wait } from './at-work.mjs';
import { killAll } from './browser-processes.mjs';
import { all } from './engines.mjs';
import { fill, makeVolume, settle, unmount, whyNoVolume } from './volume.mjs';

/** The disk runs full while tags are being added; the browser is started while it is full, and again when it is not any more. */
export const fullDisk = {
  id: 'F5',
  kind: 'faults',
  about: 'disk full in mid-write',
  engines: all,
  whyNot: whyNoVolume,
  async run(ground) {
    const row = ground.row();
    for (let at = 0; at < ground.times(1, 2, 10); at += 1)
      row.add({ injected: 1, ...(await runFull(ground, `f${at}`)) });
  },
};

async function runFull(ground, name) {
  const [disk, dir] = ['small.img', 'small'].map((file) => join(ground.home, file));
  const profileDir = join(dir, 'profile');
  await makeVolume(disk, dir, 160, { commit: 5 });
  try {
    const before = await prepare(ground, profileDir, 5);
    await settle(dir);
    const { acked, ...seen } = await writeUntilRefused(ground, { dir, profileDir, name });
    const all = [...before, ...acked];
    const full = [];
    for (let n = 0; n < 3; n += 1) full.push(await startWhileFull(ground, profileDir, all, n === 1));
    await rm(join(dir, 'filler'));
    const after = await startAgain(ground, profileDir, all);
    console.log(`  ${name}: ${JSON.stringify({ seen, full, after })}`);
    return [seen, ...full, after].reduce(added, {});
  } finally {
    await killAll(profileDir);
    await unmount(dir);
    await rm(disk, { force: true });
  }
}

/** Fills the disk, and adds tags until one is not taken: the person has to be told why, and to find the word still in its field. */
async function writeUntilRefused(ground, { dir, profileDir, name }) {
  const { browser, panel } = await begin(ground, profileDir, 1);
  const dead = browser.closed.then(() => 'dead');
  await fill(join(dir, 'filler'), dir, 600_000); // bytes left: some dozens of changes
  const seen = await addUntilRefused(panel, name, dead);
  await stop(browser, profileDir);
  return seen;
}

/** What a start on the full disk shows: the library, or why it is not there; never an empty one. `tries`: to bring it back, too. */
async function startWhileFull({ which, options, site }, profileDir, acked, tries) {
  const opening = openBrowser({ which, ...options, profileDir });
  const browser = await Promise.race([opening, wait(40_000)]).catch(() => undefined);
  try {
    if (browser === undefined) return { 'browser did not start': 1 };
    const page = await browser.openPage(site.url(sample));
    await browser.clickToolbarButton(page);
    const panel = await browser.panel();
    const screen = await panel.waitFor(
      () =>
        document.querySelector('[data-story-title]')?.textContent ? 'open' : document.querySelector('h1')?.textContent,
      { timeout: 40_000 },
    );
    if (screen !== 'open') {
      if (!tries || !(await panel.has('role=button[name="Bring it back"]'))) return { 'told at the start': 1, screen };
      await panel.click('role=button[name="Bring it back"]');
      const answered = await panel.waitFor(said, { timeout: 15_000 });
      return { 'told at the start': 1, screen, answered, recovered: answered.startsWith('Brought back') ? 1 : 0 };
    }
    const { tags } = await readBack(panel);
    return { 'silent-empty': tags.length === 0 && acked.length > 0 ? 1 : 0 };
  } catch (error) {
    return { 'browser did not start': 1, error: error.message };
  } finally {
    await stop(browser, profileDir);
  }
}

/** Closes a browser as a person does; one that does not close is ended. */
async function stop(browser, profileDir) {
  await Promise.race([browser?.close().catch(() => {}), wait(8000)]);
  await killAll(profileDir);
}

function added(sum, outcome) {
  const counts = Object.entries(outcome).filter(([, value]) => typeof value === 'number');
  return { ...sum, ...Object.fromEntries(counts.map(([name, count]) => [name, (sum[name] ?? 0) + count])) };
}

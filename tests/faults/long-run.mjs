import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { wait } from './at-work.mjs';
import { both } from './engines.mjs';
import { comparedClaims, markSentence, openLongStory, readClaims, stopBackground } from './marks.mjs';

const minutes = Number(process.env.SAYS_WHO_MINUTES ?? 10);
const second = 1000; // milliseconds

/** A mark every second for ten minutes (SAYS_WHO_MINUTES), the background stopped every minute and the page reloaded now and then. */
export const longRun = {
  id: 'F24',
  kind: 'faults',
  about: 'a mark a second, background stopped every minute',
  engines: both,
  onlyByName: true,
  async run(ground) {
    const profileDir = join(ground.home, `long-${ground.which}`);
    const seconds = minutes * 60;
    const { browser, page, panel } = await openLongStory(ground, profileDir, seconds);
    const row = ground.row();
    const acked = [];
    let atFirst;
    try {
      for (let n = 0; n < seconds; n += 1) {
        const next = wait(second);
        if (n % 60 === 59) {
          await stopBackground(browser);
          row.add({ injected: 1 });
        }
        if (Math.random() < 1 / 90) {
          await page.reload();
          await browser.clickToolbarButton(page);
          await panel.waitFor(() => document.querySelector('[data-story-title]')?.textContent);
          await page.waitFor(() => [...CSS.highlights.keys()].some((name) => name.startsWith('says-who')));
          row.add({ reloads: 1 });
        }
        const words = await markSentence(page, n);
        if (words !== undefined) acked.push(words);
        row.add({ 'not acknowledged': words === undefined ? 1 : 0 });
        if (n === Math.floor(seconds / 5)) {
          await clearAway(browser); // warmed up by then
          atFirst = await memoryOf(profileDir);
        }
        await next;
      }
      await clearAway(browser);
      const atLast = await memoryOf(profileDir);
      row.add(comparedClaims(await readClaims(panel), acked));
      row.add({ errors: (await browser.consoleErrors()).length });
      if (atFirst && atLast) row.add({ 'MB at a fifth': atFirst, 'MB at the end': atLast });
    } finally {
      await browser.close();
    }
  },
};

/** Has the browser throw away what nobody needs any more, as it does when memory is short: what is left is what is held. */
async function clearAway({ which, driver }) {
  if (which === 'firefox') {
    await driver.inWindow(async () => {
      const { Cc, Ci } = globalThis;
      const memory = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
      await new Promise((done) => memory.minimizeMemoryUsage(done));
    });
  } else {
    for (const target of driver.raw.targets()) {
      if (!['page', 'service_worker'].includes(target.type())) continue;
      const client = await target.createCDPSession().catch(() => undefined);
      await client?.send('HeapProfiler.collectGarbage').catch(() => undefined);
      await client?.detach().catch(() => undefined);
    }
  }
  await wait(2 * second);
}

/** Megabytes that all processes on this profile hold by themselves; Linux only, else undefined. */
async function memoryOf(profileDir) {
  if (process.platform !== 'linux') return undefined;
  const parents = new Map();
  const roots = [];
  for (const name of (await readdir('/proc')).filter((each) => /^\d+$/u.test(each))) {
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    parents.set(name, stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    const line = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '');
    if (line.includes(profileDir)) roots.push(name);
  }
  const isOurs = (name) => name !== undefined && (roots.includes(name) || isOurs(parents.get(name)));
  let kilobytes = 0;
  for (const name of parents.keys()) {
    if (!isOurs(name)) continue;
    const rollup = await readFile(`/proc/${name}/smaps_rollup`, 'utf8').catch(() => '');
    kilobytes += Number(/^Pss:\s+(\d+)/mu.exec(rollup)?.[1] ?? 0);
  }
  return Math.round(kilobytes / 1024);
}

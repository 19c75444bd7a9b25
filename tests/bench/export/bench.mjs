import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openBrowser } from '../../support/browsers/open-browser.mjs';
import { atEachSize, emptyLibrary, fill, openWide } from '../filled-library.mjs';

/** @import { Figure } from '../../../scripts/bench.mjs' */

const _root = fileURLToPath(new URL('../../../', import.meta.url));
const patience = 300_000; // milliseconds: a library of 100,000 claims is read for the first time
const formats = [
  { label: 'CSV', item: 'CSV', file: /\.csv$/, reach: 15 },
  { label: 'REFI-QDA (.qdpx)', item: 'REFI-QDA project', file: /\.qdpx$/, reach: 15 },
  { label: 'Says Who JSON', item: 'JSON', file: /\.json$/ },
];

/**
 * How long the library page takes to export all stories, and how much memory its scripts hold meanwhile; then how long an
 * empty library takes to take the JSON in again. From the click to the file, at 1,000, 10,000 and 100,000 claims.
 *
 * @param {number[]} [sizes] which of the sizes
 * @returns {Promise<Figure[]>}
 */
export default async function measure(sizes = [0, 1, 2]) {
  return atEachSize(sizes, ofSize);
}

/** @returns {Promise<Figure[]>} */
async function ofSize(code, at) {
  const browser = await openWide();
  const figures = [];
  try {
    const { origin, settings } = await emptyLibrary(browser);
    await settings.goto('about:blank');
    const claims = await fill(browser, origin, code, at);
    const of = `${claims.toLocaleString('en')} claims`;
    const page = await browser.openPage(`${origin}/library.html#stories`);
    await page.waitFor(() => document.querySelector('[data-searchable]') !== null, { timeout: patience });
    await page.click('[role=grid] [role=row][aria-selected]');
    await page.press('Control+a');
    await page.waitFor('role=button[name="Export"]');
    let kept;
    for (const { label, item, file, reach } of formats) {
      const before = await memoryOf(page.raw, true);
      await page.click('role=button[name="Export"]');
      const peak = watchMemory(page.raw);
      const began = performance.now();
      await page.click(`role=menuitem[name^="${item}"]`);
      const saved = await browser.waitForDownload(file, { timeout: patience });
      const seconds = (performance.now() - began) / 1000;
      const most = (await peak()) - before;
      const { size } = await stat(saved.path);
      kept = saved.path;
      figures.push({
        name: `${of}: ${label}`,
        value: seconds,
        unit: 's',
        ...(claims === 100_000 && reach && { reach }),
      });
      figures.push({
        name: `${of}: ${label}, memory over the page's own`,
        value: most,
        unit: 'MB',
        ...(claims === 100_000 && reach && { reach: 300 }),
      });
      figures.push({ name: `${of}: ${label}, file`, value: size / 1e6, unit: 'MB' });
    }
    await page.close();
    return [...figures, ...(await takenIn(kept, of))];
  } finally {
    await browser.close();
  }
}

/** How long an empty library takes to read a file and say what it would add, and then to add it. */
async function takenIn(path, of) {
  const browser = await openBrowser({ which: 'chromium', width: 1320, height: 900 });
  try {
    const page = await browser.openPage('about:blank');
    const [extension] = [...(await page.raw.browser().extensions()).values()];
    await page.goto(`chrome-extension://${extension.id}/library.html#import`);
    await page.waitFor('input[type=file]');
    const field = await page.raw.$('input[type=file]');
    const began = performance.now();
    await field.uploadFile(path);
    await page.waitFor('role=button[name="Add to the library"]', { timeout: patience });
    const read = performance.now();
    await page.click('role=button[name="Add to the library"]');
    await page.waitFor('role=button[name="Take it back"]', { timeout: patience });
    const added = performance.now();
    return [
      {
        name: `${of}: the JSON read into an empty library, until it is shown`,
        value: (read - began) / 1000,
        unit: 's',
      },
      { name: `${of}: the same, until it is added`, value: (added - read) / 1000, unit: 's' },
    ];
  } finally {
    await browser.close();
  }
}

/** What the page's scripts and workers hold, in megabytes. */
async function memoryOf(raw, collects = false) {
  const clients = [await raw.createCDPSession(), ...raw.workers().map((worker) => worker.client)];
  let sum = 0;
  for (const client of clients) {
    if (collects) await client.send('HeapProfiler.collectGarbage').catch(() => {});
    const usage = await client.send('Runtime.getHeapUsage').catch(() => undefined);
    if (usage) sum += usage.usedSize + (usage.backingStorageSize ?? 0);
  }
  return sum / 1e6;
}

/** Looks again and again until it is asked for the most it has seen, in megabytes. */
function watchMemory(raw) {
  let most = 0;
  let isOver = false;
  const looking = (async () => {
    while (!isOver) {
      most = Math.max(most, await memoryOf(raw).catch(() => 0)); // the browser may be gone
      await new Promise((resume) => setTimeout(resume, 150));
    }
  })();
  return async () => {
    isOver = true;
    await looking;
    return most;
  };
}

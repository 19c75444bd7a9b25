import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { panel as names } from '../../../scripts/panel.mjs';
import { until } from '../../support/browsers/surface.mjs';
import { serveStories } from '../../support/story-server.mjs';
import { atEachSize, emptyLibrary, fill, openWide } from '../filled-library.mjs';

/** @import { Figure } from '../../../scripts/bench.mjs' */

const root = fileURLToPath(new URL('../../../', import.meta.url));
const opens = 3; // of the library; the median counts
const panels = 7; // openings of the panel in each database; the median counts
const patience = 300_000; // milliseconds: a library of 100,000 claims is read for the first time

/** What is looked for: beginnings, words, several, phrases, slips, and each of the restrictions. */
const queries = [
  'the tr',
  'tram',
  'tram depot',
  'tram depot autumn',
  '"tram depot"',
  '"will cost more than planned"',
  'reservior',
  'inspceted twice',
  'a',
  'Ada',
  'Brackwater harbour',
  'file 4021',
  'insurers warning quota',
  'source:Ada',
  'source:"water company" storm',
  'tag:budget reservoir',
  'outlet:Courier ferry',
  'after:2016-03 library',
  'before:2016-02 storm',
  'tag:court outlet:Herald tender',
];

/**
 * How the library page does as it grows: 1,000, 10,000 and 100,000 claims.
 *
 * @param {number[]} [sizes] which of the sizes
 * @returns {Promise<Figure[]>}
 */
export default async function measure(sizes = [0, 1, 2]) {
  return atEachSize(sizes, ofSize);
}

/** @returns {Promise<Figure[]>} */
async function ofSize(code, at) {
  const stories = await serveStories(join(root, 'tests/stories'));
  const browser = await openWide();
  try {
    const { origin, settings } = await emptyLibrary(browser);
    await settings.goto('about:blank');
    const emptyPanel = await panelOpening(browser, stories);
    const claims = await fill(browser, origin, code, at);
    const of = `${claims.toLocaleString('en')} claims`;

    const first = await opening(browser, origin);
    await first.page.waitFor(isSearchable, { timeout: patience });
    await first.page.waitFor(isCounted, { timeout: patience, args: [of] });
    const firstReady = performance.now() - first.began;
    await pause(7000); // until the index is kept
    await first.page.close();
    const seen = [];
    const lists = [];
    const ready = [];
    let page;
    for (let n = 0; n < opens; n += 1) {
      await page?.close();
      const next = await opening(browser, origin);
      page = next.page;
      seen.push(next.listed);
      await page.waitFor(isCounted, { args: [of] });
      lists.push(performance.now() - next.began);
      await page.waitFor(isSearchable, { timeout: patience });
      ready.push(performance.now() - next.began);
    }
    const frame = await scrolling(page);
    const search = await searching(page);
    const memory = await memoryOf(page.raw);
    await page.close();
    const fullPanel = await panelOpening(browser, stories);
    const figure = (name, value, unit, reach) => ({ name: `${of}: ${name}`, value, unit, ...(reach ? { reach } : {}) });
    return [
      figure(`the top of the list there, median of ${opens}`, middle(seen), 'ms', 1000),
      figure(`all claims listed and counted, median of ${opens}`, middle(lists), 'ms', 1000),
      figure(`index ready after opening, median of ${opens}`, middle(ready), 'ms', 1000),
      figure(`search of ${queries.length} questions, 95th percentile`, search, 'ms', 50),
      figure('longest frame while the claims are scrolled', frame, 'ms', 50),
      figure('memory of page and worker', memory, 'MB', 400),
      figure('panel open on a story, beside an empty library', (100 * fullPanel) / emptyPanel, '%', 120),
      figure('the first opening ever: something is listed', first.listed, 'ms'),
      figure('the first opening ever: all is read and can be searched', firstReady, 'ms'),
    ];
  } finally {
    await browser.close();
    await stories.close();
  }
}

/** Opens the claims; how long until rows are there and counted, in milliseconds. */
async function opening(browser, origin) {
  const page = await browser.openPage('about:blank');
  const began = performance.now();
  await page.goto(`${origin}/library.html#claims`);
  await page.waitFor(() => document.querySelectorAll('[role=row][aria-selected]').length > 5, { timeout: patience });
  return { page, began, listed: performance.now() - began };
}

const isCounted = (count) => document.querySelector('main [role=status]')?.textContent === count;
const isSearchable = () => document.querySelector('[data-searchable]') !== null;

/** Scrolls through the table, by the wheel and by leaps; the longest time between two frames, in milliseconds. */
function scrolling(page) {
  return page.evaluate(async () => {
    const grid = document.querySelector('[role=grid]');
    let longest = 0;
    let last = performance.now();
    const end = last + 4000;
    let at = 0;
    for (;;) {
      const now = await new Promise((resolve) => requestAnimationFrame(resolve));
      longest = Math.max(longest, now - last);
      last = now;
      if (now > end) return longest;
      at += 1;
      grid.scrollTop = at % 40 === 0 ? (grid.scrollHeight * ((at * 7919) % 1000)) / 1000 : grid.scrollTop + 120;
    }
  });
}

/** From the letters to the hits on the screen, 95th percentile, in milliseconds. */
async function searching(page) {
  await page.evaluate(() => {
    location.hash = '#search';
  });
  await page.waitFor('role=heading[name="Search"]');
  const times = [];
  for (const words of [...queries, ...queries]) {
    const time = await page.evaluate(
      (typed) =>
        new Promise((resolve) => {
          const began = performance.now();
          // Looked for when something changes: to look all the time would take a core from what is measured.
          const watch = new MutationObserver(() => {
            if (document.querySelector('[data-answers]')?.dataset.answers === typed) done(performance.now() - began);
          });
          const done = (time) => {
            watch.disconnect();
            resolve(time);
          };
          watch.observe(document.body, { subtree: true, childList: true, attributeFilter: ['data-answers'] });
          setTimeout(() => done(5000), 5000);
          location.hash = `#search?${new URLSearchParams({ q: typed })}`;
        }),
      words,
    );
    times.push(time);
    await pause(60);
  }
  times.sort((a, b) => a - b);
  return times[Math.ceil(times.length * 0.95) - 1];
}

/** What the page's script and its worker hold after a collection, in megabytes. */
async function memoryOf(raw) {
  const clients = [await raw.createCDPSession(), ...raw.workers().map((worker) => worker.client)];
  let sum = 0;
  for (const client of clients) {
    await client.send('HeapProfiler.collectGarbage').catch(() => {});
    const { usedSize, backingStorageSize = 0 } = await client.send('Runtime.getHeapUsage');
    sum += usedSize + backingStorageSize;
  }
  return sum / 1e6;
}

/** From the click to the story in the panel, median, in milliseconds. */
async function panelOpening(browser, stories) {
  const times = [];
  for (let run = 0; run < panels; run += 1) {
    const page = await browser.openPage(stories.url('wire-defections/story.html'));
    const clicked = performance.now();
    await browser.clickToolbarButton(page);
    const panel = await browser.panel();
    const shown = () => panel.evaluate((css) => Boolean(document.querySelector(css)?.textContent), names.headline);
    if (!(await until(shown, 20_000, 5))) throw new Error('the panel never showed the story');
    times.push(performance.now() - clicked);
    await browser.closePanel();
    await page.close();
  }
  return middle(times);
}

const middle = (times) => times.toSorted((a, b) => a - b)[times.length >> 1];
const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { panel as names } from '../../../scripts/panel.mjs';
import { openBrowser, whyMissing } from '../../support/browsers/open-browser.mjs';
import { until } from '../../support/browsers/surface.mjs';
import { serveStories } from '../../support/story-server.mjs';

/** @import { Figure } from '../../../scripts/bench.mjs' */

const root = fileURLToPath(new URL('../../../', import.meta.url));
const build = join(root, '.output/chrome-mv3');
const runs = 10;

/**
 * What a reader of news pays for the extension: how large its parts are, and how long after the click the panel shows
 * the story.
 *
 * @returns {Promise<Figure[]>}
 */
export default async function measure() {
  return [...sizes(), ...(whyMissing('chromium') ? [] : await opening())];
}

/** @returns {Figure[]} */
function sizes() {
  const figures = [
    { name: 'story script, gzip', value: gzipped('story.js'), reach: 12 },
    { name: 'finder script (only on reading), gzip', value: gzipped('finder.js') },
    { name: 'reader script (only on reading), gzip', value: gzipped('reader.js') },
    { name: 'background, gzip', value: gzipped('background.js') },
  ];
  for (const [name, reach] of [['sidepanel', 160], ['library']]) {
    if (!existsSync(join(build, `${name}.html`))) continue;
    const { first, later } = filesOf(`${name}.html`);
    figures.push({ name: `${name}, loaded at once (${first.length} files), gzip`, value: gzipped(...first), reach });
    if (later.length > 0)
      figures.push({ name: `${name}, loaded when needed (${later.length} files), gzip`, value: gzipped(...later) });
  }
  return figures.map((figure) => ({ ...figure, unit: 'kB' }));
}

function gzipped(...files) {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(build, file)), { level: 9 }).length, 0) / 1000;
}

/** The scripts and styles that a page of the extension loads at once, and those that it may load later. */
function filesOf(page) {
  const html = readFileSync(join(build, page), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/gu)].map(([, file]) => posix.normalize(file));
  const first = reachable(named, /(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/gu);
  const all = reachable(named, /["'`](\.{1,2}\/[^"'`]+\.(?:js|css))["'`]/gu);
  return { first, later: all.filter((file) => !first.includes(file)) };
}

function reachable(start, reference) {
  const seen = new Set(start);
  for (const file of seen) {
    if (!file.endsWith('.js')) continue;
    for (const [, to] of readFileSync(join(build, file), 'utf8').matchAll(reference)) {
      const target = posix.join(dirname(file), to);
      if (existsSync(join(build, target))) seen.add(target);
    }
  }
  return [...seen];
}

/** @returns {Promise<Figure[]>} */
async function opening() {
  const stories = await serveStories(join(root, 'tests/stories'));
  const browser = await openBrowser({ which: 'chromium' });
  const times = [];
  try {
    for (let run = 0; run < runs; run++) {
      const page = await browser.openPage(stories.url('wire-defections/story.html'));
      const clicked = performance.now();
      await browser.clickToolbarButton(page);
      const panel = await browser.panel();
      const shown = () => panel.evaluate((css) => Boolean(document.querySelector(css)?.textContent), names.headline);
      if (!(await until(shown, 10_000, 5))) throw new Error('the panel never showed the story');
      times.push(performance.now() - clicked);
      await browser.closePanel();
      await page.close();
    }
  } finally {
    await browser.close();
    await stories.close();
  }
  const sorted = times.toSorted((a, b) => a - b);
  const median = (sorted[runs / 2 - 1] + sorted[runs / 2]) / 2;
  return [
    { name: `from click to story in the panel, median of ${runs}`, value: median, unit: 'ms', reach: 400 },
    { name: `from click to story in the panel, slowest of ${runs}`, value: sorted[runs - 1], unit: 'ms' },
  ];
}

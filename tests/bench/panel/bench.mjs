import { fileURLToPath } from 'node:url';
import { panel as names } from '../../../scripts/panel.mjs';
import { openBrowser, whyMissing } from '../../support/browsers/open-browser.mjs';
import { until } from '../../support/browsers/surface.mjs';
import { serveStories } from '../../support/story-server.mjs';
import { load } from '../compare/bundle.mjs';
import { bundleForPage, launchPlain } from '../in-page.mjs';
import { claimCount, sentences, storyPage } from './story.mjs';

/** @import { Figure } from '../../../scripts/bench.mjs' */

const runs = 5;

/**
 * What 500 claims of one story cost: in the panel that lists them, and in the page that shows them.
 *
 * @returns {Promise<Figure[]>}
 */
export default async function measure() {
  return whyMissing('chromium') ? [] : [...(await inPanel()), ...(await onPage())];
}

/** @returns {Promise<Figure[]>} */
async function inPanel() {
  const stories = await serveStories(fileURLToPath(new URL('.', import.meta.url)));
  stories.put('strike.html', storyPage());
  const browser = await openBrowser({ which: 'chromium' });
  try {
    const page = await browser.openPage(stories.url('strike.html'));
    await browser.clickToolbarButton(page);
    let panel = await browser.panel();
    await panel.waitFor(names.headline);
    await page.select(sentences()[0]);
    await page.press('c');
    await panel.waitFor(names.claims);
    await fill(panel);
    const times = [];
    for (let run = 0; run < runs; run += 1) {
      await browser.closePanel();
      const clicked = performance.now();
      await browser.clickToolbarButton(page);
      panel = await browser.panel();
      const listed = () => panel.evaluate((css) => document.querySelectorAll(css).length > 3, names.claims);
      if (!(await until(listed, 20_000, 5))) throw new Error('the panel never listed the claims');
      times.push(performance.now() - clicked);
    }
    times.sort((a, b) => a - b);
    return [
      {
        name: `panel open with ${claimCount} claims, median of ${runs}`,
        value: times[runs >> 1],
        unit: 'ms',
        reach: 500,
      },
      { name: 'claims in the page of the panel at once', value: await count(panel), unit: 'cards' },
      { name: 'longest frame while a note is typed', value: await typing(panel), unit: 'ms', reach: 50 },
    ];
  } finally {
    await browser.close();
    await stories.close();
  }
}

const count = (panel) => panel.evaluate((css) => document.querySelectorAll(css).length, names.claims);

/** Puts a claim on every other sentence too, as marks made by hand would be kept. */
async function fill(panel) {
  const { describeIn } = await load('lib/core/anchor/describe.ts');
  const text = await panel.evaluate(readText);
  const passages = sentences()
    .slice(1)
    .map((words) => {
      const start = text.indexOf(words);
      return { selector: describeIn(text, start, start + words.length), start, end: start + words.length };
    });
  for (let at = 0; at < passages.length; at += 50) await panel.evaluate(putClaims, passages.slice(at, at + 50));
  // A panel that opens within eight seconds of a mark shows its open card, with no room for a list.
  await new Promise((resolve) => setTimeout(resolve, 9000));
}

function readText() {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('says-who');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const asked = opening.result.transaction('texts').objectStore('texts').getAll();
      asked.onsuccess = () => resolve(asked.result[0].text);
    };
  });
}

function putClaims(passages) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('says-who');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction(['claims', 'passages'], 'readwrite');
      const [claims, kept] = ['claims', 'passages'].map((name) => writing.objectStore(name));
      const asked = claims.getAll(undefined, 1);
      asked.onsuccess = () => {
        const claim = asked.result[0];
        kept.get(claim.passageId).onsuccess = (event) => {
          for (const passage of passages) {
            const [id, passageId] = [crypto.randomUUID(), crypto.randomUUID()];
            kept.put({ ...event.target.result, ...passage, id: passageId, ofId: id });
            claims.put({ ...claim, id, passageId });
          }
        };
      };
      writing.oncomplete = () => {
        opening.result.close();
        resolve(true);
      };
      writing.onerror = () => reject(writing.error);
    };
  });
}

/** Types a sentence into the note of an open claim; the longest time between two frames meanwhile, in milliseconds. */
async function typing(panel) {
  await panel.click('article[data-claim] button');
  await panel.waitFor('article textarea');
  await panel.evaluate(() => document.querySelector('article textarea').focus());
  await panel.evaluate(() => {
    globalThis.longest = 0;
    let last = performance.now();
    const look = (now) => {
      globalThis.longest = Math.max(globalThis.longest, now - last);
      last = now;
      globalThis.looking = requestAnimationFrame(look);
    };
    requestAnimationFrame((now) => {
      last = now;
      look(now);
    });
  });
  for (const letter of 'Ask the port council for the list of ships it counted, week by week.') await panel.type(letter);
  await new Promise((resolve) => setTimeout(resolve, 1500)); // until it is saved, and the list knows
  return panel.evaluate(() => {
    cancelAnimationFrame(globalThis.looking);
    return globalThis.longest;
  });
}

/** @returns {Promise<Figure[]>} */
async function onPage() {
  const code = await bundleForPage(fileURLToPath(new URL('page.ts', import.meta.url)));
  const browser = await launchPlain();
  try {
    const page = await browser.newPage();
    await page.setContent(storyPage());
    await page.evaluate(code);
    const { paint, hit, slowHit } = await page.evaluate(() => bench.measurePainting());
    return [
      { name: `painting ${claimCount} claims, slowest of 20`, value: paint, unit: 'ms', reach: 50 },
      { name: `claims under the pointer among ${claimCount}, median`, value: hit, unit: 'ms', reach: 2 },
      { name: `claims under the pointer among ${claimCount}, 95th percentile`, value: slowHit, unit: 'ms', reach: 2 },
    ];
  } finally {
    await browser.close();
  }
}

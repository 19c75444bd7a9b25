import { fileURLToPath } from 'node:url';
import { countHighlights, panel as names } from '../../../scripts/panel.mjs';
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
  return whyMissing('chromium') ? [] : [...(await inPanel()), ...(await comeBack()), ...(await onPage())];
}

/** Opens a story of that many sentences with a claim on each, hands it over, and closes it. */
async function withClaims(count, measureIn) {
  const stories = await serveStories(fileURLToPath(new URL('.', import.meta.url)));
  stories.put('strike.html', storyPage(count));
  const browser = await openBrowser({ which: 'chromium' });
  try {
    const page = await browser.openPage(stories.url('strike.html'));
    await browser.clickToolbarButton(page);
    const panel = await browser.panel();
    await panel.waitFor(names.headline);
    await page.select(sentences(count)[0]);
    await page.press('c');
    await panel.waitFor(names.claims);
    await fill(panel, sentences(count).slice(1));
    return await measureIn(browser, page, panel);
  } finally {
    await browser.close();
    await stories.close();
  }
}

/** Fault test F19: a page with 1,000 claims that is loaded again, and a claim whose note and words were changed 5,000 times. */
async function comeBack() {
  const many = 1000;
  const changes = 5000;
  return withClaims(many, async (browser, page) => {
    const times = [];
    for (let run = 0; run < 3; run += 1) {
      await browser.closePanel();
      await page.reload();
      const clicked = performance.now();
      await browser.clickToolbarButton(page);
      const painted = async () => (await page.evaluate(countHighlights)) >= many;
      if (!(await until(painted, 30_000, 5))) throw new Error('not all of the marks came back');
      times.push(performance.now() - clicked);
    }
    const panel = await browser.panel();
    await panel.waitFor(names.claims);
    await panel.evaluate(putHistory, changes);
    await new Promise((resolve) => setTimeout(resolve, 3000));
    const opened = await panel.evaluate(openCard, names.claims);
    return [
      {
        name: `a page with ${many.toLocaleString('en')} claims, loaded again: all painted, median of 3`,
        value: times.sort((a, b) => a - b)[1],
        unit: 'ms',
        reach: 2000,
      },
      {
        name: `a claim with ${changes.toLocaleString('en')} changes: its card opened`,
        value: opened,
        unit: 'ms',
        reach: 500,
      },
    ];
  });
}

/** Runs in the panel: writes changes of the first claim's note, and its earlier words, into the history. */
function putHistory(changes) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('says-who');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction(['claims', 'passages', 'ops'], 'readwrite');
      const [claims, passages, ops] = ['claims', 'passages', 'ops'].map((name) => writing.objectStore(name));
      ops.getAll().onsuccess = ({ target }) => {
        const op = target.result.find(({ table, kind }) => table === 'claims' && kind === 'add');
        claims.get(op.recordId).onsuccess = (event) => {
          const claim = event.target.result;
          passages.get(claim.passageId).onsuccess = (answer) => {
            for (let n = 0; n < changes; n += 1) {
              const seq = 1e6 + n;
              const own = {
                id: `${op.device}:${seq}`,
                seq,
                kind: 'patch',
                patch: { rev: n + 2 },
                before: { rev: n + 1 },
              };
              ops.put({ ...op, ...own });
              if (n % 100 === 0) passages.put({ ...answer.target.result, id: crypto.randomUUID() });
            }
          };
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

/** Runs in the panel: from the click on the first card to its open fields, in milliseconds. */
async function openCard(claims) {
  const began = performance.now();
  document.querySelector(`${claims} button`).click();
  while (!document.querySelector('article textarea')) await new Promise((resume) => setTimeout(resume, 4));
  return performance.now() - began;
}

/** @returns {Promise<Figure[]>} */
async function inPanel() {
  return withClaims(claimCount, async (browser, page, first) => {
    let panel = first;
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
  });
}

const count = (panel) => panel.evaluate((css) => document.querySelectorAll(css).length, names.claims);

/** Puts a claim on every other sentence too, as marks made by hand would be kept. */
async function fill(panel, others) {
  const { describeIn } = await load('lib/core/anchor/describe.ts');
  const text = await panel.evaluate(readText);
  const passages = others.map((words) => {
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

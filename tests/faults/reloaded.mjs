import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from '../support/browsers/surface.mjs';
import { openAside } from './aside.mjs';
import { rowsOf, wait } from './at-work.mjs';
import { both } from './engines.mjs';
import { comparedClaims, countClaims, markSentence, openLongStory, readClaims, storyPath } from './marks.mjs';

const api = '(globalThis.browser ?? chrome)';
const noteField = 'textarea[placeholder="Your own words, in Markdown"]';
const unsaved = 'call them again';

/** The extension is reloaded under open pages, pages go into the browser's memory and come back, a tab is discarded. */
export const reloaded = {
  id: 'F16',
  kind: 'faults',
  about: 'extension reloaded under open pages (F16), pages left and come back to, tabs discarded (F17)',
  engines: both,
  async run(ground) {
    const pages = ground.isQuick ? 2 : 10;
    await underPages(ground, ground.row(`extension reloaded under ${pages} pages (F16)`), pages);
    await backAndForth(ground, ground.row('page left and come back to (F17)'), ground.isQuick ? 2 : 10);
    if (ground.which === 'chromium') await discarded(ground, ground.row('tab discarded (F17)'));
  },
};

/** What was marked is painted again after a click, what is done in the old pages meanwhile does no harm. */
async function underPages(ground, row, count) {
  const profileDir = join(ground.home, `reloaded-${ground.which}`);
  const { browser, pages, acked } = await openPages(ground, profileDir, count);
  try {
    await reloadUnder(browser, pages);
    let unpainted = 0;
    for (const one of pages) {
      await browser.clickToolbarButton(one);
      const again = await one.waitFor(countClaims, { timeout: 20_000 }).catch(() => 0);
      if (again !== acked.length) unpainted += 1;
    }
    const anew = await browser.panel();
    const words = await markSentence(pages.at(-1), 4);
    if (words !== undefined) acked.push(words);
    const isKept = await isNoteKept(anew);
    const found = await readClaims(anew);
    if (found.words.length !== acked.length) console.log(`  ${JSON.stringify({ found, acked })}`);
    const errors = await browser.consoleErrors();
    for (const error of errors) console.log(`  ${error}`);
    row.add({
      injected: count,
      ...comparedClaims(found, acked),
      'draft lost': isKept ? 0 : 1,
      'did not act': unpainted + (words === undefined ? 1 : 0),
      errors: errors.length,
    });
  } finally {
    await browser.close();
    await rm(profileDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** So many pages of one story, with two claims that are painted in each. */
async function openPages(ground, profileDir, count) {
  const { browser, page } = await openLongStory(ground, profileDir, 20);
  const acked = [await markSentence(page, 0), await markSentence(page, 1)];
  const pages = [page];
  for (let at = 1; at < count; at += 1) {
    const next = await browser.openPage(ground.site.url(storyPath));
    await browser.clickToolbarButton(next);
    await next.waitFor(() => [...CSS.highlights.keys()].some((name) => name.startsWith('says-who')));
    pages.push(next);
  }
  return { browser, pages, acked };
}

/**
 * Reloads the extension while a note is being written, and does in each of the old pages what a person who knows nothing of it does.
 */
async function reloadUnder(browser, pages) {
  const aside = await openAside(browser);
  await pages.at(-1).bringToFront();
  const panel = await browser.panel();
  await openFirstClaim(panel);
  await panel.click(noteField);
  await panel.type(unsaved);
  await aside.evaluate(`void setTimeout(() => ${api}.runtime.reload())`);
  await wait(4000); // until it is there again
  for (const one of pages) {
    await one.bringToFront();
    await one.select('Witness 3 counted 21 lorries'); // an old script hears of it, and ends
    await one.press('c');
  }
}

async function openFirstClaim(panel) {
  await panel.click('article[data-claim]');
  await panel.waitFor(noteField);
}

/** Whether the note that was being written is in the library, or comes there once its field is on the screen. */
async function isNoteKept(panel) {
  await openFirstClaim(panel);
  return until(async () => (await panel.evaluate(rowsOf, 'notes')).notes.some(({ text }) => text === unsaved), 5000);
}

/** Back in a page, its marks are painted, and the next is kept; `kept whole`: the browser had it in memory as it was. */
async function backAndForth(ground, row, times) {
  const profileDir = join(ground.home, `back-${ground.which}`);
  const { browser, page } = await openLongStory(ground, profileDir, 40);
  try {
    const acked = [await markSentence(page, 0)];
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        globalThis.wasKept = persisted;
      });
    });
    for (let at = 1; at <= times; at += 1) {
      await page.evaluate(
        (next) => void setTimeout(() => location.assign(next)),
        ground.site.url('wire-defections/story.html'),
      );
      await page.waitFor(() => document.title !== 'Lorries');
      await wait(300);
      await page.evaluate(() => void setTimeout(() => history.back()));
      await page.waitFor(() => document.title === 'Lorries');
      await wait(300);
      const wasKept = await page.evaluate(() => globalThis.wasKept === true);
      // One that was loaded anew is read after a click, as ever.
      if (!wasKept) await browser.clickToolbarButton(page);
      const painted = await page.waitFor(countClaims, { timeout: 15_000 }).catch(() => 0);
      const words = await markSentence(page, at);
      if (words !== undefined) acked.push(words);
      row.add({
        injected: 1,
        'kept whole': wasKept ? 1 : 0,
        'did not act': painted === at && words !== undefined ? 0 : 1,
      });
    }
    const panel = await browser.panel();
    await panel.waitFor((count) => document.querySelectorAll('article[data-claim]').length === count, {
      args: [acked.length],
      timeout: 15_000,
    });
    const errors = await browser.consoleErrors();
    for (const error of errors) console.log(`  ${error}`);
    row.add({ ...comparedClaims(await readClaims(panel), acked), errors: errors.length });
  } finally {
    await browser.close();
    await rm(profileDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** A tab that the browser has thrown out of memory is loaded anew when it is looked at: the panel says what to do, and nothing is lost. */
async function discarded(ground, row) {
  const profileDir = join(ground.home, `discarded-${ground.which}`);
  const { browser, page, panel } = await openLongStory(ground, profileDir, 20);
  try {
    const acked = [await markSentence(page, 0)];
    const id = await panel.evaluate(`${api}.tabs.query({ active: true, currentWindow: true }).then(([{ id }]) => id)`);
    const other = await browser.openPage(ground.site.url('wire-defections/story.html'));
    // A tab that comes back is another to the browser.
    const next = await panel.evaluate(`${api}.tabs.discard(${id}).then((tab) => tab.id)`);
    await wait(500);
    await panel.evaluate(`${api}.tabs.update(${next}, { active: true }).then(() => 'there')`);
    await other.close();
    // Another tab to the browser, to which nobody has let us in yet: the panel says that a click is needed, and all is there.
    const isTold = await panel.waitFor('main[data-absence="not-read"]', { timeout: 20_000 }).then(
      () => true,
      () => false,
    );
    const errors = await browser.consoleErrors();
    for (const error of errors) console.log(`  ${error}`);
    row.add({
      injected: 1,
      ...comparedClaims(await readClaims(panel), acked),
      'not told': isTold ? 0 : 1,
      errors: errors.length,
    });
  } finally {
    await browser.close();
    await rm(profileDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../support/browsers/surface.mjs';
import { beginBeats, lookInto, selectNothing, selectWords, takeBeats, within } from './pages-look.mjs';

const patience = 30_000; // milliseconds: far beyond what is promised, so that it is known how bad it is
const settle = 700; // milliseconds after a step, in which its work is done

/**
 * Opens a page, does with it what a person does, before the extension has come into it and after, and tells what came of it:
 * what the panel came to, what was kept of the selected words, and how long the page stood still with us and without us.
 */
export async function meet(
  browser,
  url,
  { selects = true, inFrame = false, byMouse = false, settles = 0, again = false },
  step = () => {},
) {
  step('opened');
  const page = await within(patience, browser.openPage(url), 'open');
  try {
    const look = await within(patience, lookInto(browser, page, url), 'look');
    const ask = (script, ...args) => within(patience, look.evaluate(script, ...args), script.name);
    let worked = 0;
    /** How long the page stood still since this was last asked, and how long its main thread worked. */
    const times = async () => {
      const { longest } = await ask(takeBeats);
      const now = await within(patience, look.cpuTime(), 'time');
      const work = now - worked;
      worked = now;
      return { longest, work: Math.round(work) };
    };
    await ask(beginBeats);
    await times();
    step('alone');
    await pause(settle);
    // As wide as it is beside the panel: laying it out anew is the page's own time.
    await within(patience, look.setSize({ width: 780, height: 700 }), 'size');
    await pause(300);
    await within(patience, look.setSize(null), 'size');
    if (selects) {
      await ask(selectWords, inFrame);
      await page.press('c');
      await pause(settle);
      await ask(selectNothing);
    }
    await pause(300);
    const alone = await times();

    step('clicked');
    const began = performance.now();
    const click = async () => {
      await within(patience, browser.clickToolbarButton(page), 'click');
      return within(patience, browser.panel({ timeout: patience }), 'panel');
    };
    let panel = await click();
    const panelAfter = performance.now() - began;
    const said = await within(patience, panel.waitFor(whatIsSaid, { timeout: patience }), 'story');
    const answeredAfter = performance.now() - began;
    await pause(300);
    const reading = await times();
    if (settles > 0) {
      await pause(settles);
      if (again) panel = await click();
      await pause(settle);
      await ask(beginBeats);
    }

    step('marked');
    let kept = {};
    if (selects) {
      const before = await panel.evaluate(keptQuotes);
      await times();
      const selected = await ask(selectWords, inFrame);
      await until(() => ask(hasBar), 2_000);
      if (byMouse) {
        await pause(settle); // a bar that has only just come takes no click
        await page.click('says-who-bar >>> role=button[name^="Mark claim"]');
      } else await page.press('c');
      const quotes = await until(async () => {
        const now = await panel.evaluate(keptQuotes);
        return now.length > before.length && now;
      }, 15_000);
      await pause(300);
      kept = { selected, quote: quotes?.at(-1), marking: await times() };
    } else {
      await pause(settle);
      kept = { marking: await times() };
    }
    const harm = await panel.evaluate(harmDone);
    return { said, panelAfter, answeredAfter, alone, reading, ...kept, harm, errors: look.errors() };
  } finally {
    await within(10_000, browser.closePanel(), 'close panel').catch(() => undefined);
    await within(10_000, page.close(), 'close').catch(() => undefined);
  }
}

/** Whether a page brings down its tab, or the browser, though nobody has clicked. */
export async function diesAlone(browser, url, { selects = true, inFrame = false }) {
  try {
    const page = await within(patience, browser.openPage(url), 'open');
    const look = await within(patience, lookInto(browser, page, url), 'look');
    for (const size of [{ width: 780, height: 700 }, null]) await within(patience, look.setSize(size), 'size');
    if (selects) await within(patience, look.evaluate(selectWords, inFrame), 'select');
    await pause(5 * settle);
    await within(10_000, look.evaluate(selectNothing), 'ask');
    await within(10_000, page.close(), 'close');
    return false;
  } catch {
    return true;
  }
}

/** What the panel came to, undefined as long as it came to nothing. Runs in the panel. */
function whatIsSaid() {
  const title = document.querySelector('[data-story-title]')?.textContent;
  if (title) return document.body.innerText.includes('No article could be told') ? 'its text' : 'its story';
  const absence = document.querySelector('[data-absence]');
  return absence && absence.dataset.absence !== 'not-read' ? absence.querySelector('p').textContent : undefined;
}

/** The words of all passages kept, in the order in which they were made. Runs in the panel. */
async function keptQuotes() {
  const db = await new Promise((done, fail) => {
    const asked = indexedDB.open('says-who');
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => fail(asked.error);
  });
  const rows = await new Promise((done, fail) => {
    const asked = db.transaction('passages').objectStore('passages').getAll();
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => fail(asked.error);
  });
  db.close();
  return rows.sort((one, other) => one.createdAt - other.createdAt).map(({ selector }) => selector.exact);
}

/** Whether the bar shows; some pages take it out. Runs in the page. */
function hasBar() {
  return document.querySelector('says-who-bar') !== null;
}

/** Whether anything of the page was carried out in the panel, or has got at its objects. Runs in the panel. */
function harmDone() {
  return (
    globalThis.ran !== undefined || {}.polluted !== undefined || document.querySelector('[onerror], [onload]') !== null
  );
}

import { join } from 'node:path';
import { until } from '../support/browsers/surface.mjs';
import { begin, openLibrary, rowsOf } from './at-work.mjs';
import { both } from './engines.mjs';

/**
 * One note is written in two tabs of the library, in turn and at once: nothing that was written is lost, and who was slower is told,
 * and nobody else.
 */
export const twoWindows = {
  id: 'F15',
  kind: 'faults',
  about: 'one note written in two windows',
  engines: both,
  async run(ground) {
    const row = ground.row();
    for (let at = 0; at < ground.times(1, 1, 5); at += 1) await writeInBoth(ground, row, at);
  },
};

async function writeInBoth(ground, row, at) {
  const { browser, panel } = await begin(ground, join(ground.home, `windows-${ground.which}-${at}`));
  const written = [];
  let last = '';
  try {
    const windows = await openBoth(browser, panel);
    for (let n = 0; n < (ground.isQuick ? 6 : 100); n += 1) {
      // Saved as the field is left, as it is on the way to the other window; in every fifth pair of rounds by the pause after a key.
      const isLeft = n % 10 > 1;
      const texts = names.map((name) => `${name}, ${n}`);
      written.push(...texts);
      if (n % 2 === 0) {
        for (const [at, one] of windows.entries()) {
          // A person sees what the other window wrote before they write on.
          await one.waitFor(showsTheSame, { args: [last] });
          last = texts[at];
          await one.evaluate(write, last);
          if (isLeft) await one.evaluate(leave);
          await untilKept(panel, last);
        }
        row.add({ edits: 2, 'told for nothing': await tellingNow(windows) });
        continue;
      }
      await Promise.all(windows.map((one) => one.waitFor(showsTheSame, { args: [last] })));
      await Promise.all(windows.map((one, at) => one.evaluate(write, texts[at])));
      if (isLeft) await Promise.all(windows.map((one) => one.evaluate(leave)));
      const slower = await whoIsTold(windows);
      const isThere = slower !== undefined && (await windows[slower].evaluate(shown)) === texts[slower];
      row.add({ edits: 2, conflicts: 1, 'not told': slower === undefined ? 1 : 0, 'draft lost': isThere ? 0 : 1 });
      if (slower === undefined) throw new Error(`nobody was told that both wrote "${texts.join('" and "')}"`);
      windows[slower] = await browser.extensionPage(`library.html?${names[slower]}`); // in front
      await windows[slower].click('role=button[name="Keep mine"]');
      last = texts[slower];
      await untilKept(panel, last);
      // The faster one kept its own and shows what came after: it was not told that it was too late, or it would still show its own.
      await Promise.all(windows.map((one) => one.waitFor(showsTheSame, { args: [last] })));
      row.add({ 'told for nothing': await tellingNow(windows) });
    }
    const kept = await everyText(panel);
    row.add({
      checked: written.length,
      lost: written.filter((text) => !kept.includes(text)).length,
      doubled: kept.length - new Set(kept).size,
      errors: (await browser.consoleErrors()).length,
    });
  } finally {
    await browser.close();
  }
}

/** The claim's note in two tabs of the library. */
async function openBoth(browser, panel) {
  await openLibrary(browser, panel, `?${names[0]}#claims`);
  await panel.evaluate(
    `(globalThis.browser ?? chrome).tabs.create({ url: '/library.html?${names[1]}#claims' }).then(() => 'open')`,
  );
  const windows = [];
  for (const name of names) {
    const library = await browser.extensionPage(`library.html?${name}`);
    await library.click('text="The translator was not a diplomat."');
    await library.waitFor(`[data-pane] ${field}`);
    windows.push(library);
  }
  return windows;
}

const patience = 10_000; // milliseconds
const soon = 10; // milliseconds between two looks; taken from outside, since a tab behind another has slow timers
const names = ['first', 'second'];
const field = 'textarea[placeholder="Your own words, in Markdown"]';

/** Which of the windows says that the note was changed elsewhere; undefined where none does. */
async function whoIsTold(windows) {
  const told = await until(
    async () => {
      const each = await Promise.all(windows.map(tells));
      return each.includes(true) ? each : undefined;
    },
    patience,
    soon,
  );
  return told?.indexOf(true);
}

/** In how many windows it is said that the note was changed elsewhere. */
const tellingNow = async (windows) => (await Promise.all(windows.map(tells))).filter(Boolean).length;

const tells = (one) => one.has('role=button[name="Keep mine"]');

/** Runs in a window: writes over the note; it is saved when the field is left, or a moment after the last key. */
function write(text) {
  const area = document.querySelector('textarea[placeholder="Your own words, in Markdown"]');
  const value = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value');
  value.set.call(area, text);
  area.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Runs in a window: goes out of the field. */
function leave() {
  const area = document.querySelector('textarea[placeholder="Your own words, in Markdown"]');
  area.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
}

/** Runs in a window: whether this stands in the field. */
function showsTheSame(text) {
  return document.querySelector('textarea[placeholder="Your own words, in Markdown"]').value === text;
}

/** Runs in a window: what stands in the field. */
function shown() {
  return document.querySelector('textarea[placeholder="Your own words, in Markdown"]').value;
}

/** Waits until the note that is kept reads so. */
async function untilKept(panel, text) {
  const isKept = async () => (await panel.evaluate(rowsOf, 'notes')).notes.some((note) => note.text === text);
  if (!(await until(isKept, patience, soon))) throw new Error(`"${text}" was not kept`);
}

/** Every text that a note ever had, out of the history of changes. */
async function everyText(panel) {
  const { ops } = await panel.evaluate(rowsOf, 'ops');
  return ops.filter((op) => op.table === 'notes' && op.patch.text).map((op) => op.patch.text);
}

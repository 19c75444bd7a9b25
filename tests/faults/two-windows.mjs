import { join } from 'node:path';
import { begin, openLibrary, rowsOf, wait } from './at-work.mjs';
import { both } from './engines.mjs';

/** One note is written in the panel and in the library, in turn and at once: nothing that was written is lost, and who was slower is told. */
export const twoWindows = {
  id: 'F15',
  kind: 'faults',
  about: 'one note written in two windows',
  engines: both,
  async run(ground) {
    const { browser, panel } = await begin(ground, join(ground.home, `windows-${ground.which}`));
    const row = ground.row();
    const written = [];
    try {
      const library = await openLibrary(browser, panel, '#claims');
      await library.click('text="The translator was not a diplomat."');
      await library.waitFor(`[data-pane] ${field}`);
      const windows = [panel, library];
      for (let n = 0; n < (ground.isQuick ? 6 : 100); n += 1) {
        const texts = [`from the panel, ${n}`, `from the library, ${n}`];
        written.push(...texts);
        if (n % 2 === 0) {
          for (const [at, one] of windows.entries()) {
            await one.evaluate(write, texts[at]);
            await untilKept(panel, texts[at]);
          }
          row.add({ edits: 2 });
          continue;
        }
        await Promise.all(windows.map((one, at) => one.evaluate(write, texts[at])));
        const slower = await whoIsTold(windows);
        const isThere = slower !== undefined && (await windows[slower].evaluate(shown)) === texts[slower];
        row.add({ edits: 2, conflicts: 1, 'not told': slower === undefined ? 1 : 0, 'draft lost': isThere ? 0 : 1 });
        if (slower === undefined) continue;
        await windows[slower].click('role=button[name="Keep mine"]');
        await untilKept(panel, texts[slower]);
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
  },
};

const field = 'textarea[placeholder="Your own words, in Markdown"]';

/** Which of the windows says that the note was changed elsewhere; undefined where none does, or both. */
async function whoIsTold(windows) {
  for (let n = 0; n < 60; n += 1) {
    const told = await Promise.all(windows.map((one) => one.has('role=button[name="Keep mine"]')));
    if (told.filter(Boolean).length === 1) {
      await wait(300); // the other may come to say so too
      const again = await Promise.all(windows.map((one) => one.has('role=button[name="Keep mine"]')));
      return again.filter(Boolean).length === 1 ? told.indexOf(true) : undefined;
    }
    await wait(100);
  }
  return undefined;
}

/** Runs in a window: writes over the note; it is saved a moment after the last key. */
function write(text) {
  const area = document.querySelector('textarea[placeholder="Your own words, in Markdown"]');
  const value = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value');
  value.set.call(area, text);
  area.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Runs in a window: what stands in the field. */
function shown() {
  return document.querySelector('textarea[placeholder="Your own words, in Markdown"]').value;
}

/** Waits until the note that is kept reads so. */
async function untilKept(panel, text) {
  for (let n = 0; n < 100; n += 1) {
    const { notes } = await panel.evaluate(rowsOf, 'notes');
    if (notes.some((note) => note.text === text)) return;
    await wait(100);
  }
  throw new Error(`"${text}" was not kept`);
}

/** Every text that a note ever had, out of the history of changes. */
async function everyText(panel) {
  const { ops } = await panel.evaluate(rowsOf, 'ops');
  return ops.filter((op) => op.table === 'notes' && op.patch.text).map((op) => op.patch.text);
}

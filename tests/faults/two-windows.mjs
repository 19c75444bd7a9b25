import { join } from 'node:path';
import { begin, openLibrary, rowsOf, wait } from './at-work.mjs';
import { both } from './engines.mjs';

/** One note is written in two tabs of the library, in turn and at once: nothing that was written is lost, and who was slower is told. */
export const twoWindows = {
  id: 'F15',
  kind: 'faults',
  about: 'one note written in two windows',
  engines: both,
  async run(ground) {
    const { browser, panel } = await begin(ground, join(ground.home, `windows-${ground.which}`));
    const row = ground.row();
    const written = [];
    let last = '';
    try {
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
      for (let n = 0; n < (ground.isQuick ? 6 : 100); n += 1) {
        const texts = names.map((name) => `${name}, ${n}`);
        written.push(...texts);
        if (n % 2 === 0) {
          for (const [at, one] of windows.entries()) {
            // A person sees what the other window wrote before they write on.
            await one.waitFor(showsTheSame, { args: [last] });
            last = texts[at];
            await one.evaluate(write, texts[at]);
            await untilKept(panel, texts[at]);
          }
          row.add({ edits: 2 });
          continue;
        }
        await Promise.all(windows.map((one) => one.waitFor(showsTheSame, { args: [last] })));
        await Promise.all(windows.map((one, at) => one.evaluate(write, texts[at])));
        const slower = await whoIsTold(windows);
        const isThere = slower !== undefined && (await windows[slower].evaluate(shown)) === texts[slower];
        row.add({ edits: 2, conflicts: 1, 'not told': slower === undefined ? 1 : 0, 'draft lost': isThere ? 0 : 1 });
        if (slower === undefined) continue;
        windows[slower] = await browser.extensionPage(`library.html?${names[slower]}`); // in front
        await windows[slower].click('role=button[name="Keep mine"]');
        last = texts[slower];
        await untilKept(panel, last);
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

const names = ['first', 'second'];
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

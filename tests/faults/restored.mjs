import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { addTags, begin, openLibrary, openPanel, rowsOf, wait } from './at-work.mjs';
import { both } from './engines.mjs';
import { giveCopy } from './taken-away.mjs';

/** A drill: a copy is saved as a file, the whole profile goes, and the file is restored in a new one: the export is the same to the letter. */
export const restored = {
  id: 'F22',
  kind: 'faults',
  about: 'profile gone, restored from a saved copy',
  engines: both,
  async run(ground) {
    const row = ground.row();
    for (let at = 0; at < (ground.isQuick ? 1 : 3); at += 1) {
      const first = join(ground.home, `drill-${ground.which}-${at}`);
      const { browser, panel } = await begin(ground, first);
      await addTags(panel, 'p', 10);
      const settings = await openLibrary(browser, panel, '#settings');
      await settings.focus('role=button[name="Save a copy"]');
      await settings.press('Enter');
      const copy = await browser.waitForDownload(/^Says Who backup .*\.zip$/u, { timeout: 60_000 });
      const before = await everyRecord(settings);
      const bytes = (await readFile(copy.path)).toString('base64');
      await browser.close();
      await rm(first, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });

      const second = join(ground.home, `drill-${ground.which}-${at}-new`);
      const anew = await openPanel(ground, second);
      try {
        const library = await openLibrary(anew.browser, anew.panel, '#settings');
        await library.waitFor('role=button[name="Restore from a copy…"]');
        await library.evaluate(giveCopy, copy.name, bytes);
        await library.click('role=button[name="Bring together"]');
        await library.waitFor(() =>
          [...document.querySelectorAll('[role=status]')].some((one) => one.textContent?.startsWith('Restored:')),
        );
        await wait(300);
        const after = await everyRecord(library);
        row.add({ injected: 1, checked: before.count, differ: after.text === before.text ? 0 : 1 });
      } finally {
        await anew.browser.close();
        await rm(second, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
      }
    }
  },
};

const tables = 'stories readings texts passages claims attributions sources notes tags taggings'.split(' ');

/** What an export holds, record by record in the order of their ids, field by field in the order of their names. */
async function everyRecord(library) {
  const rows = await library.evaluate(rowsOf, ...tables);
  const inOrder = (_, value) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : value;
  return { text: JSON.stringify(rows, inOrder), count: Object.values(rows).flat().length };
}

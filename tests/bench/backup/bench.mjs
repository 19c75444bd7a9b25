import { readFile } from 'node:fs/promises';
import { giveCopy } from '../../faults/taken-away.mjs';
import { atEachSize, emptyLibrary, fill, openWide } from '../filled-library.mjs';

/** @import { Figure } from '../../../scripts/bench.mjs' */

const patience = 300_000; // milliseconds: a library of 100,000 claims is written and read

/**
 * How long a copy of the whole library takes to be saved, from the click to the file, and to be restored into an empty
 * one: until it has been looked through, and from the click until it is there. At 1,000, 10,000 and 100,000 claims.
 *
 * @param {number[]} [sizes] which of the sizes
 * @returns {Promise<Figure[]>}
 */
export default async function measure(sizes = [0, 1, 2]) {
  return atEachSize(sizes, ofSize);
}

/** @returns {Promise<Figure[]>} */
async function ofSize(code, at) {
  const full = await openWide();
  const empty = await openWide();
  try {
    const { origin, settings: before } = await emptyLibrary(full);
    await before.goto('about:blank');
    const claims = await fill(full, origin, code, at);
    const settings = await full.openPage(`${origin}/library.html#settings`);
    await settings.waitFor('[data-searchable]', { timeout: patience }); // its rows are read first
    const saved = performance.now();
    await settings.click('role=button[name="Save a copy"]');
    const copy = await full.waitForDownload(/^Says Who backup .*\.zip$/u, { timeout: patience });
    const writing = performance.now() - saved;
    await settings.close();

    const { settings: library } = await emptyLibrary(empty);
    await library.waitFor('role=button[name="Restore from a copy…"]');
    const content = (await readFile(copy.path)).toString('base64');
    const given = performance.now();
    await library.evaluate(giveCopy, copy.name, content);
    await library.waitFor('role=button[name="Bring together"]', { timeout: patience });
    const looking = performance.now() - given;
    const clicked = performance.now();
    await library.click('role=button[name="Bring together"]');
    await library.waitFor(isRestored, { timeout: patience });
    const restoring = performance.now() - clicked;
    const of = `${claims.toLocaleString('en')} claims`;
    const figure = (name, value, unit, reach) => ({ name: `${of}: ${name}`, value, unit, ...(reach ? { reach } : {}) });
    return [
      figure('a copy saved', writing / 1000, 's', 10),
      figure('the copy', Buffer.byteLength(content, 'base64') / 1e6, 'MB'),
      figure('looked through before anything is restored', looking / 1000, 's'),
      figure('restored into an empty library', restoring / 1000, 's', 60),
    ];
  } finally {
    await full.close();
    await empty.close();
  }
}

const isRestored = () =>
  [...document.querySelectorAll('[role=status]')].some((one) => one.textContent?.startsWith('Restored:'));

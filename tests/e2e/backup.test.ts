import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInEachBrowser } from '../support/browsers/each-browser.ts';
import type { Panel } from '../support/browsers/open-browser.mjs';
import { type Desk, saysWho, sitDown } from '../support/desk.ts';
import { giveFile } from '../support/give-file.ts';

const claim = 'The translator was not a diplomat.';

const choose = (library: Panel, name: string, bytes: Uint8Array) =>
  giveFile(library, name, Buffer.from(bytes).toString('base64'));

describeInEachBrowser('a copy of the library', (which) => {
  let desk: Desk;
  let library: Panel;
  let copy: { name: string; path: string };
  beforeAll(async () => {
    desk = await sitDown(which);
    await desk.read('wire-defections/story.html');
    await desk.mark(claim, 'c');
    await desk.panel.waitFor(saysWho);
    await desk.panel.press('Escape');
    await desk.panel.click('role=button[name="Library"]');
    library = await desk.browser.extensionPage('library.html');
    await library.evaluate(() => {
      window.location.hash = '#settings';
    });
  });
  afterAll(() => desk?.leave());

  const effects = () =>
    library.evaluate(() =>
      Object.fromEntries(
        [...document.querySelectorAll('tbody tr')].map((row) => [
          row.querySelector('th')!.textContent,
          [...row.querySelectorAll('td')].map((cell) => cell.textContent).join(' '),
        ]),
      ),
    );

  it('is saved with a click, and says when', async () => {
    await library.waitFor('text="No copy was saved yet."');
    await library.click('role=button[name="Save a copy"]');
    copy = await desk.browser.waitForDownload(/^Says Who backup .*\.zip$/);
    await library.waitFor('text="Last copy: this minute."');
  });

  it('shows what it would do before anything is done', async () => {
    await choose(library, copy.name, await readFile(copy.path));
    await library.waitFor('role=button[name="Bring together"]');
    expect(await effects()).toMatchObject({ Stories: '0 0 1 0', Claims: '0 0 1 0' });
    await library.click('role=button[name="Cancel"]');
    await library.waitFor('role=button[name="Save a copy"]');
  });

  it('brings back what was there where it replaces all', async () => {
    await desk.page.bringToFront();
    await desk.panel.click('role=tab[name^="Claims"]');
    await desk.panel.press('j');
    await desk.panel.press('x');
    await desk.panel.waitForGone('article[data-claim]');
    library = await desk.browser.extensionPage('library.html');
    await choose(library, copy.name, await readFile(copy.path));
    await library.click('text="Replace everything"');
    await library.waitFor('text="only here, taken away"');
    expect(await effects()).toMatchObject({ Stories: '0 0 1 0', Claims: '0 1 0 0' });
    await library.click('text="Bring together"');
    await library.waitForGone('text="only here, taken away"');
    expect(await effects()).toMatchObject({ Claims: '0 0 1 0' });
    await library.click('text="Replace everything"');
    await library.waitFor('text="only here, taken away"');
    await library.click('role=button[name="Replace everything"]');
    await library.waitFor(() =>
      [...document.querySelectorAll('[role=status]')].some((one) => one.textContent?.startsWith('Restored:')),
    );
    await library.waitFor('role=button[name="Save a copy"]');
    await desk.page.bringToFront();
    await desk.panel.waitFor('article[data-claim]');
  });

  it('is refused with the reason where it is not whole', async () => {
    library = await desk.browser.extensionPage('library.html');
    const bytes = await readFile(copy.path);
    await choose(library, copy.name, bytes.subarray(0, bytes.length / 2));
    await library.waitFor(() => document.querySelector('[role=alert]')?.textContent?.includes('is not complete'));
    await choose(library, 'letter.zip', Buffer.from('Dear editor'));
    await library.waitFor(() => document.querySelector('[role=alert]')?.textContent?.includes('is not a copy'));
    expect(await library.has('table')).toBe(false);
  });

  it('logged no error', async () => {
    expect(await desk.browser.consoleErrors()).toEqual([]);
  });
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { cutOff, findings } from '../support/axe.ts';
import { describeInEachBrowser } from '../support/browsers/each-browser.ts';
import type { Panel } from '../support/browsers/open-browser.mjs';
import { type Desk, saysWho, sitDown } from '../support/desk.ts';
import { makeOlder } from '../support/older-database.mjs';

const claim = 'The translator was not a diplomat.';

/** Takes the database away, as a damaged disk or a repair does: the browser gives an empty one without any error. */
const takeAway = () =>
  new Promise<string>((done) => {
    const asked = indexedDB.deleteDatabase('says-who');
    asked.onsuccess = () => done('gone');
    asked.onblocked = () => {};
    asked.onerror = () => done('failed');
  });

describeInEachBrowser('a library that was lost', (which) => {
  let desk: Desk;
  let library: Panel;
  beforeAll(async () => {
    desk = await sitDown(which);
    await desk.read('wire-defections/story.html');
    await desk.mark(claim, 'c');
    await desk.panel.waitFor(saysWho);
    await desk.panel.press('Escape');
    await desk.panel.waitFor('article[data-claim]');
    await desk.panel.click('role=button[name="Library"]');
    library = await desk.browser.extensionPage('library.html');
  });
  afterAll(() => desk?.leave());

  const snapshots = () =>
    library.evaluate(async () => {
      const names: string[] = [];
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('snapshots', { create: true });
      for await (const name of folder.keys()) names.push(name);
      return names.sort();
    });

  it('is copied beside the database a moment after the first change', async () => {
    await expect.poll(snapshots).toEqual([expect.stringMatching(/^\d{15}-\d{12}-hourly\.zip$/)]);
  });

  it('is copied before a newer version of the program changes its shape', async () => {
    await desk.panel.evaluate(`(globalThis.browser ?? chrome).tabs.create({ url: '/icon/48.png' }).then(() => 'open')`);
    const picture = await desk.browser.extensionPage('icon/48.png'); // a page of ours that opens no database
    expect(await picture.evaluate(makeOlder)).toBe(10);
    await desk.browser.restart();
    library = await openLibrary(desk);
    await library.click('role=link[name^="Claims"]');
    await library.waitFor(() => document.querySelector('main')?.textContent?.includes('The translator was not'));
    await expect
      .poll(snapshots)
      .toEqual([expect.stringMatching(/-hourly\.zip$/), expect.stringMatching(/-upgrade\.zip$/)]);
  });

  it('says so instead of showing an empty library, and leaves the copies alone', async () => {
    const before = await snapshots();
    expect(await library.evaluate(takeAway)).toBe('gone');
    await desk.browser.restart();
    library = await openLibrary(desk);
    await library.waitFor('text="Your library has to be brought back"');
    expect(await snapshots()).toEqual(before);
    expect(await library.has('role=link[name^="Stories"]')).toBe(false);
  });

  it('takes nothing from a page before it is brought back', async () => {
    desk.page = await desk.browser.openPage(desk.site.url('wire-defections/story.html'));
    await desk.click();
    await desk.panel.waitFor('text="Your library has to be brought back"');
    for (const width of [240, 480]) {
      await desk.panel.setWidth(width);
      expect(await findings(desk.panel)).toEqual([]);
      expect(await desk.panel.evaluate(cutOff)).toEqual([]);
    }
    await desk.page.select('The translator');
    await desk.page.press('c');
    await expect.poll(() => desk.page.text('says-who-bar >>> p')).toContain('has to be brought back first');
    const kept = await desk.panel.evaluate(
      () =>
        new Promise<number>((done) => {
          const asked = indexedDB.open('says-who');
          asked.onsuccess = () => {
            const { result } = asked;
            const counting = result.transaction('claims').objectStore('claims').count();
            counting.onsuccess = () => {
              result.close();
              done(counting.result);
            };
          };
        }),
    );
    expect(kept).toBe(0);
  });

  it('comes back with one click, and says what came back', async () => {
    library = await desk.browser.extensionPage('library.html');
    await library.click('role=button[name="Bring it back"]');
    await library.waitFor(() =>
      document.querySelector('[role=alert]')?.textContent?.includes('Brought back: 1 story, 1 claim, no notes.'),
    );
    await library.waitFor('role=link[name^="Stories"]');
    // The panel that said so too goes on by itself, with the page that was read while there was no library.
    await desk.page.bringToFront();
    await desk.panel.waitForGone('text="Your library has to be brought back"');
    await desk.panel.waitFor('article[data-claim]');
    await desk.browser.restart();
    await desk.read('wire-defections/story.html');
    await desk.panel.waitFor('article[data-claim]');
  });

  it('is deleted with all that is beside it, when that was said twice', async () => {
    library = await openLibrary(desk);
    await library.evaluate(() => {
      window.location.hash = '#settings';
    });
    await library.waitFor('text="Storage"');
    await library.click('role=button[name="Delete everything…"]');
    await library.click('role=button[name="Go on"]');
    await library.waitFor('role=button[name="Delete everything for good"]');
    expect(await library.evaluate(() => document.querySelector('dialog button:last-child:disabled') !== null)).toBe(
      true,
    );
    await library.click('dialog input');
    await library.type('delete');
    await library.click('role=button[name="Delete everything for good"]');
    await library.waitFor(() => document.readyState === 'complete' && document.querySelector('dialog') === null);
    await library.waitFor('text="none yet; the first is made with the first mark"');
    expect(await snapshots()).toEqual([]);
    await desk.page.bringToFront();
    await desk.panel.waitForGone('article[data-claim]');
    await desk.browser.restart();
    library = await openLibrary(desk);
    await library.waitFor('role=link[name^="Stories"]');
  });

  it('logged no error', async () => {
    expect(await desk.browser.consoleErrors()).toEqual([]);
  });
});

/** The library, opened from the panel of a page that is no story. */
async function openLibrary(desk: Desk): Promise<Panel> {
  desk.page = await desk.browser.openPage(desk.site.url('wire-defections/story.html'));
  await desk.click();
  await desk.panel.waitFor(() => {
    const { browser, chrome } = globalThis as { browser?: { tabs?: unknown }; chrome?: { tabs?: unknown } };
    return Boolean((browser ?? chrome)?.tabs); // a panel that is just opening has nothing yet
  });
  await desk.panel.evaluate(`(globalThis.browser ?? chrome).tabs.create({ url: '/library.html' }).then(() => 'open')`);
  return desk.browser.extensionPage('library.html');
}

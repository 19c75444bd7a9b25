import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cutOff, findings } from '../support/axe.ts';
import { describeInEachBrowser } from '../support/browsers/each-browser.ts';
import type { Panel } from '../support/browsers/open-browser.mjs';
import { countPainted, type Desk, sitDown } from '../support/desk.ts';

describeInEachBrowser('the first run', (which) => {
  let desk: Desk;
  let welcome: Panel;
  beforeAll(async () => {
    desk = await sitDown(which, { welcome: true });
    welcome = await desk.browser.extensionPage('welcome.html');
    await welcome.waitFor('role=heading[name="Welcome to Says Who"]');
  });
  afterAll(() => desk?.leave());

  const card = (part: string) =>
    welcome.waitFor((words) => document.querySelector<HTMLElement>('section')?.innerText.includes(words), {
      args: [part],
    });

  it('teaches the claim by the mouse and its key', async () => {
    await welcome.select('Nobody at the town hall would say who had made that estimate');
    await welcome.press('c');
    await welcome.waitFor('section article[data-naming=open]');
    await card('Says who?');
    expect(await welcome.evaluate(countPainted)).toBe(1);
  });

  it('teaches all three by keyboard alone, and shows them as the panel and the page do', async () => {
    await welcome.click('role=button[name="Start over"]');
    await welcome.waitForGone('section article');
    await welcome.focus('li button');
    for (const [key, sign] of [
      ['c', 'section article[data-naming=open]'],
      ['s', 'section article[data-naming=named]'],
      ['n', 'text="In the panel you would write your note here."'],
    ] as const) {
      await welcome.press('Enter');
      await welcome.press(key);
      await welcome.waitFor(sign);
      await welcome.press('Tab');
    }
    expect(await welcome.evaluate(countPainted)).toBe(3);
    expect(await welcome.evaluate(() => [...CSS.highlights.get('says-who-1')!].join())).toMatch(/^The old harbour/);
  });

  describe.each(['light', 'dark'] as const)('%s', (scheme) => {
    it.each([240, 480, 1320])('axe finds nothing at %i px, and nothing is cut off', async (width) => {
      await desk.browser.setColorScheme(scheme);
      await welcome.setWidth(width);
      expect(await findings(welcome)).toEqual([]);
      expect(await welcome.evaluate(cutOff)).toEqual([]);
    });
  });

  it('keeps nothing of the practice, and does not come again', async () => {
    const databases = () => indexedDB.databases().then((all) => all.map(({ name }) => name));
    expect(await welcome.evaluate(databases)).toEqual([]);
    await desk.browser.restart();
    await desk.read('wire-defections/story.html');
    await expect(desk.browser.extensionPage('welcome.html', { timeout: 1000 })).rejects.toThrow('welcome.html');
    expect(await desk.browser.consoleErrors()).toEqual([]);
  });
});

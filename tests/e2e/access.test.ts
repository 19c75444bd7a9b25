import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cutOff, findings } from '../support/axe.ts';
import { describeInEachBrowser } from '../support/browsers/each-browser.ts';
import type { Panel } from '../support/browsers/open-browser.mjs';
import { type Desk, sitDown, untilOffered } from '../support/desk.ts';

describeInEachBrowser('the panel for everyone', (which) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await sitDown(which);
    await desk.read('wire-defections/story.html');
    await untilOffered(desk.panel);
    await desk.mark('The translator was not a diplomat.', 'c');
    await desk.panel.waitFor('article[data-claim]');
    await desk.panel.click('role=button[name="No source given"]');
    await desk.mark('did not answer calls on Thursday', 'n');
    await desk.panel.waitFor('article[data-note]');
    await desk.mark('it only makes them angrier', 'c');
    await desk.panel.waitFor('article[data-claim][data-naming=open]');
    await desk.panel.fill('role=combobox[name="Says who?"]', 'Ko Yong-hwan');
    await desk.panel.press('Enter');
    await desk.panel.waitFor('article[data-naming=named]');
  });
  afterAll(() => desk?.leave());

  describe.each(['light', 'dark'] as const)('%s', (scheme) => {
    it.each([240, 480])('axe finds nothing at %i px, under any tab', async (width) => {
      await desk.browser.setColorScheme(scheme);
      await desk.panel.setWidth(width);
      for (const tab of ['Sources', 'About', 'Claims']) {
        await desk.panel.click(`role=tab[name^="${tab}"]`);
        expect(await findings(desk.panel)).toEqual([]);
      }
    });
  });

  it.each([240, 360, 480])('nothing is cut off at the side at %i px', async (width) => {
    await desk.panel.setWidth(width);
    for (const tab of ['Sources', 'About', 'Claims']) {
      await desk.panel.click(`role=tab[name^="${tab}"]`);
      const wide = await desk.panel.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('header, [role=tabpanel], article, footer')]
          .filter((box) => box.scrollWidth > box.clientWidth + 1)
          .map((box) => `${box.tagName}.${box.className}`),
      );
      expect(wide).toEqual([]);
    }
  });

  it('opens the export menu by keyboard, moves in it, and comes back on Escape', async () => {
    await desk.panel.focus('role=button[name="Export"]');
    await desk.panel.press('ArrowDown');
    const focused = () => desk.panel.evaluate(() => document.activeElement?.textContent ?? '');
    await expect.poll(focused).toMatch(/^Export with choices/);
    await desk.panel.press('End');
    await expect.poll(focused).toMatch(/^JSON/);
    await desk.panel.press('Escape');
    await expect.poll(focused).toBe('Export');
  });

  it('turns tabs by arrow keys', async () => {
    await desk.panel.click('role=tab[name^="Claims"]');
    await desk.panel.press('ArrowRight');
    const focused = () => desk.panel.evaluate(() => document.activeElement?.textContent);
    await expect.poll(focused).toMatch(/^Sources/);
    await desk.panel.press('Home');
    await expect.poll(focused).toMatch(/^Claims/);
  });
});

describeInEachBrowser('the library for everyone', (which) => {
  let desk: Desk;
  let library: Panel;
  beforeAll(async () => {
    desk = await sitDown(which);
    await desk.read('wire-defections/story.html');
    await untilOffered(desk.panel);
    await desk.mark('The translator was not a diplomat.', 'c');
    await desk.panel.waitFor('article[data-claim]');
    await desk.panel.focus('input[placeholder="Add a tag"]');
    for (const tag of ['follow-up', 'beijing']) {
      await desk.panel.type(tag);
      await desk.panel.press('Enter');
      await desk.panel.waitFor(`role=button[name="Take off #${tag}"]`);
    }
    await desk.panel.click('role=button[name="Library"]');
    library = await desk.browser.extensionPage('library.html');
  });
  afterAll(() => desk?.leave());

  describe.each(['light', 'dark'] as const)('%s', (scheme) => {
    it.each([240, 480, 1320])('axe finds nothing at %i px, in any part, and nothing is cut off', async (width) => {
      await desk.browser.setColorScheme(scheme);
      await library.setWidth(width);
      await library.click('role=link[name^="Settings"]');
      await library.waitFor('role=heading[name="Keys"]');
      expect(await findings(library)).toEqual([]);
      expect(await library.evaluate(cutOff)).toEqual([]);
      await library.click('role=link[name^="All tags"]');
      await library.click('role=button[name="Rename #beijing"]');
      await library.waitFor('form');
      expect(await findings(library)).toEqual([]);
      expect(await library.evaluate(cutOff)).toEqual([]);
      await library.click('role=button[name="Cancel"]');
    });
  });
});

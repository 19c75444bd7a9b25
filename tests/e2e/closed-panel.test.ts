import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInEachBrowser } from '../support/browsers/each-browser.ts';
import { type Desk, sitDown, untilCard } from '../support/desk.ts';

const words = 'Seoul does not always say when a senior figure arrives';

describeInEachBrowser('a claim marked while the panel is closed', (which) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await sitDown(which);
    await desk.read('wire-defections/story.html');
    await desk.browser.closePanel();
    await desk.mark(words, 'c');
    await desk.page.waitFor(() =>
      [...CSS.highlights].some(([name, marks]) => /^says-who-[1-6]$/.test(name) && marks.size > 0),
    );
  });
  afterAll(() => desk?.leave());

  if (which === 'chromium') {
    it('opens the panel at it', async () => {
      await expect.poll(() => desk.browser.panelIsOpen(), { timeout: 5000 }).toBe(true);
    });
  } else {
    it('says how to open the panel, since the browser lets no page do that', async () => {
      await desk.page.waitFor(
        'says-who-bar >>> text="Kept. Click the Says Who button to open the panel and say who said it."',
      );
    });
  }

  it('is there when the panel is opened', async () => {
    await desk.click();
    await untilCard(desk.panel, words, '');
    expect(await desk.browser.consoleErrors()).toEqual([]);
  });
});

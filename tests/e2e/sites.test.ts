import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInEachBrowser } from '../support/browsers/each-browser.ts';
import { type Desk, sitDown, untilCard, untilPainted } from '../support/desk.ts';

const story = 'wire-defections/story.html';
const labourers = 'More than 20 labourers at building sites in Moscow have asked a U.N. refugee agency for asylum';

describeInEachBrowser('highlights without a click', (which) => {
  let desk: Desk;
  beforeAll(async () => {
    // Chromium's prompt can't be answered without a screen: there the site counts as allowed, and the setting decides.
    desk = await sitDown(which, which === 'chromium' ? { grantedHosts: ['http://127.0.0.1/*'] } : {});
    await desk.read(story);
    await desk.mark(labourers, 'c');
  });
  afterAll(() => desk?.leave());

  async function open(path: string): Promise<void> {
    desk.page = await desk.browser.openPage(desk.site.url(path));
  }

  it('come up on a click only, until a site is allowed', async () => {
    await untilPainted(desk.page, 1);
    await desk.browser.closePanel();
    await open(story);
    await new Promise((resolve) => setTimeout(resolve, 1000)); // time in which a page would have been painted
    await untilPainted(desk.page, 0);
  });

  it('come up on a site that was allowed from the panel, without the page being read', async () => {
    await desk.click();
    await desk.panel.waitFor(() => document.querySelector('[data-story-title]')?.textContent);
    await untilPainted(desk.page, 1);
    await untilCard(desk.panel, labourers, '');
    await desk.panel.click('role=tab[name="About"]');
    await desk.panel.click('role=button[name="Show them by themselves here"]');
    await desk.panel.waitFor('role=button[name="Only when I click"]');
    await desk.browser.closePanel();
    await open(story);
    await untilPainted(desk.page, 1);
  });

  it('tell on hover what is known, as on a page that was read', async () => {
    const point = await desk.page.evaluate((words) => {
      const ranges = [...CSS.highlights].flatMap(([, marks]) => [...marks]) as Range[];
      const range = ranges.find((some) => String(some) === words)!;
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const box = range.getClientRects()[0]!;
      return [box.left + box.width / 2, box.top + box.height / 2] as const;
    }, labourers);
    await desk.page.hoverAt(...point);
    await expect
      .poll(() => desk.page.text('says-who-card >>> .row'), { timeout: 10_000 })
      .toMatch(/Not yet said who.*Unchecked/s);
  });

  it('come up after the browser was closed', async () => {
    await desk.browser.restart();
    await open(story);
    await untilPainted(desk.page, 1);
  });

  it('leave a page that the library does not know alone', async () => {
    await open('single-quotes/story.html');
    await new Promise((resolve) => setTimeout(resolve, 1000)); // time in which a page would have been painted
    const traces = await desk.page.evaluate(() => [
      document.adoptedStyleSheets.length,
      [...CSS.highlights.keys()].filter((name) => name.startsWith('says-who')).length,
    ]);
    expect(traces).toEqual([0, 0]);
  });

  it('can be marked on at once, which reads the page, and the panel shows it whole', async () => {
    await open(story);
    await untilPainted(desk.page, 1);
    await desk.mark('The translator was not a diplomat.', 'c');
    await untilPainted(desk.page, 2);
    await desk.click();
    await desk.panel.waitFor(() => document.querySelector('[data-story-title]')?.textContent);
    await untilCard(desk.panel, labourers, '');
  });

  it('stop where the site is given back', async () => {
    await desk.panel.click('role=tab[name="About"]');
    await desk.panel.click('role=button[name="Only when I click"]');
    // What the manifest of the test build gives, Chromium can't give back, and the panel says so.
    if (which === 'chromium') return;
    await desk.panel.waitFor('role=button[name="Show them by themselves here"]');
    await open(story);
    await new Promise((resolve) => setTimeout(resolve, 1000)); // time in which a page would have been painted
    await untilPainted(desk.page, 0);
  });

  it('logged no error', async () => {
    expect(await desk.browser.consoleErrors()).toEqual([]);
  });
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInEachBrowser } from '../support/browsers/each-browser.ts';
import { type Desk, sitDown, untilPainted } from '../support/desk.ts';

describeInEachBrowser('a page that gives no story', (which) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await sitDown(which);
  });
  afterAll(() => desk?.leave());

  const absence = (why: string) => desk.panel.waitFor(`main[data-absence="${why}"]`);

  it('says that no article was found, and lets passages be marked anyway', async () => {
    await desk.read('unreadable/story.html');
    expect(await desk.panel.text('header')).toContain('You can mark passages anyway');
    await desk.mark('Weather', 'c');
    await desk.panel.waitFor('article[data-claim]');
    await untilPainted(desk.page, 1);
  });

  it('says so of an empty page, and reads it again when asked', async () => {
    desk.site.put('empty.html', '<!doctype html><title>Nothing</title><body></body>');
    desk.page = await desk.browser.openPage(desk.site.url('empty.html'));
    await desk.click();
    await absence('empty');
    await desk.page.evaluate(() => {
      const story = document.createElement('article');
      story.innerHTML = `<h1>Ferry back</h1><p>${'The ferry to the island runs again, the harbour office said. '.repeat(30)}</p>`;
      document.body.append(story);
    });
    // Firefox may tell of the page's end of loading only now, and the panel reads it again by itself.
    await desk.panel.click('role=button[name="Try again"]', { timeout: 3000 }).catch(() => {});
    await desk.panel.waitFor(() => document.querySelector('[data-story-title]')?.textContent);
  });

  // Firefox's remote agent does not navigate to pages of the browser.
  if (which === 'chromium')
    it("says so of one of the browser's own pages", async () => {
      desk.page = await desk.browser.openPage('chrome://version');
      await desk.click();
      await absence('browser-page');
      expect(await desk.panel.text('main')).toContain('Open a news story');
    });

  it('asks for a click after a navigation that lost the permission', async () => {
    await desk.read('wire-defections/story.html');
    const elsewhere = desk.site.origin.replace('127.0.0.1', 'localhost');
    await desk.page.goto(`${elsewhere}/wire-defections/story.html`);
    await absence('not-read');
    expect(await desk.panel.text('main')).toContain('Click the Says Who button to read this page');
    await desk.click();
    await desk.panel.waitFor(() => document.querySelector('[data-story-title]')?.textContent);
  });

  it('follows the person to another tab and back', async () => {
    const first = desk.page;
    desk.page = await desk.browser.openPage(desk.site.url('no-spaces/story.html'));
    await absence('not-read');
    await desk.click();
    await desk.panel.waitFor(() =>
      /[\u3040-\u30ff\u4e00-\u9fff]/.test(document.querySelector('h1')?.textContent ?? ''),
    );
    await first.bringToFront();
    await desk.panel.waitFor(() => document.querySelector('h1')?.textContent?.startsWith('Workers'));
  });
});

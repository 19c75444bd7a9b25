import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { whyMissing } from '../support/browsers/open-browser.mjs';
import { type Desk, saysWho, sitDown, untilCard, untilPainted } from '../support/desk.ts';

const claim = 'The translator was not a diplomat.';

// Chromium's private windows share the library with the others, there where the person has let the extension in.
describe.skipIf(whyMissing('firefox') !== undefined)('a Firefox that remembers nothing', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await sitDown('firefox', { remembersNothing: true });
    desk.page = await desk.browser.openPage(desk.site.url('wire-defections/story.html'));
    await desk.click();
  });
  afterAll(() => desk?.leave());

  it('says at the start that nothing can be kept, and takes no mark', async () => {
    await desk.panel.waitFor('text="Nothing can be kept in this browser"');
    await desk.mark(claim, 'c');
    await expect.poll(() => desk.page.text('says-who-bar >>> p')).toContain('keeps nothing');
    await untilPainted(desk.page, 0);
    await desk.page.evaluate(() => getSelection()!.removeAllRanges());
  });

  it('offers to work for this session: marks, attributions and the page as ever, and says that they go', async () => {
    await desk.panel.click('role=button[name="Work for this session only"]');
    await desk.panel.waitFor(() => document.querySelector('[data-story-title]')?.textContent);
    await desk.panel.waitFor('text="Nothing here outlives this session"');
    await desk.mark(claim, 'c');
    await desk.panel.waitFor(saysWho);
    await desk.panel.click(saysWho);
    await desk.panel.type('Ko Yong-hwan');
    await desk.panel.press('Enter');
    await untilCard(desk.panel, claim, 'Ko Yong-hwan');
    await untilPainted(desk.page, 1);
  });

  it('is the same in all pages, and outlives a panel that is closed', async () => {
    await desk.browser.closePanel();
    await desk.page.reload();
    await desk.click();
    await untilCard(desk.panel, claim, 'Ko Yong-hwan');
    await untilPainted(desk.page, 1);
  });

  it('exports, from the panel and all of it', async () => {
    await desk.panel.click('role=button[name="Library"]');
    const library = await desk.browser.extensionPage('library.html');
    await library.waitFor('text="This session"');
    await library.waitFor('text="Workers and a translator leave North Korean posts abroad"');
    await library.click('role=button[name="Export all of it"]');
    await library.click('role=menuitem[name^="JSON"]');
    const { text } = await desk.browser.waitForDownload(/\.json$/);
    expect(text).toContain(claim);
    expect(text).toContain('Ko Yong-hwan');
  });

  it('writes no word of it to the disk, and has forgotten it after a restart', async () => {
    const stored = await desk.panel.evaluate('browser.storage.local.get().then((all) => JSON.stringify(all))');
    expect(stored).not.toContain('Ko Yong-hwan');
    expect(stored).not.toContain('translator');
    await desk.browser.restart();
    desk.page = await desk.browser.openPage(desk.site.url('wire-defections/story.html'));
    await desk.click();
    await desk.panel.waitFor('role=button[name="Work for this session only"]');
    await desk.panel.click('role=button[name="Work for this session only"]');
    await desk.panel.waitFor(() => document.querySelector('[data-story-title]')?.textContent);
    expect(await desk.panel.has('article[data-claim]')).toBe(false);
    expect(await desk.browser.consoleErrors()).toEqual([]);
  });
});

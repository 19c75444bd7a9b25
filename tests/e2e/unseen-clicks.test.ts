import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Click, honestClick, hostileClicks, pageOf, tryClick } from '../security/hostile-clicks.mjs';
import { describeInEachBrowser } from '../support/browsers/each-browser.ts';
import { type Desk, sitDown } from '../support/desk.ts';

/** Some of those that `npm run test:faults -- S5` tries. */
const some = [
  'host put into a transparent frame',
  'popover in a closed tree over it',
  'popover over it, gone when the button goes down',
  'bar moved under the pointer by its variables',
];

describeInEachBrowser('a page that wants its clicks to press the bar', (which) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await sitDown(which);
  });
  afterAll(() => desk?.leave());

  const attempt = async (click: Click) => {
    const path = `clicks/${click.name.replace(/\W+/gu, '-')}.html`;
    desk.site.put(path, pageOf(click));
    await desk.read(path);
    return tryClick({ ...click, page: desk.page, panel: desk.panel });
  };

  it.each(hostileClicks.filter(({ name }) => some.includes(name)))('gets nothing: $name', async (click) => {
    const { isSeen, acted } = await attempt(click);
    expect(acted && !isSeen).toBe(false);
  });

  it('is told apart from one that does nothing: there the bar acts', async () => {
    expect(await attempt(honestClick)).toEqual({ isSeen: true, acted: true });
  });

  it('brought no error', async () => {
    expect(await desk.browser.consoleErrors()).toEqual([]);
  });
});

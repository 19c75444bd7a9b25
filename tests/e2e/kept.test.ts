import { afterAll, beforeAll, expect, it } from 'vitest';
import { cutOff, findings } from '../support/axe.ts';
import { describeInEachBrowser } from '../support/browsers/each-browser.ts';
import type { Panel } from '../support/browsers/open-browser.mjs';
import { countPainted, type Desk, saysWho, sitDown, untilCard, untilOffered } from '../support/desk.ts';

const first = 'The translator was not a diplomat.';
const second = 'have left their workplaces in recent weeks';

describeInEachBrowser('a kept story, read in the library', (which) => {
  let desk: Desk;
  let kept: Panel;
  beforeAll(async () => {
    desk = await sitDown(which);
    await desk.read('wire-defections/story.html');
    await untilOffered(desk.panel);
    await desk.mark(first, 'c');
    await untilCard(desk.panel, first, '');
    await desk.panel.fill(saysWho, 'Ko Yong-hwan');
    await desk.panel.press('Enter');
    await desk.panel.waitFor('role=combobox[name="Via"]');
    await desk.site.close(); // the story is gone from the web
    await desk.panel.click('role=button[name="Library"]');
    const library = await desk.browser.extensionPage('library.html');
    await library.click('role=link[name^="Claims"]');
    await library.waitFor('[role=row][aria-selected]');
    await library.click('[role=row][aria-selected] [role=gridcell]:nth-child(2)');
    await library.click('role=button[name="Read the kept story"]');
    kept = await desk.browser.extensionPage('kept.html');
  });
  afterAll(() => desk?.leave());

  const untilPainted = (count: number) => expect.poll(() => kept.evaluate(countPainted)).toBe(count);

  it('shows the text as it was read, with its highlight, at the claim', async () => {
    await untilPainted(1);
    expect(await kept.text('h1')).toBe('Workers and a translator leave North Korean posts abroad');
    expect(await kept.text('article')).toContain(second);
    const place = await kept.waitFor(() => {
      const words = [...document.querySelectorAll('article p')].find((one) =>
        one.textContent?.includes('The translator was'),
      );
      const box = words?.getBoundingClientRect();
      return box && box.top < innerHeight && box.bottom > 0;
    });
    expect(place).toBe(true);
  });

  it('has its claims in the panel beside it, which is the same as beside any page', async () => {
    await untilCard(desk.panel, first, 'Ko Yong-hwan');
  });

  it('is marked with the same keys', async () => {
    await kept.select(second);
    await kept.press('c');
    await untilPainted(2);
    await untilCard(desk.panel, second, '');
    await desk.panel.waitFor(saysWho);
  });

  it('leads to the place in the original', async () => {
    const href = await kept.evaluate(() => document.querySelector<HTMLAnchorElement>('a[target=_blank]')?.href);
    expect(href).toContain('/wire-defections/story.html#:~:text=The%20translator%20was%20not%20a%20diplomat.');
  });

  it('says so where there is no such story', async () => {
    const story = await kept.evaluate(() => location.search);
    await kept.evaluate(() => location.assign('?story=nothing'));
    await kept.waitFor(() => document.body.innerText.includes('This story is not in your library any more.'));
    await kept.evaluate((query) => location.assign(query), story);
    await untilPainted(2);
  });

  it.each([480, 1100])('axe finds nothing at %d px, and nothing is cut off', async (width) => {
    await kept.setWidth(width);
    expect(await findings(kept)).toEqual([]);
    expect(await kept.evaluate(cutOff)).toEqual([]);
  });

  it('logged no error', async () => {
    expect(await desk.browser.consoleErrors()).toEqual([]);
  });
});

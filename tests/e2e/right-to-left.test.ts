import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInEachBrowser } from '../support/browsers/each-browser.ts';
import { type Desk, sitDown } from '../support/desk.ts';
import { buildRightToLeft, turnRound, untranslated } from '../support/right-to-left.ts';

const agent = "an agent and a translator at the North's trade office have defected too";

describeInEachBrowser('in a language that is read from right to left', (which) => {
  let desk: Desk;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'says-who-rtl-'));
    desk = await sitDown(which, { extensionDir: await buildRightToLeft(which, join(folder, 'extension')) });
    await desk.read('wire-defections/story.html');
    await desk.panel.evaluate(turnRound);
    await desk.mark(agent, 'c');
    await desk.panel.waitFor(() => (document.activeElement as HTMLInputElement | null)?.value === 'Ko Yong-hwan');
    await desk.panel.press('Enter');
    await desk.panel.waitFor(() => document.querySelectorAll('article [role=tab]').length === 2);
  });
  afterAll(async () => {
    await desk?.leave();
    await rm(folder, { recursive: true, force: true });
  });

  it.each([0, 1, 2, 3, 4])('tab %s fits a panel of 240 pixels, and all its words are translated', async (at) => {
    await desk.panel.setWidth(240);
    await desk.panel.evaluate(
      (at) => (document.querySelectorAll('[role=tablist]')[0]!.children[at] as HTMLElement).click(),
      at,
    );
    await new Promise((resolve) => setTimeout(resolve, 300)); // what is loaded when it is first wanted
    const wide = await desk.panel.evaluate(() =>
      [document.documentElement, document.querySelector('main [role=tabpanel]')!].map(
        (one) => one.scrollWidth - one.clientWidth,
      ),
    );
    const data = ['Ko Yong-hwan', 'YTN', 'NewsArticle.'];
    expect(await desk.panel.evaluate(untranslated, data)).toEqual([]);
    expect(Math.max(...wide)).toBeLessThanOrEqual(0);
  });

  it('goes to the next tab by the arrow to the left', async () => {
    await desk.panel.focus('[role=tablist] > *');
    await desk.panel.press('Home');
    await desk.panel.press('ArrowLeft');
    const chosen = () =>
      desk.panel.evaluate(() =>
        [...document.querySelector('[role=tablist]')!.children].findIndex((tab) => tab.ariaSelected === 'true'),
      );
    await expect.poll(chosen).toBe(1);
    await desk.panel.press('ArrowRight');
    await expect.poll(chosen).toBe(0);
  });

  it('runs its chains to the left, and moves a link nearer to the story by Alt and that arrow', async () => {
    await desk.panel.waitFor(() => document.querySelectorAll('article [role=tab]').length === 2);
    const lefts = await desk.panel.evaluate(() =>
      [...document.querySelectorAll('article [role=tab]')].map((tab) => tab.getBoundingClientRect().right),
    );
    expect(lefts[0]).toBeGreaterThanOrEqual(lefts[1]!);
    const before = await desk.panel.evaluate(chain);
    await desk.panel.focus('article [role=tab]');
    await desk.panel.press('Home');
    await desk.panel.press('Alt+ArrowLeft');
    await desk.panel.waitFor((then) => document.querySelector('article [role=tab]')!.textContent !== then, {
      args: [before[0]!],
    });
    expect(await desk.panel.evaluate(chain)).toEqual(before.toReversed());
  });

  it('logged no error', async () => {
    expect(await desk.browser.consoleErrors()).toEqual([]);
  });
});

function chain(): string[] {
  return [...document.querySelectorAll('article [role=tab]')].map((tab) => tab.textContent!);
}

import { afterAll, beforeAll, expect, it } from 'vitest';
import { cutOff, findings } from '../support/axe.ts';
import { describeInEachBrowser } from '../support/browsers/each-browser.ts';
import type { Panel } from '../support/browsers/open-browser.mjs';
import { type Desk, saysWho, sitDown, untilOffered } from '../support/desk.ts';

const first = 'The translator was not a diplomat.';
const second = 'have left their workplaces in recent weeks';

describeInEachBrowser('the library: tables, work on many, collections, trash', (which) => {
  let desk: Desk;
  let library: Panel;
  beforeAll(async () => {
    desk = await sitDown(which);
    await desk.read('wire-defections/story.html');
    await untilOffered(desk.panel);
    for (const [words, source] of [
      [first, 'Ko Yong-hwan'],
      [second, 'Ko Yonghwan'],
    ] as const) {
      await desk.mark(words, 'c');
      await desk.panel.waitFor(
        (start) => document.querySelector<HTMLElement>('article[aria-current]')?.innerText.startsWith(start),
        {
          args: [words.slice(0, 20)],
        },
      );
      await desk.panel.fill(saysWho, source);
      await desk.panel.waitFor('role=option');
      await desk.panel.press('Enter');
      await desk.panel.waitFor('role=combobox[name="Via"]');
    }
    await desk.panel.click('role=button[name="Library"]');
    library = await desk.browser.extensionPage('library.html');
  });
  afterAll(() => desk?.leave());

  const rows = () => document.querySelectorAll('[role=row][aria-selected]').length;
  const untilRows = (count: number) => expect.poll(() => library.evaluate(rows), { timeout: 10_000 }).toBe(count);
  /** Waits until the side says how many there are in a part. */
  const untilCounted = (part: string, count: number) =>
    library.waitFor((words) => [...document.querySelectorAll('nav a')].some((link) => link.textContent === words), {
      args: [`${part}${count}`],
    });
  const untilText = (words: string) =>
    library.waitFor((text) => document.querySelector<HTMLElement>('main')?.innerText.includes(text), { args: [words] });
  const go = (part: string) => library.click(`role=link[name^="${part}"]`);
  const toGrid = () => library.focus('[role=grid]');
  const address = () => library.evaluate(() => location.hash);

  it('opens on the stories, with how much there is of everything', async () => {
    await untilRows(1);
    await untilCounted('Claims', 2);
    await untilCounted('Stories', 1);
  });

  it('shows what is marked in the panel meanwhile', async () => {
    await go('Claims');
    await untilRows(2);
    await desk.page.bringToFront();
    await desk.mark('Seoul does not always say when a senior figure arrives', 'c');
    library = await desk.browser.extensionPage('library.html');
    await untilRows(3);
  });

  it('filters, and keeps the filter in the address', async () => {
    await library.click('role=button[name^="Naming"]');
    await library.click('role=checkbox[name="named"]');
    await untilRows(2);
    await library.press('Escape');
    expect(await address()).toContain('naming=named');
    await library.evaluate(() => location.reload());
    library = await desk.browser.extensionPage('library.html');
    await untilRows(2);
    await library.click('role=button[name="Clear"]');
    await untilRows(3);
  });

  it('is walked, opened and selected by keys', async () => {
    await toGrid();
    await library.press('Home');
    await library.press('Enter');
    await library.waitFor(() => document.activeElement?.matches('[data-pane] h2'));
    await library.press('Escape');
    await library.waitForGone('[data-pane]');
    await library.waitFor(() => document.activeElement?.matches('[role=grid]'));
    await library.press('Space');
    await library.press('Shift+ArrowDown');
    await untilText('2 selected');
    await library.press('Control+a');
    await untilText('3 selected');
  });

  it('tags all that is selected at once, and takes that back as one', async () => {
    await library.fill('role=combobox[name="Tags"]', 'desk');
    await library.press('Enter');
    await library.waitFor('text="#desk put on 3 claims"');
    await untilCounted('#desk', 3);
    await library.click('role=button[name="Undo"]');
    await library.waitForGone('role=link[name^="#desk"]');
  });

  it('codes what is selected', async () => {
    await toGrid();
    await library.press('Control+a');
    await library.waitFor(() => {
      const buttons = [...document.querySelectorAll<HTMLElement>('section button')];
      const kind = buttons.find((one) => one.textContent === 'Kind');
      kind?.focus();
      return kind !== undefined && kind === document.activeElement;
    });
    await library.press('ArrowDown');
    await library.waitFor(() => document.activeElement?.matches('[role=menuitem]'));
    await library.press('f');
    await library.press('Enter');
    await untilText('Fact');
    await expect
      .poll(
        () =>
          library.evaluate(
            () =>
              [...document.querySelectorAll<HTMLElement>('[role=row][aria-selected]')].filter((row) =>
                row.innerText.includes('Fact'),
              ).length,
          ),
        { timeout: 10_000 },
      )
      .toBe(3);
  });

  it('groups', async () => {
    await library.evaluate(() => {
      location.hash = '#claims?group=naming';
    });
    await library.waitFor('[role=row][aria-expanded=true]');
    await toGrid();
    await library.press('Escape');
    await library.press('Home');
    await library.press('ArrowLeft');
    await library.waitFor('[role=row][aria-expanded=false]');
    await library.press('ArrowRight');
    await library.waitForGone('[role=row][aria-expanded=false]');
  });

  it('deletes to the trash, and restores from there', async () => {
    await go('Claims');
    await untilRows(3);
    await toGrid();
    await library.press('Home');
    await library.press('Space');
    await library.click('role=button[name="Delete"]');
    await untilRows(2);
    await go('Trash');
    await untilRows(1);
    await toGrid();
    await library.press('Space');
    await library.click('role=button[name="Restore"]');
    await untilText('The trash is empty');
    await untilCounted('Claims', 3);
  });

  it('says how many things go before the trash is emptied', async () => {
    await go('Claims');
    await untilRows(3);
    await library.click(`text="Seoul does not always say when a senior figure arrives"`);
    await library.waitFor('[data-pane]');
    await library.click('role=button[name="Close"]');
    await library.waitFor(() => document.activeElement?.matches('[role=grid]'));
    await library.press('Space');
    await library.click('role=button[name="Delete"]');
    await go('Trash');
    await untilRows(1);
    await library.click('role=button[name="Empty trash (1)"]');
    await library.waitFor('text="Remove 1 thing for good?"');
    await library.press('Escape');
    await untilRows(1);
    await library.click('role=button[name="Empty trash (1)"]');
    await library.click('role=button[name="Remove 1 thing"]');
    await untilText('The trash is empty');
  });

  it('collects stories', async () => {
    await go('All collections');
    await library.fill('role=textbox[name="New collection"]', 'Defections');
    await library.press('Enter');
    await untilCounted('Defections', 0);
    await go('Stories');
    await untilRows(1);
    await toGrid();
    await library.press('Space');
    await library.click('role=button[name="Collect"]');
    await library.press('Enter');
    await untilCounted('Defections', 1);
    await go('Defections');
    await untilRows(1);
    expect(await address()).toContain('in=');
  });

  it('takes a story out of a collection, and into a new one, in the panel', async () => {
    await desk.page.bringToFront();
    // A window that has just come to the front may take the first click for that alone.
    await expect
      .poll(
        async () => {
          await desk.panel.click('role=tab[name="About"]');
          return desk.panel.has('role=checkbox[name="Defections"]');
        },
        { timeout: 20_000 },
      )
      .toBe(true);
    await desk.panel.click('role=checkbox[name="Defections"]');
    await desk.panel.fill('role=textbox[name="New collection"]', 'Week 4');
    await desk.panel.press('Enter');
    await desk.panel.waitFor('role=checkbox[name="Week 4"]');
    library = await desk.browser.extensionPage('library.html');
    await untilCounted('Defections', 0);
    await untilCounted('Week 4', 1);
  });

  it('shows a source with all it said, and offers its look-alike', async () => {
    await go('Sources');
    await untilRows(2);
    await library.click('role=button[name="May be the same"]');
    await library.waitFor('button[aria-pressed=true]');
    expect(await address()).toContain('alike=yes');
    await untilRows(2);
    await library.click('text="Ko Yong-hwan"');
    await untilText('All it said');
    await untilText('May be the same');
    await library.click('role=button[name^="Make “Ko Yonghwan"]');
    await untilRows(0); // nobody is left who may be somebody else
    await library.click('role=button[name="Clear"]');
    await untilRows(1);
    await untilText('Show 2 claims as a table');
  });

  it('finds words in claims, sources and the whole text, and goes to the place', async () => {
    await library.press('/');
    await library.waitFor(() => document.activeElement?.matches('[data-search]'));
    await library.type('diplomt');
    await library.waitFor('[data-answers=diplomt]');
    await library.waitFor(() =>
      [...document.querySelectorAll('main mark')].some((one) => one.textContent === 'diplomat'),
    );
    expect(await address()).toContain('q=diplomt');
    await library.fill('[data-search]', 'source:yonghwan "left their workplaces"');
    await library.waitFor(() => document.querySelector('main h2')?.textContent === 'Claims 1');
    await library.press('ArrowDown');
    await library.press('Enter');
    await library.waitFor('[data-pane] blockquote');
    expect(await address()).toContain('#claims?open=');
    await library.fill('[data-search]', 'refugee agency');
    await library.waitFor(() =>
      [...document.querySelectorAll('main h2')].some((one) => one.textContent?.startsWith('Story text 1')),
    );
    await library.waitFor('[data-hit] mark');
    await library.evaluate(() => [...document.querySelectorAll<HTMLElement>('[data-hit]')].at(-1)!.click());
    await library.waitFor('[data-pane] [data-here] mark');
    expect(await findings(library)).toEqual([]);
  });

  it.each([240, 480, 1320])('axe finds nothing at %i px, and nothing is cut off', async (width) => {
    await library.setWidth(width);
    for (const part of ['Stories', 'Claims', 'Sources', 'Trash', 'All collections']) {
      await go(part);
      await library.waitFor((title) => document.querySelector('h1')?.textContent === title, {
        args: [part.replace('All c', 'C')],
      });
      expect(await findings(library), part).toEqual([]);
      expect(await library.evaluate(cutOff), part).toEqual([]);
    }
  });

  it('logged no error', async () => {
    expect(await desk.browser.consoleErrors()).toEqual([]);
  });
});

import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cutOff, findings } from '../support/axe.ts';
import { describeInEachBrowser } from '../support/browsers/each-browser.ts';
import type { Panel } from '../support/browsers/open-browser.mjs';
import { type Desk, saysWho, sitDown, untilCard, untilOffered } from '../support/desk.ts';
import { giveFile } from '../support/give-file.ts';

const claims = ['The translator was not a diplomat.', 'have left their workplaces in recent weeks'];
const source = 'Ko Yong-hwan';

describeInEachBrowser('exports from the library', (which) => {
  let desk: Desk;
  let library: Panel;
  const files = new Map<string, { name: string; bytes: string; text: string }>();
  beforeAll(async () => {
    desk = await sitDown(which);
    await desk.read('wire-defections/story.html');
    await untilOffered(desk.panel);
    for (const words of claims) {
      await desk.mark(words, 'c');
      await desk.panel.waitFor(
        (start) => document.querySelector<HTMLElement>('article[aria-current]')?.innerText.startsWith(start),
        { args: [words.slice(0, 20)] },
      );
      await desk.panel.fill(saysWho, source);
      await desk.panel.waitFor('role=option');
      await desk.panel.press('Enter');
      await desk.panel.waitFor('role=combobox[name="Via"]');
    }
    await desk.panel.click('role=tab[name="About"]');
    await desk.panel.waitFor('role=textbox[name="New collection"]');
    await desk.panel.fill('role=textbox[name="New collection"]', 'Seminar');
    await desk.panel.press('Enter');
    await desk.panel.waitFor('text="Seminar"');
    await desk.panel.click('role=tab[name^="Claims"]');
    await desk.panel.click('role=button[name="Library"]');
    library = await desk.browser.extensionPage('library.html');
  });
  afterAll(() => desk?.leave());

  const go = (part: string) => library.click(`role=link[name^="${part}"]`);
  const row = '[role=row][aria-selected] [role=gridcell]';
  async function selectAll(count: number): Promise<void> {
    await library.waitFor((rows) => document.querySelectorAll('[role=row][aria-selected]').length === rows, {
      args: [count],
    });
    await library.focus('[role=grid]');
    await library.press('Control+a');
    await library.waitFor(`text="${count} selected"`);
  }
  async function saved(item: string, file: RegExp, button = 'Export'): Promise<string> {
    await library.click(`role=button[name="${button}"]`);
    await library.click(`role=menuitem[name^="${item}"]`);
    const { name, path, text } = await desk.browser.waitForDownload(file);
    files.set(item, { name, bytes: (await readFile(path)).toString('base64'), text });
    return text;
  }

  it('all stories, as JSON, written beside the screen', async () => {
    await selectAll(1);
    const project = JSON.parse(await saved('JSON', /\.json$/));
    expect(project.claims.length).toBe(2);
    expect(project.texts.length).toBe(1);
    expect(project.sources.map(({ name }: { name: string }) => name)).toEqual([source]);
  });

  it('one claim of several, as a data package', async () => {
    await go('Claims');
    await library.waitFor(row);
    await library.click('[role=row][aria-selected] [data-box]');
    await library.waitFor('text="1 selected"');
    await saved('CSV data package', /\.zip$/);
  });

  it('a collection, as W3C annotations', async () => {
    await go('Seminar');
    const collection = JSON.parse(await saved('W3C Web Annotation', /\.jsonld$/, 'Export collection'));
    expect(JSON.stringify(collection)).toContain(claims[0]);
    expect(JSON.stringify(collection)).toContain(claims[1]);
  });

  it('one story, from its pane, as raw CSV', async () => {
    await go('Stories');
    await library.click('[role=row][aria-selected] [role=gridcell]:nth-child(2)');
    const table = await saved('CSV, raw', /\.csv$/, 'Export story');
    for (const claim of claims) expect(table).toContain(claim);
    await library.press('Escape');
    await library.waitForGone('[data-pane]');
  });

  it('with names withheld, and nothing cut off or unnamed in what asks for it', async () => {
    await go('Stories');
    await selectAll(1);
    await library.click('role=button[name="Export"]');
    await library.click('role=menuitem[name^="Export with choices"]');
    await library.waitFor('dialog[open]');
    expect(await findings(library)).toEqual([]);
    expect(await library.evaluate(cutOff)).toEqual([]);
    await library.click(`text="${source}"`);
    await library.evaluate(() => {
      const list = document.querySelector<HTMLSelectElement>('dialog select')!;
      const value = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')!;
      value.set!.call(list, 'markdown');
      list.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await library.click('role=button[name="Save the file"]');
    const { text } = await desk.browser.waitForDownload(/\.md$/);
    expect(text).toContain(claims[0]);
    expect(text).not.toContain('Yong-hwan');
    expect(text).toMatch(/Source [2-9A-Z]{4}/);
  });

  it('comes in again, into an empty library, from each of three', async () => {
    const other = await sitDown(which);
    try {
      other.page = await other.browser.openPage(other.site.url('no-spaces/story.html'));
      await other.click();
      await other.panel.waitFor(() => document.querySelector('[data-story-title]')?.textContent);
      await other.panel.click('role=button[name="Library"]');
      const empty = await other.browser.extensionPage('library.html');
      await empty.click('role=link[name^="Import"]');
      await empty.waitFor('input[type=file]');
      for (const [item, added] of [
        ['CSV data package', '1 new claim, 1 new story'],
        ['W3C Web Annotation', '1 new claim, 0 new stories'],
        ['JSON', undefined],
      ] as const) {
        const { name, bytes } = files.get(item)!;
        await giveFile(empty, name, bytes);
        if (added !== undefined) {
          await empty.click('role=button[name="Add to the library"]');
          await empty.waitFor((words) => document.body.innerText.includes(words), { args: [added] });
        } else await empty.waitFor(() => /What would be added|nothing new/.test(document.body.innerText));
      }
      expect(await other.browser.consoleErrors()).toEqual([]);
    } finally {
      await other.leave();
    }
    expect(await desk.browser.consoleErrors()).toEqual([]);
    await desk.page.bringToFront();
    await untilCard(desk.panel, claims[0]!, source);
  });
});

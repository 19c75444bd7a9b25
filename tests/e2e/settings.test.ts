import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInEachBrowser } from '../support/browsers/each-browser.ts';
import type { Panel } from '../support/browsers/open-browser.mjs';
import { type Desk, sitDown, untilCard } from '../support/desk.ts';

const claim = 'The translator was not a diplomat.';

describeInEachBrowser('the library: settings and tags', (which) => {
  let desk: Desk;
  let library: Panel;
  beforeAll(async () => {
    desk = await sitDown(which);
    await desk.read('wire-defections/story.html');
    await desk.mark(claim, 'c');
    await desk.panel.waitFor('article[data-claim]');
    await desk.panel.focus('input[placeholder="Add a tag"]');
    for (const tag of ['beijing', 'follow-up', 'to check']) {
      await desk.panel.type(tag);
      await desk.panel.press('Enter');
      await desk.panel.waitFor(`role=button[name="Take off #${tag}"]`);
    }
    await desk.panel.click('role=button[name="Close"]');
    await desk.panel.click('role=button[name="Library"]');
    library = await desk.browser.extensionPage('library.html');
  });
  afterAll(() => desk?.leave());

  const field = (label: string) => `role=textbox[name="${label}"]`;
  const go = (part: string) => library.click(`role=link[name^="${part}"]`);
  const keyOf = (label: string) =>
    library.evaluate(
      (name) =>
        [...document.querySelectorAll<HTMLInputElement>('input')].find((one) => one.labels?.[0]?.textContent === name)
          ?.value,
      label,
    );

  /** Brings the story and its panel back in front, with the keyboard in the panel and on the claim. */
  async function toPanel(): Promise<void> {
    await desk.page.bringToFront();
    await desk.panel.click('role=tab[name^="Claims"]');
  }

  it('says why a key can not be taken, and leaves it as it was', async () => {
    await go('Settings');
    await library.click(field('Delete it'));
    await library.press('e');
    await library.waitFor('text="e already means “Edit the claim”. Choose another key, or change that one first."');
    await library.press('5');
    await library.waitFor('text="That can\'t be a key."');
    expect(await keyOf('Delete it')).toBe('x');
  });

  it('gives a command another key, which works in the panel, and the old one does not', async () => {
    await library.press('y');
    await library.waitFor(() => document.querySelector('[aria-invalid=true]') === null);
    await expect.poll(() => keyOf('Delete it')).toBe('y');
    await toPanel();
    await desk.panel.press('j');
    await desk.panel.press('x');
    await desk.panel.press('?');
    await desk.panel.waitFor('dialog[open]');
    await desk.panel.press('Escape');
    expect(await desk.panel.has('article[data-claim]')).toBe(true);
    await desk.panel.press('y');
    await desk.panel.waitForGone('article[data-claim]');
    await desk.panel.press('z');
    await untilCard(desk.panel, claim, '#beijing');
  });

  it('switches single letters off, and back on with the keys as at first', async () => {
    library = await desk.browser.extensionPage('library.html');
    await library.click('role=checkbox[name^="Single letters are keys"]');
    await library.waitFor('fieldset:disabled');
    await toPanel();
    await desk.panel.press('?');
    await desk.panel.press('j');
    await desk.panel.press('y');
    expect(await desk.panel.has('dialog[open]')).toBe(false);
    await untilCard(desk.panel, claim, '#beijing');

    library = await desk.browser.extensionPage('library.html');
    await library.click('role=checkbox[name^="Single letters are keys"]');
    await library.waitForGone('fieldset:disabled');
    await library.click('role=button[name="All keys as at first"]');
    await expect.poll(() => keyOf('Delete it')).toBe('x');
    await toPanel();
    await desk.panel.press('?');
    await desk.panel.waitFor('dialog[open]');
    await desk.panel.press('Escape');
  });

  it('shows panel and library dark, whatever the system', async () => {
    library = await desk.browser.extensionPage('library.html');
    await desk.browser.setColorScheme('light');
    const paper = () => getComputedStyle(document.body).backgroundColor;
    expect(await library.evaluate(paper)).toBe('rgb(251, 250, 247)');
    await library.click('text="Dark"');
    await library.waitFor(() => getComputedStyle(document.body).backgroundColor === 'rgb(23, 24, 26)');
    await desk.panel.waitFor(() => getComputedStyle(document.body).backgroundColor === 'rgb(23, 24, 26)');
    await library.click('text="As the system"');
    await desk.panel.waitFor(() => getComputedStyle(document.body).backgroundColor === 'rgb(251, 250, 247)');
  });

  it('renames a tag everywhere, and takes that back', async () => {
    await go('All tags');
    await library.click('role=button[name="Rename #beijing"]');
    await library.waitFor(() => document.activeElement?.matches('form input'));
    await library.type('Peking');
    await library.press('Enter');
    await library.waitFor('text="#beijing is #Peking now"');
    await library.click('role=button[name="Undo"]');
    await library.waitFor('role=button[name="Rename #beijing"]');
    await library.click('role=button[name="Rename #beijing"]');
    await library.waitFor(() => document.activeElement?.matches('form input'));
    await library.type('Peking');
    await library.press('Enter');
    await library.waitFor('role=button[name="Rename #Peking"]');
  });

  it('makes one tag of two, and takes that back; deletes one', async () => {
    await library.click('role=button[name="Merge #to check into another tag"]');
    await library.waitFor(() => document.activeElement?.matches('form select'));
    await library.type('#fo');
    await library.click('role=button[name="Merge"]');
    await library.waitFor('text="#to check is one with #follow-up now"');
    await library.waitForGone('role=button[name="Rename #to check"]');
    await library.click('role=button[name="Undo"]');
    await library.waitFor('role=button[name="Rename #to check"]');
    await library.click('role=button[name="Delete #follow-up"]');
    await library.waitForGone('role=button[name="Rename #follow-up"]');
    await toPanel();
    await untilCard(desk.panel, claim, '#Peking');
    await untilCard(desk.panel, claim, '#to check');
    expect(await desk.panel.text('article[data-claim]')).not.toContain('#follow-up');
  });

  it('logged no error', async () => {
    expect(await desk.browser.consoleErrors()).toEqual([]);
  });
});

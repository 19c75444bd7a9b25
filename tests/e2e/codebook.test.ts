import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cutOff, findings } from '../support/axe.ts';
import { describeInEachBrowser } from '../support/browsers/each-browser.ts';
import type { Panel } from '../support/browsers/open-browser.mjs';
import { type Desk, sitDown, untilCard, untilOffered } from '../support/desk.ts';
import { giveFile } from '../support/give-file.ts';

const claim = 'The translator was not a diplomat.';

describeInEachBrowser('the library: codebooks', (which) => {
  let desk: Desk;
  let library: Panel;
  beforeAll(async () => {
    desk = await sitDown(which);
    await desk.read('wire-defections/story.html');
    await untilOffered(desk.panel);
    await desk.mark(claim, 'c');
    await desk.panel.waitFor('article[data-claim]');
    await desk.panel.click('text="Account"');
    await untilCard(desk.panel, claim, 'Account');
    await desk.panel.click('role=button[name="Library"]');
    library = await desk.browser.extensionPage('library.html');
    await library.click('role=link[name="Codebook"]');
    await library.waitFor('role=heading[name="Codebooks"]');
  });
  afterAll(() => desk?.leave());

  const button = (name: string) => `role=button[name="${name}"]`;
  const field = (name: string) => `role=textbox[name="${name}"]`;
  const untilText = (words: string) =>
    library.waitFor((text) => document.body.innerText.includes(text), { args: [words] });
  const toLibrary = async () => {
    library = await desk.browser.extensionPage('library.html');
  };

  it('lists the codebooks that come with the program, and which one is used', async () => {
    for (const name of ['Says Who', 'Markkula Center', 'Spangher et al. 2023', 'SiR', 'PolNeAR'])
      await library.waitFor(button(`Edit ${name}, version 1`));
    await untilText('Used for all stories');
    expect(await library.has(button('Use for all stories: Says Who, version 1'))).toBe(false);
  });

  it('says why a change can not be made, and leaves it as it was', async () => {
    await library.click(button('Edit Says Who, version 1'));
    await library.waitFor('role=heading[name="Editing Says Who, version 1"]');
    await library.fill(field('New value of Kind'), 'opinion');
    await library.press('Enter');
    await untilText('Another one is called that already.');
    await library.click(button('Retire Unchecked'));
    await untilText('This is what a record has when nothing is chosen: it stays.');
  });

  it('renames, adds, moves and retires, and tells how many records that bears on', async () => {
    await library.click(button('Edit Fact'));
    await library.fill(field('Label'), 'Checkable fact');
    await library.press('Enter');
    await library.waitFor(button('Edit Checkable fact'));
    await library.click(button('Edit Checkable fact'));
    await library.fill(field('New value of Kind'), 'Rumour');
    await library.press('Enter');
    await library.click(button('Edit Rumour'));
    await library.fill(field('Key'), 'h');
    await library.press('Enter');
    await untilText('Key h');
    await library.click(button('Move Rumour up'));
    await library.click(button('Move Rumour down'));
    await expect
      .poll(() => library.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Move Rumour down');
    await library.click(button('Retire Account'));
    await library.waitFor(button('Restore Account'));
    await untilText('One record bears a retired value; it stays as it is.');
  });

  describe.each(['light', 'dark'] as const)('%s', (scheme) => {
    it.each([360, 1320])('axe finds nothing in the editor at %i px, and nothing is cut off', async (width) => {
      await desk.browser.setColorScheme(scheme);
      await library.setWidth(width);
      expect(await findings(library)).toEqual([]);
      expect(await library.evaluate(cutOff)).toEqual([]);
    });
  });

  it('keeps what was begun while another part is looked at', async () => {
    await library.click('role=link[name="Settings"]');
    await library.waitFor('role=heading[name="Keys"]');
    await library.click('role=link[name="Codebook"]');
    await library.waitFor(button('Restore Account'));
  });

  it('saves it as the next version, and says what is left as it is', async () => {
    await library.click(button('Save as version 2'));
    await untilText('Saved as Says Who, version 2. One record bears a retired value and stays as it is.');
    await library.waitFor(button('Edit Says Who, version 2'));
    for (const width of [360, 1320]) {
      await library.setWidth(width);
      expect(await findings(library)).toEqual([]);
      expect(await library.evaluate(cutOff)).toEqual([]);
    }
  });

  it('offers the new value in the claim editor, and the old claim is readable still', async () => {
    await desk.page.bringToFront();
    await untilCard(desk.panel, claim, 'Account');
    await desk.panel.waitFor('text="Account (retired)"');
    await desk.panel.waitFor('text="Checkable fact"');
    await desk.panel.click('text="Rumour"');
    await untilCard(desk.panel, claim, 'Rumour');
    await desk.panel.waitForGone('text="Account (retired)"');
  });

  it('chooses a kind by its own letter', async () => {
    await desk.panel.click('text="Opinion"');
    await untilCard(desk.panel, claim, 'Opinion');
    await desk.panel.click(button('Close'));
    await desk.panel.click('role=tab[name^="Claims"]');
    await desk.panel.press('j');
    await desk.panel.press('h');
    await untilCard(desk.panel, claim, 'Rumour');
  });

  it('writes it as a table, and reads the table after it was edited as the next version', async () => {
    await toLibrary();
    await library.click(button('Export Says Who, version 2'));
    await library.click('role=menuitem[name^="CSV"]');
    const { name, text } = await desk.browser.waitForDownload(/\.csv$/);
    expect(text).toContain('rumour');
    const edited = text.replace(',Rumour,', ',Hearsay,');
    await giveFile(library, name, Buffer.from(edited).toString('base64'));
    await library.waitFor('role=heading[name="Editing Says Who, version 2"]');
    await library.waitFor(button('Edit Hearsay'));
    await library.click(button('Save as version 3'));
    await library.waitFor(button('Edit Says Who, version 3'));
    await desk.page.bringToFront();
    await untilCard(desk.panel, claim, 'Hearsay');
  });

  it('refuses a file that is none, in words', async () => {
    await toLibrary();
    await giveFile(library, 'notes.txt', Buffer.from('nothing of the kind').toString('base64'));
    await untilText('notes.txt was not taken');
    await library.click(button('Close'));
  });

  it('begins one of one’s own from another, and uses it for all stories', async () => {
    await library.fill('role=textbox[name="Name"]', 'Seminar');
    await library.press('Enter');
    await library.waitFor('role=heading[name="New: Seminar"]');
    await library.fill(field('Name of the new field'), 'Frame');
    await library.press('Enter');
    await library.fill(field('New value of Frame'), 'Conflict');
    await library.press('Enter');
    await library.waitFor(button('Retire Conflict'));
    await library.click(button('Save as version 1'));
    await library.click(button('Use for all stories: Seminar, version 1'));
    await untilText('Seminar, version 1 is used for all stories now');
    await library.waitForGone(button('Use for all stories: Seminar, version 1'));
  });

  it('asks the field of one’s own in the claim editor', async () => {
    await desk.page.bringToFront();
    await untilCard(desk.panel, claim, 'Hearsay');
    await desk.panel.click('role=tab[name^="Claims"]');
    await desk.panel.press('j');
    await desk.panel.waitFor('article[aria-current]');
    await desk.panel.press('e');
    await desk.panel.waitFor('role=combobox[name^="Frame"]');
    await desk.panel.evaluate(() => {
      const list = [...document.querySelectorAll('select')].find((one) =>
        one.labels?.[0]?.innerText.startsWith('Frame'),
      )!;
      list.focus();
    });
    await desk.panel.type('Con');
    await desk.panel.waitFor(() => [...document.querySelectorAll('select')].some((one) => one.value === 'conflict'));
    expect(await findings(desk.panel)).toEqual([]);
    await toLibrary();
    await library.click(button('Edit Seminar, version 1'));
    await untilText('on one record · Stored as conflict');
  });

  it('logged no error', async () => {
    expect(await desk.browser.consoleErrors()).toEqual([]);
  });
});

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findings } from '../support/axe.ts';
import { describeInEachBrowser } from '../support/browsers/each-browser.ts';
import { type Desk, saysWho, sitDown, untilCard } from '../support/desk.ts';

const claim = 'The translator was not a diplomat.';

describeInEachBrowser('taking a claim and its evidence elsewhere', (which) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await sitDown(which);
    await desk.read('wire-defections/story.html');
    await desk.mark(claim, 'c');
    await desk.panel.waitFor(saysWho);
    await desk.panel.click(saysWho);
    await desk.panel.type('Ko Yong-hwan');
    await desk.panel.press('Enter');
    await untilCard(desk.panel, claim, 'Ko Yong-hwan');
  });
  afterAll(() => desk?.leave());

  /** What a paste puts into a page, as text and as elements. */
  async function pasted(): Promise<{ text: string; links: string[]; quoted: number }> {
    await desk.page.evaluate(() => {
      document.querySelector('#paper')?.remove();
      const paper = document.body.insertBefore(document.createElement('div'), document.body.firstChild);
      paper.id = 'paper';
      paper.contentEditable = 'true';
      scrollTo(0, 0);
    });
    await desk.page.click('#paper');
    await desk.page.press('Control+v');
    await desk.page.waitFor(() => document.querySelector('#paper')?.textContent);
    return desk.page.evaluate(() => {
      const paper = document.querySelector<HTMLElement>('#paper')!;
      const links = [...paper.querySelectorAll('a')].map(({ href }) => href);
      return { text: paper.innerText, links, quoted: paper.querySelectorAll('blockquote').length };
    });
  }

  it('copies a claim as a quotation with its source and a link to the words', async () => {
    await desk.panel.click('role=button[name="Copy as a quotation"]');
    await desk.panel.waitFor('text="Copied as a quotation, with its source and a link"');
    const { text, links, quoted } = await pasted();
    expect(text).toContain(claim);
    expect(text).toContain('Ko Yong-hwan');
    expect(text).toContain('Wire Daily, Oct 13, 2016');
    expect(links).toEqual([expect.stringContaining('#:~:text=The%20translator')]);
    expect(quoted).toBe(1);
  });

  it('does the same by a key', async () => {
    await desk.panel.click('role=button[name="Close"]');
    await desk.panel.waitForGone('role=button[name="Close"]');
    await desk.panel.press('q');
    await desk.panel.waitFor('text="Copied as a quotation, with its source and a link"');
    expect((await pasted()).text).toContain(claim);
  });

  it('packs the kept text, the claims and a picture of the page, with checksums that are right', async () => {
    await desk.panel.click('role=button[name="Export"]');
    await desk.panel.click('role=menuitem[name^="Evidence pack"]');
    await desk.panel.click('text="With a picture of the page"');
    await desk.panel.click('role=button[name="Save the file"]');
    const saved = await desk.browser.waitForDownload(/\.zip$/);
    const parts = Object.entries(unzipSync(new Uint8Array(await readFile(saved.path))));
    const files = new Map(parts.map(([path, bytes]) => [path.slice(path.indexOf('/') + 1), bytes]));
    const text = (path: string) => new TextDecoder().decode(files.get(path));
    const lines = text('manifest-sha256.txt').trimEnd().split('\n');
    for (const line of lines) {
      const [sum, path] = line.split('  ');
      expect(createHash('sha256').update(files.get(path!)!).digest('hex')).toBe(sum);
    }
    expect(lines.map((line) => line.split('  ')[1])).toEqual(
      expect.arrayContaining(['data/text-1.txt', 'data/story.json', 'data/claims.csv', 'data/page.png']),
    );
    expect([...files.get('data/page.png')!.slice(1, 4)]).toEqual([...'PNG'].map((letter) => letter.charCodeAt(0)));
    expect(text('data/text-1.txt')).toContain(claim);
    expect(await desk.browser.consoleErrors()).toEqual([]);
  });

  it('shows which names are replaced before a file is made, and replaces them', async () => {
    await desk.panel.click('role=button[name="Export"]');
    await desk.panel.click('role=menuitem[name^="Export with choices"]');
    await desk.panel.waitFor('role=heading[name="Export with choices"]');
    await desk.panel.evaluate(() => {
      const format = document.querySelector<HTMLSelectElement>('dialog select')!;
      format.value = 'csv-data';
      format.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await desk.panel.click('role=checkbox[name="Ko Yong-hwan"]');
    await desk.panel.waitFor('role=heading[name="Replaced wherever these words stand"]');
    const shown = await desk.panel.evaluate(() =>
      [...document.querySelectorAll('#names-replaced + ul bdi')].map((word) => word.textContent),
    );
    expect(shown).toEqual(['Ko Yong-hwan', 'Ko', 'Yong-hwan']);
    expect(await findings(desk.panel)).toEqual([]);
    await desk.panel.click('role=button[name="Save the file"]');
    const { text } = await desk.browser.waitForDownload(/\.csv$/);
    expect(text).toContain('The translator was not a diplomat.');
    expect(text).toMatch(/Source [2-9A-Z]{4}/);
    expect(text).not.toMatch(/Ko Yong-hwan|Yong-hwan/);
  });
});

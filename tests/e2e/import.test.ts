import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInEachBrowser } from '../support/browsers/each-browser.ts';
import type { Panel } from '../support/browsers/open-browser.mjs';
import { type Desk, sitDown, untilCard, untilOffered, untilPainted } from '../support/desk.ts';
import { giveFile } from '../support/give-file.ts';

const formats = [
  ['JSON', /\.json$/],
  ['CSV data package', /\.zip$/],
  ['W3C Web Annotation', /\.jsonld$/],
] as const;
const claims = ['More than 20 labourers', 'The translator was not a diplomat.'];

describeInEachBrowser('what was exported and comes back', (which) => {
  let desk: Desk;
  let library: Panel;
  const files = new Map<string, { name: string; bytes: string }>();
  beforeAll(async () => {
    desk = await sitDown(which);
    await desk.read('wire-defections/story.html');
    await untilOffered(desk.panel);
    for (const words of claims) {
      await desk.mark(words, 'c');
      await untilCard(desk.panel, words, '');
    }
    for (const [label, name] of formats) {
      await desk.panel.click('role=button[name="Export"]');
      await desk.panel.click(`role=menuitem[name^="${label}"]`);
      const { name: saved, path } = await desk.browser.waitForDownload(name);
      files.set(label, { name: saved, bytes: (await readFile(path)).toString('base64') });
    }
    await desk.panel.click('role=button[name="Library"]');
    library = await desk.browser.extensionPage('library.html');
    await library.click('role=link[name^="Import"]');
    await library.waitFor('input[type=file]');
  });
  afterAll(() => desk?.leave());

  const choose = (name: string, bytes: string) => giveFile(library, name, bytes);

  /** Deletes one claim after the other with the button that stands in its open card; then the library is in front again. */
  async function deleteAll(): Promise<void> {
    await desk.page.bringToFront();
    await desk.panel.waitFor('article[data-claim]');
    await desk.panel.waitFor(() => {
      const card = document.querySelector<HTMLElement>('article[data-claim]:not([data-going])');
      const remove = card?.querySelector<HTMLElement>('[aria-label="Delete claim"]');
      if (card && remove) card.dataset.going = 'yes';
      (remove ?? card?.querySelector('button'))?.click();
      return document.querySelector('article[data-claim]') === null;
    });
    await untilPainted(desk.page, 0);
    library = await desk.browser.extensionPage('library.html');
  }

  const untilSaid = (words: string) =>
    library.waitFor((said) => document.body.innerText.includes(said), { args: [words] });

  it.each(formats)('is in the library again from %s, and on its words in the page', async (label) => {
    await deleteAll();
    const { name, bytes } = files.get(label)!;
    await choose(name, bytes);
    await library.click('role=button[name="Add to the library"]');
    await untilSaid('Added to the library: 2 new claims, 0 new stories.');
    await desk.page.bringToFront();
    for (const words of claims) await untilCard(desk.panel, words, '');
    await untilPainted(desk.page, 2);
  });

  it('was copied beside the database before, and is remembered as changed since', async () => {
    const copies = await library.evaluate(async () => {
      const names: string[] = [];
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('snapshots');
      for await (const name of folder.keys()) names.push(name);
      return names;
    });
    expect(copies.some((name) => name.includes('-import'))).toBe(true);
    const { kept, remembered } = await library.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as Record<
        string,
        { storage: { local: { get(): Promise<object> } } }
      >;
      const journal = await new Promise<{ value: { seq: number } }>((resolve) => {
        const opening = indexedDB.open('says-who');
        opening.onsuccess = () => {
          const asked = opening.result.transaction('meta').objectStore('meta').get('journal');
          asked.onsuccess = () => {
            opening.result.close();
            resolve(asked.result);
          };
        };
      });
      const local = (await (browser ?? chrome)!.storage.local.get()) as { sentinel?: { seq: number } };
      return { kept: journal.value.seq, remembered: local.sentinel?.seq };
    });
    expect(remembered).toBe(kept);
  });

  it('is not doubled by a second time', async () => {
    const { name, bytes } = files.get('JSON')!;
    await choose(name, bytes);
    await untilSaid('There is nothing new in it');
    await library.click('role=button[name="Cancel"]');
  });

  it('is refused in a sentence where it is no file of ours, or cut short', async () => {
    await choose('holiday.jpg', btoa('\u00ff\u00d8\u00ff\u00e0 not a picture either'));
    await untilSaid('“holiday.jpg” was not taken.');
    const { name, bytes } = files.get('JSON')!;
    await choose(name, bytes.slice(0, 1200));
    await untilSaid('It ends before it is complete.');
  });

  it('is taken back in one step', async () => {
    await deleteAll();
    const { name, bytes } = files.get('JSON')!;
    await choose(name, bytes);
    await library.click('role=button[name="Add to the library"]');
    await library.click('role=button[name="Take it back"]');
    await untilSaid('Taken back. The library is as it was before.');
    await desk.page.bringToFront();
    await desk.panel.waitFor('role=tab[name^="Claims"]');
    await desk.panel.waitFor(() => document.querySelectorAll('article[data-claim]').length === 0);
  });

  it('logged no error', async () => {
    expect(await desk.browser.consoleErrors()).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeInEachBrowser } from '../support/browsers/each-browser.ts';
import { type Desk, saysWho, sitDown, untilPainted } from '../support/desk.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const story = 'wire-defections/story.html';
const begin = 'role=button[name="Review"]';

/** How many suggestions the page shows; runs there. */
const countOutlined = () => CSS.highlights.get('says-who-13')?.size ?? 0;

/** What the review shows: how far it is, and the words; runs in the panel. */
const shown = () => ({
  progress: document.querySelector('section[tabindex="-1"] h2')?.textContent ?? '',
  words: document.querySelector('[data-offer] blockquote')?.textContent ?? '',
  card: document.querySelector<HTMLElement>('[data-offer]')?.innerText ?? '',
});

/** As much of a stored row as is looked at: passages, sources and attributions. */
interface StoredRow {
  readonly id: string;
  readonly ofId: string;
  readonly claimId: string;
  readonly name: string;
  readonly selector: { readonly exact: string };
  readonly directness: string;
  readonly nameAsPrinted: string;
  readonly links: readonly { readonly sourceId: string; readonly how: string; readonly cueId: string }[];
}

/** What the library holds on the attribution of the claim with these words; runs in the panel. */
const keptOf = async (words: string) => {
  const rows = async (table: string): Promise<StoredRow[]> => {
    const [{ name }] = (await indexedDB.databases()) as [{ name: string }];
    const db = await new Promise<IDBDatabase>((resolve) => {
      const asked = indexedDB.open(name);
      asked.onsuccess = () => resolve(asked.result);
    });
    const all = db.transaction(table).objectStore(table).getAll();
    await new Promise((resolve) => {
      all.onsuccess = resolve;
    });
    db.close();
    return all.result;
  };
  const passages = await rows('passages');
  const sources = await rows('sources');
  const claim = passages.find(({ selector }) => selector.exact.includes(words))!;
  const attribution = (await rows('attributions')).find(({ claimId }) => claimId === claim.ofId)!;
  const exact = (id: string) => passages.find((passage) => passage.id === id)?.selector.exact;
  return {
    directness: attribution.directness,
    chain: attribution.links.map((link) => `${sources.find(({ id }) => id === link.sourceId)?.name} (${link.how})`),
    cues: attribution.links.flatMap((link) => exact(link.cueId) ?? []),
    nameAsPrinted: attribution.nameAsPrinted,
  };
};

describeInEachBrowser('the review of suggestions', (which) => {
  let desk: Desk;
  let found = 0;
  beforeAll(async () => {
    desk = await sitDown(which);
    await desk.read(story);
    await desk.panel.waitFor(begin);
  });
  afterAll(() => desk?.leave());

  const look = () => desk.panel.evaluate(shown);
  const untilWords = (start: string) =>
    desk.panel.waitFor((words) => document.querySelector('[data-offer] blockquote')?.textContent?.startsWith(words), {
      args: [start],
    });
  const openReview = async () => {
    await desk.panel.click('role=tab[name^="Claims"]');
    await desk.panel.evaluate(() =>
      [...document.querySelectorAll('button')].find((button) => button.textContent === 'Review')?.focus(),
    );
    await desk.panel.press('Enter');
    await desk.panel.waitFor('[data-offer]');
  };
  const outlined = (count: number) =>
    expect.poll(() => desk.page.evaluate(countOutlined), { timeout: 10_000 }).toBe(count);
  const card = (words: string, part: string) =>
    desk.panel.waitFor(
      (start, more) =>
        [...document.querySelectorAll<HTMLElement>('article[data-claim]')].some(
          (one) => one.innerText.includes(start) && one.innerText.includes(more),
        ),
      { args: [words, part] },
    );

  it('says how many were found, and outlines them in the page', async () => {
    const banner = await desk.panel.text('[role=tabpanel]');
    found = Number(/(\d+) attributions found in this story/.exec(banner)?.[1]);
    expect(found).toBeGreaterThanOrEqual(12);
    await outlined(found);
    await untilPainted(desk.page, 0);
    expect(await desk.panel.text('header')).toContain('Kept at the first mark');
  });

  it('opens at the first, with who seems to have said it and why', async () => {
    await openReview();
    const { progress, card } = await look();
    expect(progress).toBe(`1 of ${found}`);
    expect(card).toContain('North Koreans posted to China and Russia have left their workplaces');
    expect(card).toMatch(/not given\s*via\s*multiple South Korean press reports/);
    expect(card).toContain('Indirect');
    expect(card).toContain('“according to”');
  });

  it('goes on and back with j and k, the page with it', async () => {
    await desk.panel.press('j');
    await untilWords('More than 20 labourers');
    expect((await look()).progress).toBe(`2 of ${found}`);
    await desk.page.waitFor(() => {
      const range = [...(CSS.highlights.get('says-who-9') ?? [])][0] as Range | undefined;
      const box = range?.getBoundingClientRect();
      return range?.toString().startsWith('More than 20') && box && box.top > 0 && box.bottom < innerHeight;
    });
    await desk.panel.press('k');
    await untilWords('North Koreans posted');
    await desk.panel.press('j');
    await untilWords('More than 20 labourers');
  });

  it('accepts with Enter: a claim with its chain', async () => {
    await desk.panel.press('Enter');
    await untilWords('The men had been sleeping');
    expect((await look()).card).toMatch(/Channel A\s*guess/);
    await outlined(found - 1);
    await untilPainted(desk.page, 1);
  });

  it('dismisses with x', async () => {
    await desk.panel.press('x');
    await untilWords('In Beijing, an agent');
    await outlined(found - 2);
    await untilPainted(desk.page, 1);
  });

  it('goes back to what undo brings back', async () => {
    await desk.panel.click('role=button[name="Undo"]');
    await untilWords('The men had been sleeping');
    await desk.panel.evaluate(() => document.querySelector<HTMLElement>('section[tabindex="-1"]')?.focus());
    await desk.panel.press('x');
    await untilWords('In Beijing, an agent');
  });

  it('lets what is proposed be changed with e before it is accepted', async () => {
    await desk.panel.press('e');
    await desk.panel.waitFor(() => document.activeElement?.tagName === 'INPUT');
    await desk.panel.press('Escape');
    await desk.panel.waitForGone('form');
    await desk.panel.press('e');
    await desk.panel.waitFor(() => document.activeElement?.tagName === 'INPUT');
    await desk.panel.type('Ko Yong-hwan, defector');
    await desk.panel.press('Tab');
    await desk.panel.waitFor(() => document.activeElement?.tagName === 'SELECT');
    await desk.panel.type('Citizen');
    await desk.panel.press('Enter');
    await untilWords('The two had been sent out');
  });

  it('takes no letter for a key in a field', async () => {
    await desk.panel.press('e');
    await desk.panel.waitFor(() => document.activeElement?.tagName === 'INPUT');
    await desk.panel.type('jxk');
    expect((await look()).words).toContain('The two had been sent out');
    await desk.panel.press('Escape');
  });

  it('is left with Escape, and the claims are there', async () => {
    await desk.panel.waitFor(() => document.activeElement?.tagName === 'SECTION');
    await desk.panel.press('Escape');
    await desk.panel.waitFor(() => document.activeElement?.textContent === 'Review');
    await card('More than 20 labourers', 'Channel A');
    await card('In Beijing, an agent', 'Ko Yong-hwan, defector');
    await card('In Beijing, an agent', 'YTN');
    await expect.poll(() => desk.panel.text('[role=tabpanel]')).toContain(`${found - 3} attributions found`);
    for (const words of ['Elsewhere on the page', 'Words changed', 'Not on the page']) {
      await expect.poll(() => desk.panel.text('[role=tabpanel]')).not.toContain(words);
    }
    await desk.panel.click('role=tab[name^="Sources"]');
    await expect
      .poll(() => desk.panel.text('[role=tabpanel]'))
      .toMatch(/Ko Yong-hwan, defector\s*1 claim\s*Citizen · named/);
    await desk.panel.click('role=tab[name^="Claims"]');
  });

  it('takes an answer back with undo', async () => {
    await desk.panel.click('role=button[name="Undo"]');
    await outlined(found - 2);
    await desk.panel.click('role=button[name="Undo"]');
    await outlined(found - 1);
    await desk.panel.click('role=button[name="Redo"]');
    await outlined(found - 2);
  });

  it('accepts all direct quotations as one step', async () => {
    await openReview();
    const label = await desk.panel.evaluate(
      () =>
        [...document.querySelectorAll('button')].find((b) => /direct quotations/.test(b.textContent ?? ''))
          ?.textContent,
    );
    const quotations = Number(/\d+/.exec(label ?? '')?.[0]);
    expect(quotations).toBeGreaterThanOrEqual(3);
    await desk.panel.click(`role=button[name="${label}"]`);
    await outlined(found - 2 - quotations);
    await desk.panel.click('role=button[name="Undo"]');
    await outlined(found - 2);
    await desk.panel.click('role=button[name="Redo"]');
    await outlined(found - 2 - quotations);
    await desk.panel.evaluate(() => document.querySelector<HTMLElement>('section[tabindex="-1"]')?.focus());
    await desk.panel.press('Escape');
    await card('“Tighter surveillance', 'Ko Yong-hwan');
  });

  it('opens at a suggestion that is clicked in the page', async () => {
    const point = await desk.page.evaluate(() => {
      const ranges = [...(CSS.highlights.get('says-who-13') ?? [])] as Range[];
      const range = ranges.find((one) => one.toString().startsWith('Seoul does not always'))!;
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const box = range.getClientRects()[0]!;
      return [box.left + box.width / 2, box.top + box.height / 2] as const;
    });
    await desk.page.clickAt(...point);
    await untilWords('Seoul does not always say');
    expect((await look()).card).toContain('anonymous');
  });

  describe.each(['light', 'dark'] as const)('%s', (scheme) => {
    it.each([240, 480])('axe finds nothing at %i px, while reading and while changing', async (width) => {
      await desk.browser.setColorScheme(scheme);
      await desk.panel.setWidth(width);
      const findings = () =>
        desk.panel.evaluate(
          `(() => { ${axe}; return globalThis.axe.run(document).then(({ violations }) =>
            violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.html.slice(0, 120)))); })()`,
        );
      expect(await findings()).toEqual([]);
      await desk.panel.click('role=button[name^="Edit"]');
      await desk.panel.waitFor('form');
      expect(await findings()).toEqual([]);
      const wide = await desk.panel.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('[role=tabpanel], article, form')]
          .filter((box) => box.scrollWidth > box.clientWidth + 1)
          .map((box) => `${box.tagName}.${box.className}`),
      );
      expect(wide).toEqual([]);
      await desk.panel.click('role=button[name="Cancel"]');
      await desk.panel.waitForGone('form');
    });
  });

  it('counts the answers by rule', async () => {
    await desk.panel.setWidth(360);
    await desk.panel.click('role=button[name="Library"]');
    const library = await desk.browser.extensionPage('library.html');
    await library.click('role=link[name^="Settings"]');
    await library.waitFor('table');
    expect(await library.text('table')).toMatch(/a verb of saying after the claim and its speaker\s+\d\s+1/);
    await desk.page.bringToFront();
  });

  it('remembers after a reload what was dismissed', async () => {
    // The panel comes back to the story, and may be drawn once more under the hand: until it has been heard.
    await desk.panel.waitFor('role=button[name="Leave the review"]');
    await desk.panel.waitFor(() => {
      const leave = document.querySelector<HTMLElement>('button[aria-label="Leave the review"]');
      leave?.click();
      return leave === null;
    });
    await desk.panel.waitFor(begin);
    const before = await desk.page.evaluate(countOutlined);
    await desk.page.reload();
    await desk.click();
    await desk.panel.waitFor(begin);
    await outlined(before);
    const painted = await desk.page.evaluate(() =>
      ([...(CSS.highlights.get('says-who-13') ?? [])] as Range[]).map((range) => range.toString()),
    );
    expect(painted.some((words) => words.startsWith('The men had been sleeping'))).toBe(false);
  });
});

describeInEachBrowser('a claim marked by hand', (which) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await sitDown(which);
    await desk.read(story);
    await desk.panel.waitFor(begin);
  });
  afterAll(() => desk?.leave());
  const question = 'says-who-bar >>> role=button[name^="Ko Yong-hwan"]';
  const untilCard = (words: string, part: string) =>
    desk.panel.waitFor(
      (start, more) =>
        [...document.querySelectorAll<HTMLElement>('article[data-claim]')].some(
          (one) => one.innerText.includes(start) && one.innerText.includes(more),
        ),
      { args: [words, part] },
    );

  it('gets its source by Enter in the page: select, C, Enter', async () => {
    await desk.mark('a translator at the North', 'c');
    await desk.page.waitFor(question);
    await desk.page.press('Enter');
    await untilCard('a translator at the North', 'Ko Yong-hwan');
    await untilCard('a translator at the North', 'YTN');
    await desk.page.waitForGone('says-who-bar');
  });

  it('keeps all that was proposed with it: chain, directness, cue and the words for the source', async () => {
    const kept = await desk.panel.evaluate(keptOf, 'a translator at the North');
    expect(kept).toEqual({
      directness: 'indirect',
      chain: ['Ko Yong-hwan (told)', 'YTN (reported)'],
      cues: ['told'],
      nameAsPrinted: 'Ko Yong-hwan',
    });
  });

  it('has no source by 0', async () => {
    await desk.mark('Seoul does not always say when a senior figure arrives', 'c');
    await desk.page.waitFor('says-who-bar >>> role=button[name^="a person familiar"]');
    await desk.page.press('0');
    await desk.panel.waitFor('article[data-naming=none]');
  });

  it('is answered in the panel by Enter too, or by another name', async () => {
    await desk.mark('it only makes them angrier', 'c');
    await desk.panel.waitFor(() => (document.activeElement as HTMLInputElement | null)?.value === 'Ko Yong-hwan');
    await desk.panel.press('Enter');
    await untilCard('it only makes them angrier', 'Ko Yong-hwan');
    await desk.mark('anyone was missing', 'c');
    await desk.panel.waitFor(() => /foreman/.test((document.activeElement as HTMLInputElement | null)?.value ?? ''));
    await desk.panel.fill(saysWho, 'Andrei');
    await desk.panel.press('Enter');
    await untilCard('anyone was missing', 'Andrei');
  });

  it('leaves the keys of the page alone when nothing is asked', async () => {
    await desk.page.evaluate(() => {
      (globalThis as { heard?: string[] }).heard = [];
      document.addEventListener('keydown', ({ key }) => (globalThis as { heard?: string[] }).heard?.push(key));
    });
    await desk.page.waitForGone('says-who-bar', { timeout: 12_000 });
    await desk.page.press('Enter');
    await desk.page.press('0');
    await expect
      .poll(() => desk.page.evaluate(() => (globalThis as { heard?: string[] }).heard))
      .toEqual(['Enter', '0']);
  });

  it('logged no error', async () => {
    expect(await desk.browser.consoleErrors()).toEqual([]);
  });
});

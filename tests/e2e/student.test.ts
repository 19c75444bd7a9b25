import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cutOff, findings } from '../support/axe.ts';
import { describeInEachBrowser } from '../support/browsers/each-browser.ts';
import type { Panel } from '../support/browsers/open-browser.mjs';
import { type Desk, saysWho, sitDown, untilCard, untilOffered } from '../support/desk.ts';

/** Ten claims as a student finds them: whose they are and through whom; no source: the finding that there is none. */
const claims: readonly (readonly [words: string, source?: string, via?: string])[] = [
  ['have left their workplaces in recent weeks', 'multiple South Korean press reports'],
  ['have asked a U.N. refugee agency for asylum', 'Channel A'],
  ["an agent and a translator at the North's trade office have defected too", 'Ko Yong-hwan', 'YTN'],
  ['The two had been sent out to earn foreign currency', 'Ko Yong-hwan', 'YTN'],
  ['The translator was not a diplomat.'],
  ['it only makes them angrier', 'Ko Yong-hwan'],
  ['“We have to think of the families,”', 'an official of the Unification Ministry'],
  ['Seoul does not always say when a senior figure arrives', 'a person familiar with the cases'],
  ['“Everybody was at roll call this morning,”', 'Andrei'],
  ['Most had first crossed the river into China', 'figures from the ministry'],
];

describeInEachBrowser('a student’s path: ten claims, the pictures, the report', (which) => {
  let desk: Desk;
  let library: Panel;
  beforeAll(async () => {
    desk = await sitDown(which);
    await desk.read('wire-defections/story.html');
    await untilOffered(desk.panel);
  });
  afterAll(() => desk?.leave());

  const figure = (title: string) => `[data-figure] [aria-label="${title}"]`;
  const untilFact = (on: Panel, words: string) =>
    on.waitFor(
      (start) =>
        [...document.querySelectorAll<HTMLElement>('[data-glance] summary, [data-glance] p')].some((row) =>
          row.innerText.replace(/\s+/g, ' ').startsWith(start),
        ),
      { args: [words] },
    );

  it('says what is missing before anything is marked', async () => {
    await desk.panel.click('role=tab[name="Sourcing"]');
    await desk.panel.waitFor('text="Mark claims and say who stated them: how the story is sourced is drawn here."');
    await desk.panel.click('role=tab[name^="Claims"]');
  });

  it.each(claims.map((claim) => ({ claim })))('marks “$claim.0”', async ({ claim: [words, source, via] }) => {
    await desk.mark(words, 'c');
    await desk.panel.waitFor(
      (start) => document.querySelector<HTMLElement>('article[aria-current]')?.innerText.startsWith(start),
      { args: [words.slice(0, 20)] },
    );
    if (source === undefined) {
      await desk.panel.click('role=button[name="No source given"]');
      return untilCard(desk.panel, words, 'No source given');
    }
    for (const [field, name] of [
      [saysWho, source],
      ...(via ? [['role=combobox[name="Via"]', via] as const] : []),
    ] as const) {
      await desk.panel.waitFor(field);
      await desk.panel.fill(field, name);
      await desk.panel.waitFor('role=option');
      await desk.panel.press('Enter');
    }
    await untilCard(desk.panel, words, via ?? source);
  });

  it('sees who speaks where, and a mark leads to its claim', async () => {
    await desk.panel.click('role=tab[name="Sourcing"]');
    await desk.panel.waitFor(figure('Who speaks where'));
    const said = await desk.panel.evaluate(() =>
      [...document.querySelectorAll('[data-figure] [role=button]')].map(
        (mark) => mark.getAttribute('aria-label') ?? '',
      ),
    );
    expect(said.filter((words) => words.startsWith('Ko Yong-hwan, ') && !words.includes('→'))).toHaveLength(3);
    expect(said).toContain('No source given, no source: The translator was not a diplomat.');
    await desk.panel.click('[role=button][aria-label^="a person familiar"]');
    await desk.panel.waitFor(() =>
      document.querySelector<HTMLElement>('article[aria-current]')?.innerText.startsWith('Seoul does not always'),
    );
  });

  it('sees how the claims travelled, by keyboard too', async () => {
    await desk.panel.click('role=tab[name="Sourcing"]');
    await desk.panel.waitFor(figure('How the claims travelled'));
    const band = await desk.panel.evaluate(() => {
      const picture = document.querySelector('[aria-label="How the claims travelled"]')!;
      picture.querySelector<SVGElement>('[tabindex="0"]')!.focus();
      return [...picture.querySelectorAll('[role=button]')]
        .map((one) => one.getAttribute('aria-label'))
        .filter((words) => words?.includes('YTN →'));
    });
    expect(band).toHaveLength(1);
    expect(band[0]).toContain('3 claims');
    await desk.panel.press('ArrowRight');
    await desk.panel.press('End');
    const at = await desk.panel.evaluate(() => {
      const marks = [...document.querySelectorAll('[aria-label="How the claims travelled"] [role=button]')];
      return marks.indexOf(document.activeElement!) === marks.length - 1;
    });
    expect(at).toBe(true);
  });

  it('reads the figures, each of how many, and opens the claims behind one', async () => {
    await untilFact(desk.panel, 'Second-hand (relayed by another outlet) 5 of 10');
    await untilFact(desk.panel, 'No source given 1 of 10');
    await untilFact(desk.panel, 'First source quoted multiple South Korean press reports');
    await untilFact(desk.panel, 'Heard most Ko Yong-hwan, 3 of 9');
    await desk.panel.click('[data-figure-of=secondHand] summary');
    const behind = await desk.panel.evaluate(() =>
      [...document.querySelectorAll('[data-figure-of=secondHand] li')].map((item) => item.textContent),
    );
    // An outlet passes on what it has from someone; and Ko spoke to YTN, as the claim before says.
    expect(behind).toEqual([0, 1, 2, 3, 5].map((at) => claims[at]?.[0]));
  });

  it.each([
    ['Picture (SVG)', /Who speaks where\.svg$/, '<svg xmlns'],
    ['Table (CSV)', /Who speaks where\.csv$/, 'Source,Sourcing,Claim,Place in the text'],
  ])('saves the picture as %s', async (item, file, begin) => {
    await desk.panel.click('[data-figure] button[aria-haspopup=menu]');
    await desk.panel.click(`role=menuitem[name="${item}"]`);
    const { text } = await desk.browser.waitForDownload(file);
    expect(text.replace('\ufeff', '').startsWith(begin)).toBe(true);
    expect(text).toContain('Ko Yong-hwan');
  });

  it('saves the picture as PNG', async () => {
    await desk.panel.click('[data-figure] button[aria-haspopup=menu]');
    await desk.panel.click('role=menuitem[name="Picture (PNG)"]');
    const { path } = await desk.browser.waitForDownload(/Who speaks where\.png$/);
    const bytes = await readFile(path);
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(300); // pixels wide
  });

  it.each([240, 480])('axe finds nothing at %i px, and nothing is cut off', async (width) => {
    await desk.panel.setWidth(width);
    expect(await findings(desk.panel)).toEqual([]);
    expect(await desk.panel.evaluate(cutOff)).toEqual([]);
  });

  it('hands in the report: pictures, figures and method, as HTML and for Word', async () => {
    await desk.panel.setWidth(360);
    await desk.panel.click('role=button[name="Export"]');
    await desk.panel.click('role=menuitem[name^="HTML report"]');
    const { text } = await desk.browser.waitForDownload(/\.html$/);
    expect(text).toContain('<title id="s1-p0-t">Who speaks where</title>');
    expect(text).toContain('How the claims travelled');
    expect(text).toMatch(/Claims resting on one source only<\/th><td[^>]*>9 of 10/);
    expect(text).toContain('Coded by the codebook Says Who, version 1');
    await desk.panel.click('role=button[name="Export"]');
    await desk.panel.click('role=menuitem[name^="Word document"]');
    const { path } = await desk.browser.waitForDownload(/\.docx$/);
    const parts = unzipSync(new Uint8Array(await readFile(path)));
    const png = Buffer.from(parts['word/media/picture1.png'] ?? []);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
  });

  it('sees the same in the library, and what leads from it', async () => {
    await desk.panel.click('role=button[name="Library"]');
    library = await desk.browser.extensionPage('library.html');
    await library.click('role=link[name="Sourcing"]');
    await untilFact(library, 'Second-hand (relayed by another outlet) 5 of 10');
    await library.click('[data-figure-of=secondHand] summary');
    await library.click('[data-figure-of=secondHand] a');
    await library.waitFor(() => document.querySelectorAll('[role=row][aria-selected]').length === 5);
    expect(await library.evaluate(() => location.hash)).toBe('#claims?hands=second');
    await library.waitFor('text="Second-hand only"');
    await library.click('role=link[name="Sourcing"]');
    await untilFact(library, 'Claims resting on one source only 9 of 10');
  });

  it.each([360, 1320])('axe finds nothing in the library at %i px, and nothing is cut off', async (width) => {
    await library.setWidth(width);
    await library.waitFor(figure('How the claims travelled'));
    expect(await findings(library)).toEqual([]);
    expect(await library.evaluate(cutOff)).toEqual([]);
  });

  it('logged no error', async () => {
    expect(await desk.browser.consoleErrors()).toEqual([]);
  });
});

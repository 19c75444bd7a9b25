import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInEachBrowser } from '../support/browsers/each-browser.ts';
import { type Desk, saysWho, sitDown, untilCard, untilPainted } from '../support/desk.ts';

const story = 'wire-defections/story.html';
const labourers = 'More than 20 labourers at building sites in Moscow have asked a U.N. refugee agency for asylum';
const angrier = 'it only makes them angrier';
const senior = 'Seoul does not always say when a senior figure arrives';

describeInEachBrowser('the whole way once', (which) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await sitDown(which);
    await desk.read(story);
  });
  afterAll(() => desk?.leave());

  it('shows the story: headline, byline, outlet, dates with where they were found, length', async () => {
    const head = await desk.panel.text('header');
    expect(head).toContain('Workers and a translator leave North Korean posts abroad');
    expect(head).toContain('Mira Halden');
    expect(head).toContain('Wire Daily');
    expect(head).toContain('Oct 13, 2016');
    expect(head).toMatch(/\d{3} words/);
    await desk.panel.click('role=tab[name="About"]');
    const about = () => desk.panel.text('[role=tabpanel]');
    await expect
      .poll(about)
      .toMatch(/Published\s*Oct 13, 2016.*\s*from the page's JSON-LD \(NewsArticle.datePublished\)/);
    await expect
      .poll(about)
      .toMatch(/Modified\s*Oct 13, 2016.*\s*from the page's JSON-LD \(NewsArticle.dateModified\)/);
    await desk.panel.click('role=tab[name^="Claims"]');
  });

  it('keeps nothing of a story that was only read', async () => {
    expect(await desk.panel.text('header')).toContain('Kept at the first mark');
  });

  it('marks a claim with C and asks who said it, with the cursor there', async () => {
    const before = await desk.page.evaluate(() => document.body.innerHTML);
    await desk.mark(labourers, 'c');
    await desk.panel.waitFor(() => document.activeElement?.getAttribute('aria-label') === 'Says who?');
    expect(await desk.panel.text('header')).toMatch(/Copy kept/);
    await untilPainted(desk.page, 1);
    expect(await desk.page.evaluate(() => document.body.innerHTML)).toBe(before);
  });

  it('takes a name, a type and Enter', async () => {
    await desk.panel.type('Channel A');
    await desk.panel.press('Tab');
    await desk.panel.waitFor(() => document.activeElement?.tagName === 'SELECT');
    await desk.panel.type('News');
    await desk.panel.press('Enter');
    await desk.panel.waitFor('article[data-naming=named]');
    await untilCard(desk.panel, labourers, 'Channel A');
    await desk.page.waitForGone('says-who-bar');
    await desk.panel.click('role=tab[name^="Sources"]');
    await expect.poll(() => desk.panel.text('[role=tabpanel]')).toMatch(/Channel A\s*1 claim\s*News outlet · named/);
    await desk.panel.click('role=tab[name^="Claims"]');
  });

  it('offers the sources of the story for the next claim', async () => {
    await desk.mark(angrier, 'c');
    await desk.panel.waitFor(() => document.activeElement?.getAttribute('aria-label') === 'Says who?');
    await desk.panel.type('chan');
    await desk.panel.waitFor('role=option[name^="Channel A"]');
    await desk.panel.fill(saysWho, 'Ko Yong-hwan');
    await desk.panel.press('Enter');
    await untilCard(desk.panel, angrier, 'Ko Yong-hwan');
  });

  it('marks a source with S and adds a note with N', async () => {
    await desk.mark('a person familiar with the cases', 's');
    await desk.panel.click('role=tab[name^="Sources"]');
    await desk.panel.waitFor('role=button[name^="a person familiar with the cases"]');
    await expect.poll(() => desk.panel.text('[role=tabpanel]')).toContain('anonymous');
    await desk.panel.click('role=tab[name^="Claims"]');
    await desk.mark('did not answer calls on Thursday', 'n');
    await desk.panel.waitFor(() => document.activeElement?.tagName === 'TEXTAREA');
    await desk.panel.type('Call again on Monday.');
    await desk.panel.press('Tab');
    await desk.panel.waitFor(() => document.querySelector('footer')?.textContent?.includes('Saved on this device'));
    await untilPainted(desk.page, 4);
  });

  it('says that no source is given, as a finding', async () => {
    await desk.mark(senior, 'c');
    await desk.panel.waitFor(() => document.activeElement?.getAttribute('aria-label') === 'Says who?');
    await desk.panel.click('role=button[name="No source given"]');
    await desk.panel.waitFor('article[data-naming=none]');
    await desk.panel.click('role=button[name="Close"]');
    await untilCard(desk.panel, senior, 'No source given');
  });

  it('scrolls the page to a claim that is clicked in the panel', async () => {
    await desk.page.evaluate(() => scrollTo(0, 0));
    await desk.panel.click(`role=button[name="Edit claim: ${senior}"]`);
    await desk.page.waitFor(() => {
      const range = [...(CSS.highlights.get('says-who-9') ?? [])][0] as Range | undefined;
      const box = range?.getBoundingClientRect();
      return box && box.top > 0 && box.bottom < innerHeight;
    });
  });

  it('opens a claim whose highlight is clicked in the page', async () => {
    const point = await desk.page.evaluate(() => {
      const range = [...(CSS.highlights.get('says-who-1') ?? [])][0] as Range;
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const box = range.getClientRects()[0]!;
      return [box.left + box.width / 2, box.top + box.height / 2] as const;
    });
    await desk.page.clickAt(...point);
    await desk.panel.waitFor(
      (start) => document.querySelector<HTMLElement>('article[aria-current=true]')?.innerText.startsWith(start),
      { args: [labourers] },
    );
  });

  it('brings everything back after a reload, and after the browser was closed', async () => {
    await desk.page.reload();
    await desk.click();
    await untilCard(desk.panel, labourers, '');
    await untilPainted(desk.page, 5);
    await desk.browser.restart();
    await desk.read(story);
    await untilCard(desk.panel, labourers, 'Channel A');
    await untilCard(desk.panel, angrier, 'Ko Yong-hwan');
    await untilCard(desk.panel, senior, 'No source given');
    await untilPainted(desk.page, 5);
  });

  it.each([
    ['CSV', /\.csv$/, 'Channel A'],
    ['Markdown', /\.md$/, 'Channel A'],
    ['HTML report', /\.html$/, 'Content-Security-Policy'],
    ['W3C Web Annotation', /\.jsonld$/, 'AnnotationCollection'],
    ['JSON', /\.json$/, '"format"'],
  ])('exports %s', async (label, name, part) => {
    await desk.panel.click('role=button[name="Export"]');
    await desk.panel.click(`role=menuitem[name^="${label}"]`);
    const file = await desk.browser.waitForDownload(name);
    expect(file.name).toContain('Workers and a translator');
    expect(file.text).toContain(part);
    expect(file.text).toContain('More than 20 labourers');
  });

  it('exports with choices: a withheld name is in no cell, and the choice is kept for the next time', async () => {
    const open = async () => {
      await desk.panel.click('role=button[name="Export"]');
      await desk.panel.click('role=menuitem[name^="Export with choices"]');
      await desk.panel.waitFor('role=checkbox[name="Ko Yong-hwan"]');
    };
    await open();
    await desk.panel.evaluate(() => {
      const list = document.querySelector<HTMLSelectElement>('dialog select')!;
      list.value = 'ris';
      list.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await desk.panel.click('role=checkbox[name="Ko Yong-hwan"]');
    await desk.panel.click('role=button[name="Save the file"]');
    const file = await desk.browser.waitForDownload(/\.ris$/);
    expect(file.text).toContain('More than 20 labourers');
    expect(file.text).toMatch(/Source [2-9A-Z]{4}/);
    expect(file.text).not.toContain('Ko Yong-hwan');
    await open();
    await expect
      .poll(() => desk.panel.evaluate(() => document.querySelector<HTMLSelectElement>('dialog select')?.value), {
        timeout: 10_000,
      })
      .toBe('ris');
    await desk.panel.click('role=button[name="Cancel"]');
    await desk.panel.waitForGone('role=button[name="Save the file"]');
  });

  it('deletes a claim and takes it back, with its source', async () => {
    await desk.panel.click(`role=button[name="Edit claim: ${labourers}"]`);
    await desk.panel.click('role=button[name="Delete claim"]');
    await desk.panel.waitForGone(`role=button[name="Edit claim: ${labourers}"]`);
    await untilPainted(desk.page, 4);
    await desk.panel.click('role=button[name="Undo"]');
    await untilCard(desk.panel, labourers, 'Channel A');
    await untilPainted(desk.page, 5);
  });

  it('logged no error', async () => {
    expect(await desk.browser.consoleErrors()).toEqual([]);
  });
});

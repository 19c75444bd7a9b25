import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInEachBrowser } from '../support/browsers/each-browser.ts';
import { type Desk, sitDown, untilCard, untilPainted } from '../support/desk.ts';

const later = readFileSync(join(import.meta.dirname, '../stories/wire-defections/later.html'), 'utf8');
const labourers = 'More than 20 labourers at building sites in Moscow have asked a U.N. refugee agency for asylum';
const diplomat = 'The translator was not a diplomat.';
const senior = 'Seoul does not always say when a senior figure arrives';
const thousand = 'Just over 1,000 people from the North reached the South';

describeInEachBrowser('a story that was changed', (which) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await sitDown(which);
    await desk.read('wire-defections/story.html');
    for (const words of [labourers, diplomat, senior, thousand]) {
      await desk.mark(words, 'c');
      await untilCard(desk.panel, words, '');
    }
    desk.site.put('wire-defections/story.html', later);
    await desk.page.reload();
    await desk.click();
    await desk.panel.waitFor(() => document.querySelectorAll('article[data-claim]').length === 4);
  });
  afterAll(() => desk?.leave());

  const stateOf = (words: string) =>
    desk.panel.waitFor(
      (start) =>
        [...document.querySelectorAll<HTMLElement>('article[data-claim]')].find((card) =>
          card.innerText.includes(start),
        )?.dataset.state,
      { args: [words.slice(0, 25)] },
    );

  it('tells exact from reworded and from gone, and paints nothing for what is gone', async () => {
    await expect.poll(() => stateOf(diplomat)).toBe('exact');
    await expect.poll(() => stateOf(labourers)).toBe('reworded');
    await expect.poll(() => stateOf(senior)).toBe('gone');
    await expect.poll(() => stateOf(thousand)).toMatch(/exact|moved/);
    await untilPainted(desk.page, 3);
    await untilCard(desk.panel, labourers, 'Words changed on the page');
    await untilCard(desk.panel, senior, 'Not on the page any more');
  });

  it('kept the new text as a reading of its own', async () => {
    await desk.panel.waitFor(() => document.querySelector('header')?.textContent?.includes('2 readings'));
  });

  it('says on return that it was changed, and leads to what was changed', async () => {
    await desk.panel.waitFor(() => /Changed since you read it: 2 of your 4 claims/.test(document.body.innerText));
    await desk.panel.click('role=tab[name^="Sourcing"]'); // whichever tab the person left open
    await desk.panel.click('role=button[name="See what was changed"]');
    await desk.panel.waitFor('[role=tabpanel] ins');
    const shown = await desk.panel.text('[role=tabpanel]');
    expect(shown).toContain('30');
    expect(shown).toContain('Lim Seo-yeon');
    await desk.panel.click('role=tab[name^="Claims"]');
  });

  it('shows the words taken out and put in, and how much they mean', async () => {
    await desk.panel.click(`role=button[name="Edit claim: ${labourers}"]`);
    await desk.panel.waitFor('article[aria-current] del');
    const shown = await desk.panel.evaluate(() => [
      document.querySelector('article[aria-current] del')?.textContent,
      document.querySelector('article[aria-current] ins')?.textContent,
      document.querySelector('article[aria-current] section')?.textContent,
    ]);
    expect(shown[0]).toContain('20');
    expect(shown[1]).toContain('30');
    expect(shown[2]).toContain('a number');
  });

  it('takes the new wording when it is accepted, keeps the old in its history, and can take that back', async () => {
    await desk.panel.click('role=button[name="Accept the new wording"]');
    await untilCard(desk.panel, 'More than 30 labourers', 'Words it had before');
    await expect.poll(() => stateOf('More than 30 labourers')).toBe('exact');
    await desk.panel.click('role=button[name="Undo"]');
    await untilCard(desk.panel, labourers, '');
    await expect.poll(() => stateOf(labourers)).toBe('reworded');
  });

  it('keeps the old words when told so, and asks no more', async () => {
    await desk.panel.click('role=button[name="Keep the old"]');
    await untilCard(desk.panel, labourers, 'You kept the old words');
  });

  it('lets a lost claim be found by hand', async () => {
    await desk.panel.click(`role=button[name="Edit claim: ${senior}"]`);
    await untilCard(desk.panel, senior, 'It stood here:');
    await desk.panel.click('role=button[name="Find it by hand"]');
    await desk.page.select('Not every arrival is announced');
    await desk.page.waitFor('says-who-bar');
    await desk.page.press('Enter');
    await untilCard(desk.panel, 'Not every arrival is announced', '');
    await expect.poll(() => stateOf('Not every arrival is announced')).toBe('exact');
    await untilPainted(desk.page, 4);
  });

  it('finds the marks again when the page rebuilds its text', async () => {
    await desk.page.evaluate(() => {
      const article = document.querySelector('article')!;
      article.replaceWith(article.cloneNode(true));
    });
    await untilPainted(desk.page, 4);
    await desk.page.waitFor(() => {
      const range = [...(CSS.highlights.get('says-who-6') ?? [])][0] as Range | undefined;
      return range?.startContainer.isConnected;
    });
  });

  it('takes a new story for a new one when the page changes its address without loading', async () => {
    await desk.page.evaluate(() => {
      history.pushState(null, '', '/another-story-2016-10-14.html');
      document.title = 'Another story';
      const sentence = 'The harbour office said that the ferry would run again on Monday, weather allowing. ';
      document.body.replaceChildren();
      const heading = document.createElement('h1');
      heading.textContent = 'The ferry runs again';
      const article = document.createElement('article');
      article.append(heading);
      for (let n = 0; n < 8; n++) {
        const paragraph = document.createElement('p');
        paragraph.textContent = `${sentence}${n} boats lie in the harbour. ${sentence}`;
        article.append(paragraph);
      }
      document.body.append(article);
    });
    await desk.panel.waitFor(
      () =>
        document.querySelectorAll('article[data-claim]').length === 0 &&
        document.querySelector('header')?.textContent?.includes('Kept at the first mark'),
    );
    await untilPainted(desk.page, 0);
  });

  it('logged no error', async () => {
    expect(await desk.browser.consoleErrors()).toEqual([]);
  });
});

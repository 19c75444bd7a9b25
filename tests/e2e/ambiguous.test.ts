import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInEachBrowser } from '../support/browsers/each-browser.ts';
import { type Desk, sitDown, untilCard, untilPainted } from '../support/desk.ts';

const later = readFileSync(join(import.meta.dirname, '../stories/second-edition/later.html'), 'utf8');
const bus = 'Children from the islands go to school by bus over the northern bridge';
const post = 'Letters reach the islands twice a week by helicopter';

describeInEachBrowser('a story with a paragraph moved and another one doubled', (which) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await sitDown(which);
    await desk.read('second-edition/story.html');
    for (const words of [bus, post]) {
      await desk.mark(words, 'c');
      await untilCard(desk.panel, words, '');
    }
    desk.site.put('second-edition/story.html', later);
    await desk.page.reload();
    await desk.click();
    await desk.panel.waitFor(() => document.querySelectorAll('article[data-claim]').length === 2);
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

  it('says that the one was moved, and paints it where it is; the other it paints nowhere', async () => {
    await expect.poll(() => stateOf(bus)).toBe('moved');
    await expect.poll(() => stateOf(post)).toBe('ambiguous');
    await untilPainted(desk.page, 1);
  });

  it('shows both places with what stands around them', async () => {
    await untilCard(desk.panel, post, 'Several places fit equally well');
    const choices = await desk.panel.evaluate(() =>
      [...document.querySelectorAll('article[data-state=ambiguous] ol li q')].map((choice) => choice.textContent),
    );
    expect(choices).toHaveLength(2);
    for (const place of [
      `used to bring the guests across the sound. ${post}. A pilot who flies the route`,
      `who taught it on which days to come. ${post}. The shop in the old school`,
    ])
      expect(choices.filter((choice) => choice.includes(place))).toHaveLength(1);
  });

  it('takes the place that is chosen, and knows it from then on', async () => {
    await desk.panel.evaluate(() => {
      const buttons = [...document.querySelectorAll<HTMLButtonElement>('article[data-state=ambiguous] ol li button')];
      buttons.filter(({ textContent }) => textContent === 'This one')[1]!.click();
    });
    await expect.poll(() => stateOf(post)).toBe('exact');
    await untilPainted(desk.page, 2);
    await desk.page.reload();
    await desk.click();
    await expect.poll(() => stateOf(post)).toBe('exact');
    await untilPainted(desk.page, 2);
  });

  it('logged no error', async () => {
    expect(await desk.browser.consoleErrors()).toEqual([]);
  });
});

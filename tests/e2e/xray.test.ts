import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInEachBrowser } from '../support/browsers/each-browser.ts';
import { type Desk, saysWho, sitDown, untilCard, untilOffered } from '../support/desk.ts';

const patient = { timeout: 10_000 };
const story = 'wire-defections/story.html';
const sentence = 'More than 20 labourers at building sites in Moscow have asked a U.N. refugee agency for asylum';
const inside = 'have asked a U.N. refugee agency for asylum';
const angrier = 'it only makes them angrier';
const senior = 'Seoul does not always say when a senior figure arrives';
const card = 'says-who-card >>> .row';

/** The looks in which claims are painted, by their words; runs in the page. */
const paintedLooks = () =>
  [...CSS.highlights]
    .filter(
      ([name, marks]) => marks.size > 0 && !/^says-who-([78]|9|1[0-4])$/.test(name) && name.startsWith('says-who'),
    )
    .flatMap(([name, marks]) => [...marks].map((range) => `${name} ${String(range).slice(0, 12)}`))
    .sort();

/** The colours of the claims' cards, in their order; runs in the panel. */
const cardColours = () =>
  [...document.querySelectorAll<HTMLElement>('article[data-claim]')].map(
    ({ dataset }) => `${dataset.colour}-${dataset.line}`,
  );

/** A point on painted words, brought into view; runs in the page. */
const middleOf = (words: string) => {
  const ranges = [...CSS.highlights].flatMap(([, marks]) => [...marks]) as Range[];
  const range = ranges.find((some) => String(some) === words)!;
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  const box = range.getClientRects()[0]!;
  return [box.left + box.width / 2, box.top + box.height / 2] as const;
};

describeInEachBrowser('the X-ray', (which) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await sitDown(which);
    await desk.read(story);
    await untilOffered(desk.panel);
    await code(sentence, 'Channel A', 'Figure');
    await code(inside, 'Ko Yong-hwan', 'Fact');
    await code(angrier, 'Ko Yong-hwan', 'Opinion');
    await desk.mark(senior, 'c');
    await untilAsked(senior);
    await desk.panel.click('role=button[name="No source given"]');
    await desk.panel.click('role=button[name="Close"]');
    await untilCard(desk.panel, senior, 'No source given');
  });
  afterAll(() => desk?.leave());

  async function untilAsked(words: string): Promise<void> {
    await desk.panel.waitFor(
      (start) =>
        document.querySelector<HTMLElement>('article[aria-current=true]')?.innerText.startsWith(start) &&
        document.activeElement?.getAttribute('aria-label') === 'Says who?',
      { args: [words.slice(0, 20)] },
    );
  }

  async function code(words: string, source: string, kind: string): Promise<void> {
    await desk.mark(words, 'c');
    await untilAsked(words);
    await desk.panel.fill(saysWho, source);
    await desk.panel.press('Enter');
    await desk.panel.waitFor('role=combobox[name="Via"]');
    await desk.panel.click(`role=radio[name="${kind}"]`);
    await desk.panel.click('role=button[name="Close"]');
    await untilCard(desk.panel, words, kind);
  }

  const choose = (by: string) =>
    desk.panel.evaluate((value) => {
      const select = document.querySelector<HTMLSelectElement>('select[aria-label="Colour the claims by"]')!;
      Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')!.set!.call(select, value);
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }, by);
  /** How many different looks claims are painted in: the page is painted a moment after the panel. */
  const looksOnPage = async () =>
    new Set((await desk.page.evaluate(paintedLooks)).map((painted) => painted.split(' ')[0])).size;
  const legend = () =>
    desk.panel.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button[aria-pressed][data-xray]')].map(({ innerText }) =>
        innerText.replace(/\s+/g, ' ').trim(),
      ),
    );

  it('colours page and panel alike, by what the person chooses', async () => {
    await expect.poll(legend, patient).toEqual(['3 named', '1 no source']);
    expect(new Set(await desk.panel.evaluate(cardColours))).toEqual(new Set(['teal-solid', 'grey-double']));
    const byNaming = await desk.page.evaluate(paintedLooks);
    await choose('kind');
    await expect.poll(legend, patient).toEqual(['1 Fact', '1 Figure', '1 Opinion', '1 not set']);
    expect(new Set(await desk.panel.evaluate(cardColours)).size).toBe(4);
    await expect.poll(() => desk.page.evaluate(paintedLooks), patient).not.toEqual(byNaming);
    await expect.poll(looksOnPage, patient).toBe(4);
    await choose('source');
    await expect.poll(legend, patient).toEqual(['2 Ko Yong-hwan', '1 Channel A', '1 no source']);
    await expect.poll(looksOnPage, patient).toBe(3);
  });

  it('remembers the colouring, and serves it to a page that is read anew', async () => {
    const before = await desk.page.evaluate(paintedLooks);
    await desk.browser.closePanel();
    await desk.page.reload();
    await desk.click();
    await expect.poll(legend, patient).toEqual(['2 Ko Yong-hwan', '1 Channel A', '1 no source']);
    await expect.poll(() => desk.page.evaluate(paintedLooks), patient).toEqual(before);
  });

  it('lists one group alone, by a segment or its legend, and all again', async () => {
    const count = () => desk.panel.evaluate(() => document.querySelectorAll('article[data-claim]').length);
    await desk.panel.click('role=button[name^="2 Ko"]');
    await expect.poll(count, patient).toBe(2);
    expect(await desk.panel.text()).toContain('Ko Yong-hwan: 2 of 4 claims');
    await desk.panel.click('role=button[name="Show all"]');
    await expect.poll(count, patient).toBe(4);
    await desk.panel.click('[aria-hidden=true] > button[data-xray=none]');
    await expect.poll(count, patient).toBe(1);
    await desk.panel.waitFor('button[aria-pressed=true][data-xray=none]');
    await desk.panel.evaluate(() => document.querySelector<HTMLElement>('button[aria-pressed=true]')?.focus());
    await desk.panel.press('Enter');
    await expect.poll(count, patient).toBe(4);
  });

  it('tells on hover who said each of two claims over one another, and a click goes on to the next', async () => {
    const [x, y] = await desk.page.evaluate(middleOf, inside);
    await desk.page.hoverAt(x, y);
    await expect.poll(() => desk.page.text(card), patient).toMatch(/Ko Yong-hwan.*named.*Fact.*Unchecked/s);
    expect(await desk.page.text('says-who-card >>> .row + .row')).toMatch(/Channel A.*Figure/s);
    const opened = (words: string) =>
      desk.panel.waitFor(
        (start) => document.querySelector<HTMLElement>('article[aria-current=true]')?.innerText.startsWith(start),
        { args: [words] },
      );
    await desk.page.clickAt(x, y);
    await opened(inside);
    await desk.page.clickAt(x, y);
    await opened(sentence);
    await desk.page.clickAt(x, y);
    await opened(inside);
  });

  it('follows a chain in the card, and draws the chosen cue as a dotted underline', async () => {
    await desk.panel.click('role=button[name="Close"]');
    await desk.panel.click(`role=button[name="Edit claim: ${angrier}"]`);
    await desk.panel.fill('role=combobox[name="Via"]', 'YTN');
    await desk.panel.press('Enter');
    await untilCard(desk.panel, angrier, 'YTN');
    await desk.panel.click('role=button[name="Close"]');
    await untilCard(desk.panel, angrier, 'via');
    const [x, y] = await desk.page.evaluate(middleOf, angrier);
    await desk.page.hoverAt(x, y);
    await expect.poll(() => desk.page.text(card), patient).toMatch(/Ko Yong-hwan via YTN/);
    await desk.page.press('Escape');
    await desk.page.waitForGone('says-who-card');

    await desk.panel.click(`role=button[name="Edit claim: ${angrier}"]`);
    await desk.panel.click('role=button[name^="Other cue words"]');
    await desk.page.select('Ko said on Thursday');
    await desk.page.press('Enter');
    const cued = () => [...(CSS.highlights.get('says-who-14') ?? [])].map(String);
    await expect.poll(() => desk.page.evaluate(cued), patient).toContain('Ko said on Thursday');
    const style = await desk.page.evaluate(
      () => getComputedStyle(document.querySelector('p')!, '::highlight(says-who-14)').textDecoration,
    );
    if (which === 'chromium') expect(style).toContain('dotted'); // Firefox tells no style of a highlight
    await desk.page.hoverAt(...(await desk.page.evaluate(middleOf, 'Ko said on Thursday')));
    await expect.poll(() => desk.page.text(card), patient).toMatch(/How it is said.*Ko Yong-hwan via YTN/);
    await desk.panel.click('role=button[name="Close"]');
  });

  it('takes the key that is set for a mark, and none when single letters are off', async () => {
    const set = (settings: unknown) =>
      desk.panel.evaluate((given) => {
        const own = globalThis as unknown as Record<
          'browser' | 'chrome',
          typeof import('wxt/browser').browser | undefined
        >;
        const { storage } = own.browser ?? own.chrome!;
        return storage.local.set({ settings: given });
      }, settings);
    const keyCaps = () => desk.page.text('says-who-bar >>> .bar');
    const claims = () => desk.panel.evaluate(() => document.querySelectorAll('article[data-claim]').length);
    const free = 'The translator was not a diplomat.';
    const bar = async () => {
      await desk.page.select(free);
      await desk.page.waitFor('says-who-bar');
    };

    await set({ keys: { claim: 'q', source: 's', note: 'n' } });
    await bar();
    await expect.poll(keyCaps, patient).toMatch(/Mark claim\s*Q/);
    await desk.page.press('c');
    await desk.page.press('q');
    await expect.poll(claims, patient).toBe(5);
    await untilAsked(free);
    await desk.panel.click('role=button[name="Delete claim"]');
    await expect.poll(claims, patient).toBe(4);

    await set({ singleKeys: false });
    await bar();
    await expect.poll(keyCaps, patient).not.toMatch(/Mark claim\s*[QC]/);
    for (const key of ['c', 'q', 's', 'n']) await desk.page.press(key);
    await new Promise((resolve) => setTimeout(resolve, 400)); // a bar that has only just come takes no click
    await desk.page.click('says-who-bar >>> role=button[name="Mark claim"]'); // the mouse still does
    await untilAsked(free);
    expect(await claims()).toBe(5);
  });

  it('logged no error', async () => {
    expect(await desk.browser.consoleErrors()).toEqual([]);
  });
});

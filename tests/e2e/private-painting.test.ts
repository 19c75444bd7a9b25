import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInEachBrowser } from '../support/browsers/each-browser.ts';
import type { Panel } from '../support/browsers/open-browser.mjs';
import { countPainted, type Desk, sitDown, untilPainted } from '../support/desk.ts';

const claim = 'The translator was not a diplomat.';

/** What a page's own script can try in order to learn which words are marked. Runs in the page; goes on until it is asked. */
function spy(): void {
  const seen: string[] = [];
  const shifts: string[] = [];
  const covered = new Map<Element, boolean>();
  new MutationObserver((records) => {
    for (const { target, addedNodes } of records)
      for (const node of [...addedNodes, target]) seen.push(node.nodeName.toLowerCase());
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  try {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { sources?: { node?: Node }[] })[])
        for (const source of entry.sources ?? []) shifts.push(source.node?.nodeName ?? 'hidden');
    }).observe({ type: 'layout-shift', buffered: false });
  } catch {
    // Firefox does not tell of shifts.
  }
  const visibility = { trackVisibility: true, delay: 100, threshold: [0, 1] } as IntersectionObserverInit;
  const observer = new IntersectionObserver((entries) => {
    for (const entry of entries) covered.set(entry.target, (entry as { isVisible?: boolean }).isVisible ?? false);
  }, visibility);
  for (const paragraph of document.querySelectorAll('p')) observer.observe(paragraph);
  const style = (one: Element) => {
    const computed = getComputedStyle(one);
    return [...computed].map((name) => computed.getPropertyValue(name)).join();
  };
  const styles = [...document.querySelectorAll('p')].map((one) => [one, style(one)] as const);
  const restyled = () => styles.filter(([one, before]) => style(one) !== before).length;
  Object.assign(globalThis, { spied: { seen, shifts, covered, restyled } });
}

/** What the spy learned of the words: each answer that differs between marked words and others, or that names them. */
function learned(words: string): Record<string, unknown> {
  type Spied = { seen: string[]; shifts: string[]; covered: Map<Element, boolean>; restyled(): number };
  const { seen, shifts, covered, restyled } = (globalThis as unknown as { spied: Spied }).spied;
  const paragraphs = [...document.querySelectorAll('p')];
  const marked = paragraphs.find((p) => p.textContent?.includes(words))!;
  const range = document.createRange();
  range.selectNodeContents(marked);
  const { left, top } = range.getClientRects()[0]!;
  const onScreen = paragraphs.filter((p) => p !== marked && covered.has(p) && inView(p));
  const hosts = [...document.querySelectorAll('*')].filter((one) => one.localName.startsWith('says-who'));
  return {
    highlights: [...CSS.highlights.keys()].filter((name) => name.startsWith('says-who')).length,
    sheets: document.adoptedStyleSheets.length,
    underThePoint: document.elementsFromPoint(left + 3, top + 3).filter((one) => hosts.includes(one)).length,
    opened: hosts.filter((host) => host.shadowRoot !== null).length,
    hostBoxes: hosts.filter((host) => host.localName === 'says-who-veil' && host.getClientRects().length > 0).length,
    hostAttributes: hosts
      .filter((host) => host.localName === 'says-who-veil')
      .flatMap((host) => [...host.attributes].map(({ name }) => name))
      .filter((name) => !/^(aria-hidden|data-says-who)/.test(name)).length,
    hostText: hosts.filter((host) => host.textContent !== '').length,
    changed: seen.filter((name) => !name.startsWith('says-who') && name !== 'html').length,
    cards: seen.filter((name) => name === 'says-who-card').length,
    shifts: shifts.length,
    coveredOtherwise: onScreen.filter((p) => covered.get(p) !== covered.get(marked)).length,
    restyled: restyled(),
    animations: document.getAnimations().length,
  };

  function inView(element: Element): boolean {
    const box = element.getBoundingClientRect();
    return box.top >= 0 && box.bottom <= innerHeight;
  }
}

/** A point on words of the page, in view. Runs in the page. */
function pointOf(words: string): { x: number; y: number } {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const at = text.data.indexOf(words);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + words.length);
    const { left, top } = range.getClientRects()[0]!;
    return { x: left + 12, y: top + 8 };
  }
  throw new Error(`not on the page: ${words}`);
}

describeInEachBrowser('marks that the page cannot read', (which) => {
  let desk: Desk;
  let library: Panel;
  const own = 'says-who-veil >>> i';
  const choose = async (label: string) => {
    await library.click(`text="${label}"`);
    await library.waitFor('text="Kept"');
  };

  beforeAll(async () => {
    desk = await sitDown(which);
    await desk.read('wire-defections/story.html');
    await desk.mark(claim, 'c');
    await desk.panel.waitFor('article[data-claim]');
  });
  afterAll(() => desk?.leave());

  it('changes over at once when it is chosen, on pages that are open', async () => {
    await untilPainted(desk.page, 1);
    await desk.panel.click('role=button[name="Library"]');
    library = await desk.browser.extensionPage('library.html');
    await library.click('role=link[name^="Settings"]');
    await choose('So that the page cannot read them');
    await desk.page.bringToFront();
    await desk.page.waitFor(own);
    await untilPainted(desk.page, 0);
  });

  it('paints the words, and tells thirteen curious questions of the page nothing', async () => {
    desk.page = await desk.browser.openPage(desk.site.url('wire-defections/story.html'));
    await desk.page.evaluate(spy);
    const before = await desk.page.evaluate(() => document.documentElement.scrollHeight);
    await desk.click();
    await desk.page.waitFor(own);
    await desk.panel.waitFor('article[data-claim]');
    await desk.panel.click('role=button[name="Show in the page"]');
    const at = await desk.page.evaluate(pointOf, claim);
    await desk.page.hoverAt(at.x, at.y);
    await new Promise((done) => setTimeout(done, 800)); // as long as a card or an observer's answer may take
    expect(await desk.page.evaluate(learned, claim)).toEqual({
      highlights: 0,
      sheets: 0,
      underThePoint: 0,
      opened: 0,
      hostBoxes: 0,
      hostAttributes: 0,
      hostText: 0,
      changed: 0,
      cards: 0,
      shifts: 0,
      coveredOtherwise: 0,
      restyled: 0,
      animations: 0,
    });
    expect(await desk.page.evaluate(() => document.documentElement.scrollHeight)).toBe(before);
  });

  it('takes a click on the words to the panel all the same', async () => {
    await desk.panel.click('role=button[name="Close"]');
    await desk.panel.waitForGone('role=button[name="Close"]');
    await desk.page.evaluate(() => getSelection()!.removeAllRanges());
    const at = await desk.page.evaluate(pointOf, claim);
    await desk.page.clickAt(at.x, at.y);
    await desk.panel.waitFor('article[data-claim][aria-current=true]');
  });

  it('can be chosen otherwise for one site, and taken back', async () => {
    await desk.panel.click('role=tab[name="About"]');
    await desk.panel.waitFor(() => {
      const lists = [...document.querySelectorAll('select')];
      const list = lists.find((one) => one.labels?.[0]?.textContent?.includes('Marks on this site'));
      list?.focus();
      return list !== undefined;
    });
    await desk.panel.press('End'); // the last of the list: not at all
    if (which === 'firefox') await desk.panel.press('Enter');
    await desk.page.waitForGone(own);
    expect(await desk.page.evaluate(countPainted)).toBe(0);
    await library.waitFor('ul[aria-label="Sites where you chose otherwise"] li');
    await desk.panel.press('Home');
    await desk.page.waitFor(own);
    expect(await desk.browser.consoleErrors()).toEqual([]);
  });
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInEachBrowser } from '../support/browsers/each-browser.ts';
import { type Desk, sitDown, untilCard, untilPainted } from '../support/desk.ts';

const filler =
  'The museum opened its new wing on Saturday after six years of building, and the rain did not keep anybody away. '.repeat(
    3,
  );
const seen = 'The roof let in water twice, the architect admitted.';
const unselectable = 'Tickets will cost nine crowns from May.';
const late = 'The old wing closes for repairs in the autumn.';
const scrolled = 'The guard counted two thousand visitors by noon.';

const story = (edit: (html: string) => string = (html) => html) =>
  edit(`<!doctype html><html lang="en"><title>Museum opens its new wing</title><body>
<article><h1>Museum opens its new wing</h1>
<p>${filler}${seen}</p>
<p style="user-select:none">${filler}${unselectable}</p>
<div id="box" style="height:120px;overflow-y:auto"><p>${filler}${filler}</p><p>${scrolled}</p></div>
<p id="last">${filler}</p>
<button id="more" onclick="document.querySelector('#last').insertAdjacentHTML('afterend', '<p>${late}</p>'); this.remove()">Read more</button>
</article></body></html>`);

/** The paragraph again with soft hyphens in its words, curly marks and hard spaces, as another edition sets it. */
const setAnew = (html: string) =>
  html
    .replaceAll('architect', 'archi\u00adtect')
    .replaceAll('admitted', 'ad\u00admit\u00adted')
    .replaceAll('let in water', 'let\u00a0in\u00a0water');

const paywall = `<!doctype html><html lang="en"><title>Museum opens its new wing</title><body><article>
<h1>Museum opens its new wing</h1><p>This story is for subscribers. Sign in to read on, or choose one of our offers below.</p>
<p>A subscription brings the paper to your door six days a week, and every story to your screen.</p></article></body></html>`;

describeInEachBrowser('marks live with what pages do', (which) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await sitDown(which);
    desk.site.put('museum.html', story());
    await desk.read('museum.html');
  });
  afterAll(() => desk?.leave());

  it('can be made in parts that are loaded later', async () => {
    await desk.mark(seen, 'c');
    await untilPainted(desk.page, 1);
    await desk.page.click('#more');
    await desk.mark(late, 'c');
    await untilPainted(desk.page, 2);
    await untilCard(desk.panel, late, '');
  });

  it('can be made where a page forbids to select, once the selection is there', async () => {
    await desk.page.evaluate((words) => {
      const text = [...document.querySelectorAll('p')].find((p) => p.textContent!.includes(words))!.firstChild as Text;
      const at = text.data.indexOf(words);
      text.parentElement!.style.userSelect = 'text'; // as readers do who know how
      getSelection()!.setBaseAndExtent(text, at, text, at + words.length);
      text.parentElement!.style.userSelect = 'none';
    }, unselectable);
    await desk.page.press('c');
    await untilPainted(desk.page, 3);
  });

  it('are scrolled to inside a box that scrolls', async () => {
    await desk.page.evaluate((words) => {
      [...document.querySelectorAll('p')].find((p) => p.textContent === words)!.scrollIntoView();
    }, scrolled);
    await desk.mark(scrolled, 'c');
    await untilPainted(desk.page, 4);
    await desk.page.evaluate(() => {
      document.querySelector('#box')!.scrollTop = 0;
      scrollTo(0, 0);
    });
    await desk.panel.click('role=button[name="Close"]');
    await desk.panel.click(`role=button[name="Edit claim: ${scrolled}"]`);
    await desk.page.waitFor(() => document.querySelector('#box')!.scrollTop > 0);
  });

  it('wait for a part that is not loaded yet, and are there when it comes', async () => {
    await desk.page.reload();
    await desk.click();
    await untilPainted(desk.page, 3);
    await untilCard(desk.panel, late, 'Not on the page');
    await desk.page.click('#more');
    await untilPainted(desk.page, 4);
  });

  it('stay exact when a page is set anew with soft hyphens and hard spaces', async () => {
    desk.site.put('museum.html', story(setAnew));
    await desk.page.reload();
    await desk.click();
    await untilPainted(desk.page, 3);
    await desk.panel.waitFor(
      (words) =>
        [...document.querySelectorAll<HTMLElement>('article[data-claim]')].find((card) =>
          card.innerText.includes(words),
        )?.dataset.state === 'exact',
      { args: [seen.slice(0, 20)] },
    );
  });

  it('are not listed as lost when the page is probably another', async () => {
    desk.site.put('museum.html', paywall);
    await desk.page.reload();
    await desk.click();
    await untilPainted(desk.page, 0);
    await desk.panel.waitFor(() => document.body.innerText.includes('Most of your marks are not on this page'));
  });

  it('logged no error', async () => {
    expect(await desk.browser.consoleErrors()).toEqual([]);
  });
});

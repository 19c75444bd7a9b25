import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInEachBrowser } from '../support/browsers/each-browser.ts';
import { type Desk, sitDown, untilCard } from '../support/desk.ts';

const claim = 'Boat 700 left the harbour at noon';
const lines = Array.from(
  { length: 1000 },
  (_, n) => `Boat ${n} left the harbour at noon with ${n + 7} men and a dog on board, the pilot said.`,
);
const pageOf = (paragraphs: readonly string[]) =>
  `<!doctype html><html lang="en"><title>A thousand boats</title><body><article><h1>A thousand boats</h1>${paragraphs
    .map((words) => `<p>${words}</p>`)
    .join('')}</article></body></html>`;

describeInEachBrowser('a story of great length', (which) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await sitDown(which);
    desk.site.put('long.html', pageOf(lines));
    await desk.read('long.html');
    await desk.mark(claim, 'c');
    await untilCard(desk.panel, claim, '');
  });
  afterAll(() => desk?.leave());

  it('is compared beside the panel when it was changed', async () => {
    desk.site.put(
      'long.html',
      pageOf(lines.with(700, `Boat 700 left the harbour at dusk with 707 men and a dog on board.`)),
    );
    await desk.page.reload();
    await desk.click();
    await desk.panel.waitFor(() => document.querySelector('header')?.textContent?.includes('2 readings'));
    await desk.panel.click('role=tab[name^="Versions"]');
    await desk.panel.waitFor(() => /1 of your 1 claim is affected/.test(document.body.innerText));
  });

  it('logged no error', async () => {
    expect(await desk.browser.consoleErrors()).toEqual([]);
  });
});

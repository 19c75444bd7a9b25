import { join } from 'node:path';
import { openLibrary, wait } from '../faults/at-work.mjs';
import { both } from '../faults/engines.mjs';
import { openBrowser } from '../support/browsers/open-browser.mjs';
import { askTheSpy, beginToSpy, markCarelessly } from './curious.mjs';

const claim = 'The translator was not a diplomat.';
const sample = 'wire-defections/story.html';

/** Twelve ways of a page to learn which words are marked: none does where it was chosen so; and none sees us before we are called. */
export const spying = {
  id: 'S4',
  kind: 'security',
  about: 'pages that spy on the marks',
  engines: both,
  async run({ which, options, site, home, row }) {
    const before = row('is the extension there? asked before the button is clicked');
    const hidden = row('which words are marked? where the page is not to read them');
    const open = row('the same where marks are painted openly', { isPromised: false });
    const careless = row('the same where a mark is put in carelessly, by the page', { isPromised: false });
    const browser = await openBrowser({ which, ...options, profileDir: join(home, `spying-${which}`) });
    try {
      const own = await originOf(browser);
      const unclicked = await browser.openPage(site.url('no-spaces/story.html'));
      await unclicked.evaluate(beginToSpy);
      await unclicked.evaluate(() => getSelection().selectAllChildren(document.querySelector('p')));
      await unclicked.press('c');
      await wait(1500);
      count(before, await unclicked.evaluate(askTheSpy, claim, own), 'detected');

      const naive = await browser.openPage(site.url(sample));
      await naive.evaluate(beginToSpy);
      await naive.evaluate(markCarelessly, claim);
      await wait(500);
      count(careless, await naive.evaluate(askTheSpy, claim, own), 'learned');
      await naive.close();

      const first = await browser.openPage(site.url(sample));
      await browser.clickToolbarButton(first);
      const panel = await browser.panel();
      await panel.waitFor(() => document.querySelector('[data-story-title]')?.textContent);
      await first.select(claim);
      await first.press('c');
      await panel.waitFor('article[data-claim]');
      count(open, await spyOnVisit(browser, site, own), 'learned');
      if (!(open.row.learned > 0 && careless.row.learned > 5)) throw new Error('not even open marks are seen');

      const library = await openLibrary(browser, panel, '#settings');
      await library.click('text="So that the page cannot read them"');
      await library.waitFor('text="Kept"');
      count(hidden, await spyOnVisit(browser, site, own, 'says-who-veil >>> i'), 'learned');
    } finally {
      await browser.close();
    }
  },
};

/** A person comes, shows the marked words, points at them; the page watches all the while. */
async function spyOnVisit(browser, site, own, mark) {
  const page = await browser.openPage(site.url(sample));
  await page.evaluate(beginToSpy);
  await browser.clickToolbarButton(page);
  if (mark) await page.waitFor(mark);
  else await page.waitFor(() => [...CSS.highlights.keys()].some((name) => name.startsWith('says-who')));
  const panel = await browser.panel();
  await panel.waitFor('article[data-claim]');
  await panel.evaluate(() => document.querySelector('article[data-claim] button[aria-label^="Edit claim"]')?.click());
  await wait(500);
  const { x, y } = await page.evaluate((words) => {
    const paragraph = [...document.querySelectorAll('p')].find((one) => one.textContent.includes(words));
    paragraph.scrollIntoView({ block: 'center', behavior: 'instant' });
    const range = document.createRange();
    const node = [...paragraph.childNodes].find((one) => one.textContent.includes(words));
    range.selectNodeContents(node);
    const { left, top } = range.getClientRects()[0];
    return { x: left + 12, y: top + 8 };
  }, claim);
  await page.hoverAt(x, y);
  await wait(1200);
  const answers = await page.evaluate(askTheSpy, claim, own);
  await page.close();
  return answers;
}

function count(row, answers, what) {
  for (const [probe, found] of Object.entries(answers)) {
    row.add({ probes: 1, learned: found[what] ? 1 : 0 });
    if (found[what]) console.log(`  ${row.row.what}, ${probe}: ${String(found[what]).slice(0, 160)}`);
  }
}

/** The address of the extension's pages, which a page of Firefox could not know. */
async function originOf(browser) {
  const { raw, inWindow } = browser.driver;
  if (inWindow)
    return inWindow(() => {
      const ours = [...WebExtensionPolicy.getActiveExtensions()].find(
        ({ extension }) => extension?.temporarilyInstalled,
      );
      return `moz-extension://${ours.mozExtensionHostname}`;
    });
  const worker = raw.targets().find((one) => one.url().startsWith('chrome-extension:'));
  return new URL(worker.url()).origin === 'null'
    ? worker.url().split('/').slice(0, 3).join('/')
    : new URL(worker.url()).origin;
}

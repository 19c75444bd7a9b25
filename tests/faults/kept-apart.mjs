import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openBrowser } from '../support/browsers/open-browser.mjs';
import { addTag, addTags, compared, openPanel, prepare, readBack, sample, startAgain } from './at-work.mjs';

/**
 * Ways in which Firefox keeps things apart or forgets them: it deletes what sites kept when it closes, opens a private window, opens a
 * page in a container, or remembers nothing at all. What is promised: the library is the person's, not a site's, so it outlives the
 * first and is one in all containers; what is done in private is kept for the session alone, which is said.
 */
export const keptApart = {
  id: 'F23',
  kind: 'faults',
  about: 'kept apart, or forgotten',
  engines: ['firefox'],
  async run(ground) {
    for (const [name, way] of Object.entries(ways)) {
      const row = ground.row(`${name} (F23)`);
      const profileDir = join(ground.home, `apart-${name.replaceAll(' ', '-')}`);
      const outcome = await way(ground, profileDir);
      console.log(`  ${name}: ${JSON.stringify(outcome)}`);
      row.add({ injected: 1, ...outcome });
      await rm(profileDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  },
};

const ways = {
  'what sites kept is deleted at closing': cleared,
  'a container tab': contained,
  'a private window': inPrivate,
  'remembers nothing': nothingKept,
};

const onClosing = {
  'privacy.sanitize.sanitizeOnShutdown': true,
  'privacy.clearOnShutdown.offlineApps': true,
  'privacy.clearOnShutdown.cookies': true,
  'privacy.clearOnShutdown.siteSettings': true,
  'privacy.clearOnShutdown_v2.cookiesAndStorage': true,
  'privacy.clearOnShutdown_v2.siteSettings': true,
  'privacy.clearOnShutdown_v2.browsingHistoryAndDownloads': true,
  'privacy.sanitize.pending': '[]',
};

/** Closed twice by a browser that clears; a value that the site kept shows that it did. */
async function cleared(ground, profileDir) {
  const clearing = { ...ground, options: { ...ground.options, extraPrefs: onClosing } };
  const { browser, page, panel } = await openPanel(clearing, profileDir);
  await page.evaluate(() => localStorage.setItem('of-the-site', 'kept'));
  await page.select(words);
  await page.press('c');
  await panel.waitFor('input[placeholder="Add a tag"]');
  const acked = await addTags(panel, 'p', 20);
  await browser.close();
  const next = await openBrowser({ which: ground.which, ...clearing.options, profileDir });
  const again = await next.openPage(ground.site.url(sample));
  const ofTheSite = await again.evaluate(() => localStorage.getItem('of-the-site'));
  await next.close();
  return { ...(await startAgain(clearing, profileDir, acked)), 'did not act': ofTheSite === null ? 0 : 1 };
}

const words = 'have left their workplaces in recent weeks'; // not those that `prepare` marks

/** The story in a container, another in none: one library, in which both sets of tags are. */
async function contained(ground, profileDir) {
  const acked = await prepare(ground, profileDir, 5);
  const browser = await openBrowser({ which: ground.which, ...ground.options, profileDir });
  try {
    const page = await browser.openPage(ground.site.url(sample));
    await browser.driver.inWindow(async (url) => {
      const { gBrowser, Services } = globalThis;
      const tab = gBrowser.addTab(url, {
        userContextId: 1,
        triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
      });
      const { linkedBrowser } = tab;
      const isThere = () =>
        linkedBrowser.currentURI.spec === url && linkedBrowser.contentTitle !== '' && !tab.hasAttribute('busy');
      for (let looks = 0; looks < 200 && !isThere(); looks += 1) await new Promise((resume) => setTimeout(resume, 50));
      gBrowser.removeTab(gBrowser.selectedTab);
      gBrowser.selectedTab = tab;
    }, ground.site.url(sample));
    await browser.clickToolbarButton({ ...page, bringToFront: async () => {} });
    const panel = await browser.panel();
    await panel.waitFor('article[data-claim]');
    await panel.click('article[data-claim] button');
    await panel.waitFor('input[placeholder="Add a tag"]');
    const more = await addTags(panel, 'c', 5);
    return compared(await readBack(panel), [...acked, ...more]);
  } finally {
    await browser.close();
  }
}

/** A private window beside a library: it says what it does, and leaves nothing. */
async function inPrivate(ground, profileDir) {
  const acked = await prepare(ground, profileDir, 5);
  const outcome = await workForNow(ground, profileDir, { privateWindow: true });
  const after = await startAgain(ground, profileDir, acked);
  return { ...after, ...outcome };
}

/** A Firefox that remembers nothing: the same, and nothing of it at the next start. */
async function nothingKept(ground, profileDir) {
  const options = { remembersNothing: true };
  const outcome = await workForNow(ground, profileDir, options);
  const { browser, panel } = await openPanel({ ...ground, options }, profileDir, offer);
  await agree(panel);
  const left = await claimsShown(panel);
  await browser.close();
  return { ...outcome, changed: left };
}

const offer = () =>
  [...document.querySelectorAll('button')].some(({ textContent }) => textContent === 'Work for this session only');

async function agree(panel) {
  await panel.click('role=button[name="Work for this session only"]');
  await panel.waitFor(() => document.querySelector('[data-story-title]')?.textContent);
}

const claimsShown = (panel) => panel.evaluate(() => document.querySelectorAll('article[data-claim]').length);

/** Marks and tags in private, and looks whether that was refused first, told, possible, and left no word on the disk. */
async function workForNow(ground, profileDir, options) {
  const { browser, page, panel } = await openPanel({ ...ground, options }, profileDir, offer);
  const saidFirst = await panel.has('text="Nothing can be kept in this browser"');
  await agree(panel);
  const saidAfter = await panel.waitFor('text="Nothing here outlives this session"', { timeout: 5000 }).then(
    () => true,
    () => false,
  );
  const before = await claimsShown(panel);
  const stored = await onDisk(panel);
  await page.select(words);
  await page.press('c');
  await panel.waitFor('input[placeholder="Add a tag"]');
  const works = await panel.evaluate(addTag, 'forthisday');
  const isWritten = (await onDisk(panel)) !== stored;
  await browser.close();
  return {
    'not told': saidFirst && saidAfter ? 0 : 1,
    'did not act': works && before === 0 ? 0 : 1,
    learned: isWritten ? 1 : 0,
  };
}

/** What the extension has in the one storage that outlives a private window. */
const onDisk = (panel) => panel.evaluate('browser.storage.local.get().then((all) => JSON.stringify(all))');

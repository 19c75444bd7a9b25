import { openBrowser } from '../support/browsers/open-browser.mjs';
import { halfWritten, rowsOf } from './at-work.mjs';

export const storyPath = 'faults/long.html';
const wordsOf = (n) => `Witness ${n} counted ${n * 7} lorries`;

/** Opens a browser on a story of so many sentences, each of which can be marked as a claim of its own. */
export async function openLongStory({ which, options, site }, profileDir, sentences) {
  const paragraphs = Array.from(
    { length: sentences },
    (_, n) => `<p>${wordsOf(n)} on the road to the border before the barrier came down again for the night.</p>`,
  );
  site.put(storyPath, {
    body: `<!doctype html><title>Lorries</title><article><h1>Lorries</h1>${paragraphs.join('\n')}</article>`,
    headers: { 'cache-control': 'no-cache' }, // one that must not be stored is not kept in memory either
  });
  const browser = await openBrowser({ which, ...options, profileDir });
  const page = await browser.openPage(site.url(storyPath));
  await browser.clickToolbarButton(page);
  const panel = await browser.panel();
  await panel.waitFor(() => document.querySelector('[data-story-title]')?.textContent);
  return { browser, page, panel };
}

/**
 * Marks a sentence of that story as a person does, with `meanwhile` right after the key; answers its words once the page has
 * painted them, which is after the commit, and undefined where it says that nothing was kept, or nothing within ten seconds.
 */
export async function markSentence(page, n, meanwhile = () => {}) {
  const before = await page.evaluate(countClaims);
  await page.select(wordsOf(n));
  await page.waitFor('says-who-bar');
  await page.press('c');
  await meanwhile();
  const until = Date.now() + 10_000;
  while (Date.now() < until) {
    if ((await page.evaluate(countClaims)) > before) return wordsOf(n);
    await new Promise((resume) => setTimeout(resume, 25));
  }
  return undefined;
}

/** Runs in the page: how many claims are painted there. */
export function countClaims() {
  let count = 0;
  for (const [name, marks] of CSS.highlights) if (/^says-who-[0-8]$/u.test(name)) count += marks.size;
  return count;
}

/** The words of every claim, and how many claims stand without their row in the history or it without them. */
export async function readClaims(panel) {
  const { claims, passages, ops } = await panel.evaluate(rowsOf, 'claims', 'passages', 'ops');
  const words = new Map(passages.map(({ id, selector }) => [id, selector.exact]));
  return {
    words: claims.map(({ passageId }) => words.get(passageId) ?? ''),
    half: halfWritten(ops, { claims, passages }),
  };
}

/** What is missing, doubled or half-written of the claims that were acknowledged. */
export function comparedClaims({ words, half }, acked) {
  return {
    checked: acked.length,
    lost: acked.filter((each) => !words.includes(each)).length,
    doubled: words.length - new Set(words).size,
    'half-written': half,
  };
}

/** Stops the extension's background, as the browser may at any time. */
export async function stopBackground({ which, driver }) {
  if (which === 'firefox') {
    await driver.inWindow(() => {
      const { WebExtensionPolicy } = globalThis;
      const own = WebExtensionPolicy.getActiveExtensions().find(({ name }) => name === 'Says Who');
      return own?.extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
    });
    return;
  }
  const target = driver.raw.targets().find((each) => each.type() === 'service_worker');
  // It may have stopped by itself meanwhile.
  const worker = await target?.worker().catch(() => undefined);
  await worker?.close().catch(() => {});
}

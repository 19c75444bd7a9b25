import { openBrowser } from '../support/browsers/open-browser.mjs';

const path = 'faults/long.html';
const wordsOf = (n) => `Witness ${n} counted ${n * 7} lorries`;

/** Opens a browser on a story of so many sentences, each of which can be marked as a claim of its own. */
export async function openLongStory({ which, options, site }, profileDir, sentences) {
  const paragraphs = Array.from(
    { length: sentences },
    (_, n) => `<p>${wordsOf(n)} on the road to the border before the barrier came down again for the night.</p>`,
  );
  site.put(path, `<!doctype html><title>Lorries</title><article><h1>Lorries</h1>${paragraphs.join('\n')}</article>`);
  const browser = await openBrowser({ which, ...options, profileDir });
  const page = await browser.openPage(site.url(path));
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
function countClaims() {
  let count = 0;
  for (const [name, marks] of CSS.highlights) if (/^says-who-[0-8]$/u.test(name)) count += marks.size;
  return count;
}

/** Runs in an extension page: the words of every claim, and how many claims stand without their row in the history or it without them. */
export async function readClaims() {
  const db = await new Promise((done, fail) => {
    const asked = indexedDB.open('says-who');
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => fail(asked.error);
  });
  const all = (name) =>
    new Promise((done, fail) => {
      const asked = db.transaction(name).objectStore(name).getAll();
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => fail(asked.error);
    });
  const [claims, passages, ops] = await Promise.all(['claims', 'passages', 'ops'].map(all));
  db.close();
  const words = new Map(passages.map(({ id, selector }) => [id, selector.exact]));
  const added = new Set(ops.filter(({ kind }) => kind === 'add').map(({ recordId }) => recordId));
  const there = new Set([...claims, ...passages].map(({ id }) => id));
  const half =
    [...claims, ...passages].filter(({ id }) => !added.has(id)).length +
    ops.filter(({ table, recordId }) => ['claims', 'passages'].includes(table) && !there.has(recordId)).length;
  return { words: claims.map(({ passageId }) => words.get(passageId) ?? ''), half };
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

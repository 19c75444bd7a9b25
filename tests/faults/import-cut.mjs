import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { begin, openLibrary, wait } from './at-work.mjs';
import { both } from './engines.mjs';
import { withModules } from './load-modules.mjs';
import { stopBackground } from './marks.mjs';

const size = { stories: 200, sources: 2_000, claims: 10_000 };
const cuts = ['page closed', 'page reloaded', 'background stopped', 'stopped by the person'];

/** An import of ten thousand claims is cut off in the middle: all of it is there or nothing, and the same again gives the exact set. */
export const importCut = {
  id: 'F4',
  kind: 'faults',
  about: 'import of 10,000 claims cut off',
  engines: both,
  async run(ground) {
    const file = gzipSync(await bigFile()).toString('base64');
    const { browser, panel } = await begin(ground, join(ground.home, `import-${ground.which}`));
    const row = ground.row();
    try {
      let library = await openLibrary(browser, panel, '#import');
      const before = await library.evaluate(liveCounts);
      const all = { claims: before.claims + size.claims, stories: before.stories + size.stories };
      const lasts = await takeIn(library, file);
      for (let at = 0; at < (ground.isQuick ? 4 : 12); at += 1) {
        if ((await library.evaluate(liveCounts)).claims === all.claims) await takeBack(library);
        const cut = cuts[at % cuts.length];
        await startTakingIn(library, file);
        await wait(Math.random() * lasts);
        library = await cutOff(cut, { browser, panel, library });
        const found = await library.evaluate(liveCounts);
        const isAll = found.claims === all.claims && found.stories === all.stories;
        const isNothing = found.claims === before.claims && found.stories === before.stories;
        console.log(`  ${cut}: ${isAll ? 'all of it' : isNothing ? 'nothing' : JSON.stringify(found)}`);
        row.add({ injected: 1, 'half-written': isAll || isNothing ? 0 : 1, 'nothing of it': isNothing ? 1 : 0 });
      }
      // The same file again, to the end: the exact set, whatever came before.
      await takeIn(library, file);
      const { claims } = await library.evaluate(liveCounts);
      row.add({
        checked: size.claims,
        lost: Math.max(0, all.claims - claims),
        doubled: Math.max(0, claims - all.claims),
        errors: (await browser.consoleErrors()).length,
      });
    } finally {
      await browser.close();
    }
  },
};

const done = 'role=button[name="Take it back"]';
const patience = { timeout: 120_000 }; // milliseconds: two cores, ten thousand claims

/** Takes the file in to the end; answers how many milliseconds it took from the click. */
async function takeIn(library, file) {
  await startTakingIn(library, file);
  const began = Date.now();
  await library.waitFor(() => document.body.innerText.includes('Added to the library'), patience);
  return Date.now() - began;
}

async function startTakingIn(library, file) {
  await library.waitFor('input[type=file]');
  await library.evaluate(give, file);
  await library.click('role=button[name="Add to the library"]', patience);
}

/** What was taken in is taken back, where the page still offers that. */
async function takeBack(library) {
  await library.click(done);
  await library.waitFor(() => document.body.innerText.includes('as it was before'), patience);
}

/** Cuts it off; answers the library, opened anew where it has to be. */
async function cutOff(cut, { browser, panel, library }) {
  switch (cut) {
    case 'background stopped': // does not touch it
      await stopBackground(browser);
      await library.waitFor(done, patience);
      return library;
    case 'stopped by the person':
      if (await library.has('role=button[name="Stop"]'))
        await library.click('role=button[name="Stop"]').catch(() => {});
      await library.waitFor('input[type=file]', patience);
      return library;
    case 'page reloaded':
      await library.evaluate(() => void setTimeout(() => location.reload()));
      await wait(1000);
      await library.waitFor('input[type=file]', patience);
      return library;
    default:
      await library.evaluate(closeTab);
      await wait(1000);
      return openLibrary(browser, panel, '#import');
  }
}

/** Runs in the page of the library: closes its tab, a moment later. */
function closeTab() {
  const api = globalThis.browser ?? globalThis.chrome;
  setTimeout(async () => api.tabs.remove((await api.tabs.getCurrent()).id));
}

/** Runs in the page of the library: gives a packed file to it, as a person's choice does. */
async function give(base64) {
  const packed = new Blob([Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0))]);
  const bytes = await new Response(packed.stream().pipeThrough(new DecompressionStream('gzip'))).blob();
  const given = new DataTransfer();
  given.items.add(new File([bytes], 'large.json'));
  const field = document.querySelector('input[type=file]');
  field.files = given.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Runs in an extension page: how many claims and stories there are, without deleted ones. */
async function liveCounts() {
  const db = await new Promise((resolve, reject) => {
    const asked = indexedDB.open('says-who');
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  const live = (name) =>
    new Promise((resolve, reject) => {
      const asked = db.transaction(name).objectStore(name).getAll();
      asked.onsuccess = () => resolve(asked.result.filter(({ deletedAt }) => deletedAt === undefined).length);
      asked.onerror = () => reject(asked.error);
    });
  const [claims, stories] = await Promise.all(['claims', 'stories'].map(live));
  db.close();
  return { claims, stories };
}

/** A file of the program's own with a generated library in it. */
function bigFile() {
  const paths = [
    'tests/support/big-library/records.ts',
    'lib/core/formats/json.ts',
    'lib/core/model/project.ts',
    'lib/core/model/codebook.ts',
  ];
  return withModules(paths, ({ generateLibrary }, { json }, { emptyLists }, { saysWho1 }) => {
    const lists = emptyLists();
    for (const rows of generateLibrary(size))
      for (const [table, records] of Object.entries(rows)) lists[table]?.push(...records);
    const options = { at: Date.UTC(2026, 0, 5), app: 'Says Who 0.1.0' };
    return json.write({ ...lists, codebook: saysWho1 }, options)[0].content;
  });
}

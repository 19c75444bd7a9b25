import { openBrowser } from '../support/browsers/open-browser.mjs';

const claims = ['The translator was not a diplomat.', 'have left their workplaces in recent weeks'];
export const sample = 'wire-defections/story.html';

const storyIsShown = () => document.querySelector('[data-story-title]')?.textContent;

/** Opens a browser on the sample story with the panel beside it, and waits for what the panel is to show. */
export async function openPanel({ which, options, site }, profileDir, shown = storyIsShown) {
  const browser = await openBrowser({ which, ...options, profileDir });
  const page = await browser.openPage(site.url(sample));
  await browser.clickToolbarButton(page);
  const panel = await browser.panel();
  await panel.waitFor(shown);
  return { browser, page, panel };
}

/** Marks a claim of the sample story (another in each `session`), and leaves it open for tags. */
export async function begin(ground, profileDir, session = 0) {
  const { browser, page, panel } = await openPanel(ground, profileDir);
  await page.select(claims[session]);
  await page.press('c');
  await panel.waitFor('input[placeholder="Add a tag"]');
  return { browser, page, panel };
}

/** Adds tags one after the other until `end` resolves, and gives those that were acknowledged. */
export async function addTagsUntil(panel, name, end) {
  const acked = [];
  let isOver = false;
  const over = end.then(() => {
    isOver = true;
    return false;
  });
  for (let n = 0; !isOver; n += 1) {
    const tag = `${name}n${n}`;
    if (await Promise.race([panel.evaluate(addTag, tag).catch(() => false), over])) acked.push(tag);
  }
  return acked;
}

/**
 * Adds tags until one is not taken, and gives those that were, with what the person saw then: they have to be told that there is no
 * room, and to find the word still in its field. `dead`: resolves to that word where the browser has gone.
 */
export async function addUntilRefused(panel, name, dead = new Promise(() => {})) {
  const acked = [];
  for (let n = 0; n < 400; n += 1) {
    const tag = `${name}n${n}`;
    const kept = await Promise.race([panel.evaluate(addTag, tag).catch(() => 'dead'), dead]);
    if (kept === true) acked.push(tag);
    else if (kept === 'dead') return { acked, crashed: 1 };
    else return { acked, ...(await howRefused(panel, tag).catch(() => ({ crashed: 1 }))) };
  }
  return { acked, 'never refused': 1 };
}

async function howRefused(panel, tag) {
  const words = await panel.waitFor(said, { timeout: 5000 }).catch(() => '');
  const draft = await panel.evaluate(() => document.querySelector('input[placeholder="Add a tag"]')?.value);
  return { refused: 1, 'not told': words.includes('full') ? 0 : 1, 'draft lost': draft === tag ? 0 : 1, words };
}

/** Runs in the panel: what the person is told. */
export const said = () => [...document.querySelectorAll('[role=alert]')].map((one) => one.textContent).find(Boolean);

/** Adds that many tags, and gives those that were acknowledged. */
export async function addTags(panel, name, count) {
  const acked = [];
  for (let n = 0; n < count; n += 1) if (await panel.evaluate(addTag, `${name}${n}`)) acked.push(`${name}${n}`);
  return acked;
}

/** A library with tags, closed as it should be, with its first copy beside it. Gives the tags that were acknowledged. */
export async function prepare(ground, profileDir, count = 20) {
  const { browser, panel } = await begin(ground, profileDir);
  const acked = await addTags(panel, 'p', count);
  await wait(3000); // the first copy is made a moment after the first change
  await browser.close();
  return acked;
}

/** Opens the panel on the story again: recovers where that is offered, and compares with what was acknowledged. */
export async function startAgain(ground, profileDir, acked, isSecond = false) {
  const { which, options, site } = ground;
  const browser = await openBrowser({ which, ...options, profileDir });
  try {
    const page = await browser.openPage(site.url(sample));
    await browser.clickToolbarButton(page);
    const panel = await browser.panel();
    const screen = await panel.waitFor(
      () => {
        const title = document.querySelector('h1')?.textContent ?? '';
        if (title.includes('brought back') || title.includes('could not be read')) return 'lost';
        return document.querySelector('[data-story-title]')?.textContent ? 'open' : undefined;
      },
      { timeout: 40_000 },
    );
    if (screen === 'lost') {
      await panel.click('role=button[name^="Bring it back"]');
      const isDone = () => document.querySelector('[role=alert]')?.textContent?.includes('Brought back');
      await panel.waitFor(isDone, { timeout: 20_000 }).catch(() => false);
      const isBack = await panel
        .waitFor(() => document.querySelector('[data-story-title]')?.textContent, { timeout: 20_000 })
        .catch(() => undefined);
      if (!isBack) {
        // A browser that neither opens nor removes its database: the person is told, and has the copy as a file.
        if (await panel.has('role=button[name="Save that copy as a file"]')) return { 'not-opened': 1 };
        if (isSecond) throw new Error('brought back, and not there after a new start');
        // Brought back, but the background holds on to what could not be opened: that counts against it, and the browser is started anew.
        await browser.close();
        return { ...(await startAgain(ground, profileDir, acked, true)), recovered: 1, 'by a new start': 1 };
      }
    }
    const found = await readBack(panel);
    return {
      ...compared(found, acked),
      'silent-empty': screen === 'open' && found.tags.length === 0 && acked.length > 0 ? 1 : 0,
      recovered: screen === 'lost' ? 1 : 0,
    };
  } finally {
    await browser.close().catch(() => {});
  }
}

/** What is missing, doubled or half-written of the tags that were acknowledged. */
export function compared(found, acked) {
  return {
    checked: acked.length,
    lost: acked.filter((tag) => !found.tags.includes(tag)).length,
    doubled: found.tags.length - new Set(found.tags).size,
    'half-written': found.half,
  };
}

/** Runs in the panel: adds a tag as a person does, and answers true once it is shown, which is after its commit. */
export async function addTag(tag) {
  const input = document.querySelector('input[placeholder="Add a tag"]');
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  input.focus();
  value.set.call(input, tag);
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await new Promise((resume) => setTimeout(resume, 5));
  input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  for (let n = 0; n < 400; n += 1) {
    if ([...document.querySelectorAll('[aria-label]')].some((one) => one.ariaLabel === `Take off #${tag}`)) return true;
    await new Promise((resume) => setTimeout(resume, 5));
  }
  return false;
}

/** Runs in an extension page: all rows of these tables, by the tables' names. */
export async function rowsOf(...names) {
  const asked = (request) =>
    new Promise((done, fail) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
  const db = await asked(indexedDB.open('says-who'));
  const reading = db.transaction(names);
  const rows = await Promise.all(names.map(async (name) => [name, await asked(reading.objectStore(name).getAll())]));
  db.close();
  return Object.fromEntries(rows);
}

/** The names of all tags that are on something, and how many records stand without their row in the history, or it without them. */
export async function readBack(panel) {
  const { tags, taggings, ops } = await panel.evaluate(rowsOf, 'tags', 'taggings', 'ops');
  const names = new Map(tags.map((tag) => [tag.id, tag.name]));
  return {
    tags: taggings.map((tagging) => names.get(tagging.tagId)),
    half: halfWritten(ops, { tags, taggings }),
  };
}

/** How many records of these tables stand without their row in the history, and how many such rows without their record. */
export function halfWritten(ops, tables) {
  const added = new Set(ops.filter((op) => op.kind === 'add').map((op) => op.recordId));
  const records = Object.values(tables).flat();
  const there = new Set(records.map(({ id }) => id));
  return (
    records.filter(({ id }) => !added.has(id)).length +
    ops.filter((op) => Object.hasOwn(tables, op.table) && !there.has(op.recordId)).length
  );
}

/** Runs in an extension page: a hash over every row of every table of the library, and how many rows there are. */
export async function wholeLibrary() {
  const db = await new Promise((done, fail) => {
    const asked = indexedDB.open('says-who');
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => fail(asked.error);
  });
  const names = [...db.objectStoreNames];
  const rows = await Promise.all(
    names.map(
      (name) =>
        new Promise((done, fail) => {
          const asked = db.transaction(name).objectStore(name).getAll();
          asked.onsuccess = () => done(asked.result);
          asked.onerror = () => fail(asked.error);
        }),
    ),
  );
  db.close();
  const counts = Object.fromEntries(names.map((name, at) => [name, rows[at].length]));
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(rows)));
  return { hash: [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join(''), counts };
}

/** Opens the library in a tab of its own, from the panel. */
export async function openLibrary(browser, panel, part = '') {
  await panel.waitFor(() => Boolean((globalThis.browser ?? globalThis.chrome)?.tabs));
  await panel.evaluate(
    `(globalThis.browser ?? chrome).tabs.create({ url: '/library.html${part}' }).then(() => 'open')`,
  );
  return browser.extensionPage('library.html');
}

export const wait = (millis) => new Promise((resume) => setTimeout(resume, millis));

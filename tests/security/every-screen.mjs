import { wait } from '../faults/at-work.mjs';

/** Shows all that the library can show: every part scrolled to its end, every story, claim and source beside its table. */
export async function everyLibraryScreen(library, looked, isQuick) {
  const ids = await library.evaluate(idsByTable);
  for (const part of [
    'stories',
    'claims',
    'sources',
    'sourcing',
    'collections',
    'tags',
    'trash',
    'coders',
    'codebook',
  ]) {
    await library.evaluate(goTo, `#${part}`);
    await wait(400);
    await library.evaluate(scrollThrough);
    await looked(library);
  }
  for (const part of ['stories', 'claims', 'sources']) {
    const most = isQuick ? 5 : ids[part].length;
    for (const id of ids[part].slice(0, most)) {
      await library.evaluate(goTo, `#${part}?open=${id}`);
      await library.waitFor('[data-pane]');
      await wait(30);
      await looked(library);
    }
  }
  await selectAll(library, 'claims');
  await library.click('role=button[name="Delete"]');
  await library.evaluate(goTo, '#trash');
  await library.waitFor('[role=row][aria-selected]');
  await library.evaluate(scrollThrough);
  await looked(library);
  await selectAll(library, 'trash');
  await library.click('role=button[name="Restore"]');
  await library.waitForGone('[role=row][aria-selected]');
  await looked(library);
  for (const words of ['saysWhoRan', 'onerror', '<script>', 'javascript:']) {
    await library.evaluate(goTo, `#search?${new URLSearchParams({ q: words })}`);
    await wait(700);
    await looked(library);
  }
}

/** Gives a file to the page's file field, as the browser's own dialogue would. Runs in the page. */
export function give(name, base64) {
  const field = document.querySelector('input[type=file]');
  const given = new DataTransfer();
  given.items.add(new File([Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0))], name));
  field.files = given.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Selects all rows of a part, by keyboard. */
export async function selectAll(library, part) {
  await library.evaluate(goTo, `#${part}`);
  await library.waitFor('[role=row][aria-selected]');
  await library.focus('[role=grid]');
  await library.press('Control+a');
  await library.waitFor('[role=row][aria-selected=true]');
  await wait(200);
}

/** Shows all tabs of the panel, each scrolled to its end, and opens some of its cards. */
export async function everyPanelScreen(panel, looked, isQuick) {
  const count = await panel.evaluate(() => document.querySelectorAll('[role=tablist] > [role=tab]').length);
  for (let at = 0; at < count; at += 1) {
    await panel.evaluate((n) => document.querySelectorAll('[role=tablist] > [role=tab]')[n].click(), at);
    await wait(500);
    await panel.evaluate(scrollThrough);
    await looked(panel);
    const opened = await panel.evaluate(() => {
      const more = [...document.querySelectorAll('[role=tabpanel] :is(summary, [aria-expanded=false])')].slice(0, 40);
      for (const one of more) one.click();
      return more.length;
    });
    if (opened === 0) continue;
    await wait(400);
    await looked(panel);
  }
  await panel.evaluate(() => document.querySelector('[role=tablist] > [role=tab]').click());
  for (let at = 0; at < (isQuick ? 3 : 30); at += 1) {
    await panel.evaluate((n) => {
      const cards = document.querySelectorAll('article[data-claim] button[aria-label^="Edit claim"]');
      cards[Math.min(n, cards.length - 1)]?.click();
    }, at * 4);
    await wait(120);
    await looked(panel);
  }
}

/** The point of the page where some marked words stand, scrolled into view. Runs in the page. */
export function pointOn(id) {
  const words = document.querySelector(`#${id} span`);
  words.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top } = words.getClientRects()[0];
  return { x: left + 6, y: top + 6 };
}

function goTo(hash) {
  location.hash = hash;
}

/** Scrolls whatever scrolls to its end, a view at a time. */
async function scrollThrough() {
  const boxes = [...document.querySelectorAll('*')].filter(
    (one) => one.scrollHeight > one.clientHeight + 40 && one.clientHeight > 100,
  );
  for (const box of boxes) {
    for (let at = 0; at < box.scrollHeight && at < 60_000; at += box.clientHeight) {
      box.scrollTop = at;
      await new Promise((next) => setTimeout(next, 25));
    }
  }
}

async function idsByTable() {
  const db = await new Promise((done) => {
    const asked = indexedDB.open('says-who');
    asked.onsuccess = () => done(asked.result);
  });
  const ids = (name) =>
    new Promise((done) => {
      const asked = db.transaction(name).objectStore(name).getAll();
      asked.onsuccess = () => done(asked.result.filter((row) => row.deletedAt === undefined).map(({ id }) => id));
    });
  const [stories, claims, sources] = await Promise.all(['stories', 'claims', 'sources'].map(ids));
  db.close();
  return { stories, claims, sources };
}

// `npm run test:faults [-- quick]`: real browsers, killed in mid-write and started over damaged files. Prints one table: what
// was injected, how many acknowledged changes were looked for, how many were lost or doubled, how often the screen was empty.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser, whyMissing } from '../support/browsers/open-browser.mjs';
import { serveStories } from '../support/story-server.mjs';
import { damages, databaseFiles } from './damages.mjs';
import { mainProcess } from './main-process.mjs';

const isQuick = process.argv.includes('quick');
const kills = isQuick ? 2 : 5;
const claim = 'The translator was not a diplomat.';
const stories = await serveStories(fileURLToPath(new URL('../stories', import.meta.url)));
const home = await mkdtemp(join(tmpdir(), 'says-who-faults-'));
const rows = [];
let failed = false;

try {
  for (const which of ['chromium', 'firefox']) {
    const missing = whyMissing(which);
    if (missing) {
      console.log(`${which}: skipped: ${missing}`);
      continue;
    }
    await counted(`killed in mid-write, ${which}`, kills, (at) => killInMidWrite(which, at));
    const profile = join(home, `${which}-kept`);
    const acked = await prepare(which, profile);
    const both = damages(which).filter(({ withMemory }) => withMemory);
    const cases = isQuick ? damages(which).slice(0, 2) : damages(which).filter(({ withMemory }) => !withMemory);
    await counted(`damaged files, ${which}`, cases.length, (at) => startDamaged(which, profile, acked, cases[at]));
    // What the last hourly copy does not hold is gone then: counted, not promised.
    if (!isQuick)
      await counted(
        `library and memory deleted, ${which}`,
        both.length,
        (at) => startDamaged(which, profile, acked, both[at]),
        false,
      );
  }
} finally {
  await stories.close();
  await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
console.table(rows);
for (const row of rows) console.log(JSON.stringify(row));
process.exitCode = failed ? 1 : 0;

/** Runs a fault so many times, and adds up what came of it. */
async function counted(fault, times, inject, isPromised = true) {
  const row = {
    fault,
    injected: 0,
    checked: 0,
    lost: 0,
    doubled: 0,
    'half-written': 0,
    'silent-empty': 0,
    'not-opened': 0,
    recovered: 0,
  };
  for (let at = 0; at < times; at += 1) {
    const outcome = await inject(at);
    row.injected += 1;
    for (const [name, count] of Object.entries(outcome)) row[name] = (row[name] ?? 0) + count;
  }
  rows.push(row);
  failed ||= row['silent-empty'] + row.doubled > 0;
  if (isPromised) failed ||= row.lost + row.doubled + row['half-written'] + row['silent-empty'] > 0;
  console.log(`${fault}: ${JSON.stringify(row)}`);
}

/** Adds tags until the browser is killed in the middle of it; answers what is missing after a new start. */
async function killInMidWrite(which, at) {
  const profileDir = join(home, `${which}-kill-${at}`);
  const { browser, panel } = await begin(which, profileDir);
  const acked = [];
  const until = Date.now() + 300 + Math.random() * 900;
  let isDead = false;
  const dying = (async () => {
    while (Date.now() < until) await new Promise((resume) => setTimeout(resume, 5));
    isDead = true;
    process.kill(await mainProcess(profileDir), 'SIGKILL');
  })();
  for (let n = 0; !isDead; n += 1) {
    const tag = `k${at}n${n}`;
    const kept = await Promise.race([panel.evaluate(addTag, tag).catch(() => false), dying.then(() => false)]);
    if (kept) acked.push(tag);
  }
  await dying;
  await Promise.race([browser.close().catch(() => {}), new Promise((resume) => setTimeout(resume, 3000))]);
  const outcome = await startAgain(which, profileDir, acked);
  await rm(profileDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  return outcome;
}

/** A library with tags, closed as it should be. */
async function prepare(which, profileDir) {
  const { browser, panel } = await begin(which, profileDir);
  const acked = [];
  for (let n = 0; n < 20; n += 1) if (await panel.evaluate(addTag, `p${n}`)) acked.push(`p${n}`);
  await new Promise((resume) => setTimeout(resume, 3000)); // the first copy is made a moment after the first change
  await browser.close();
  return acked;
}

/** Starts over a copy of the profile in which the database's files were damaged. */
async function startDamaged(which, profile, acked, { name, damage, withMemory }) {
  const profileDir = join(home, `${which}-damaged`);
  await cp(profile, profileDir, { recursive: true });
  await damage(await databaseFiles(which, profileDir, withMemory));
  const outcome = await startAgain(which, profileDir, acked);
  console.log(`  ${name}: ${JSON.stringify(outcome)}`);
  await rm(profileDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  return outcome;
}

async function begin(which, profileDir) {
  const browser = await openBrowser({ which, profileDir });
  const page = await browser.openPage(stories.url('wire-defections/story.html'));
  await browser.clickToolbarButton(page);
  const panel = await browser.panel();
  await panel.waitFor(() => document.querySelector('[data-story-title]')?.textContent);
  await page.select(claim);
  await page.press('c');
  await panel.waitFor('input[placeholder="Add a tag"]');
  return { browser, page, panel };
}

/** Opens the panel on the story again: recovers where that is offered, and compares with what was acknowledged. */
async function startAgain(which, profileDir, acked, isSecond = false) {
  const browser = await openBrowser({ which, profileDir });
  try {
    const page = await browser.openPage(stories.url('wire-defections/story.html'));
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
      // The page was read while there was no library to look it up in.
      if (await panel.waitFor(isDone, { timeout: 20_000 }).catch(() => false)) await browser.clickToolbarButton(page);
      const isBack = await panel
        .waitFor(() => document.querySelector('[data-story-title]')?.textContent, { timeout: 20_000 })
        .catch(() => undefined);
      if (!isBack) {
        // A browser that neither opens nor removes its database: the person is told, and has the copy as a file.
        if (await panel.has('role=button[name="Save that copy as a file"]')) return { 'not-opened': 1 };
        if (isSecond) throw new Error('brought back, and not there after a new start');
        // Brought back, but the background still holds on to what could not be opened: the browser is started anew.
        await browser.close();
        return { ...(await startAgain(which, profileDir, acked, true)), recovered: 1 };
      }
    }
    const found = await panel.evaluate(readBack);
    const lost = acked.filter((tag) => !found.tags.includes(tag)).length;
    return {
      checked: acked.length,
      lost,
      doubled: found.tags.length - new Set(found.tags).size,
      'half-written': found.half,
      'silent-empty': screen === 'open' && found.tags.length === 0 && acked.length > 0 ? 1 : 0,
      recovered: screen === 'lost' ? 1 : 0,
    };
  } finally {
    await browser.close().catch(() => {});
  }
}

/** Runs in the panel: adds a tag as a person does, and answers true once it is shown, which is after its commit. */
async function addTag(tag) {
  const input = document.querySelector('input[placeholder="Add a tag"]');
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  input.focus();
  value.set.call(input, tag);
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await new Promise((resume) => setTimeout(resume, 5));
  input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  for (let n = 0; n < 400; n += 1) {
    if (document.querySelector(`[aria-label="Take off #${tag}"]`)) return true;
    await new Promise((resume) => setTimeout(resume, 5));
  }
  return false;
}

/** Runs in the panel: the names of all tags that are on something, and how many records stand without their row in the history. */
async function readBack() {
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
  const [tags, taggings, ops] = await Promise.all(['tags', 'taggings', 'ops'].map(all));
  db.close();
  const adds = new Set(ops.filter((op) => op.kind === 'add').map((op) => op.recordId));
  const records = [...tags, ...taggings];
  const there = new Set(records.map((record) => record.id));
  const half =
    records.filter((record) => !adds.has(record.id)).length +
    ops.filter((op) => (op.table === 'tags' || op.table === 'taggings') && !there.has(op.recordId)).length;
  const names = new Map(tags.map((tag) => [tag.id, tag.name]));
  return { tags: taggings.map((tagging) => names.get(tagging.tagId)), half };
}

import { readFile } from 'node:fs/promises';
import { addTag, openLibrary, wait } from '../faults/at-work.mjs';
import { everyLibraryScreen, everyPanelScreen, give, selectAll } from './every-screen.mjs';

const saysWho = 'role=combobox[name="Says who?"]';

/** All that a person does in a working day, once: read, mark, name, note, tag, review, look at everything, search, export, import, set. */
export async function goAllTheWay(browser, site, { isQuick, catcher }) {
  const page = await browser.openPage(site.url('wire-defections/story.html'));
  await browser.clickToolbarButton(page);
  const panel = await browser.panel();
  await panel.waitFor(() => document.querySelector('[data-story-title]')?.textContent);
  await panel.waitFor('role=button[name="Review"]');
  const mark = async (words, key) => {
    await page.bringToFront();
    await page.select(words);
    await page.press(key);
  };

  await mark('The translator was not a diplomat.', 'c');
  await panel.waitFor(saysWho);
  await panel.fill(saysWho, 'Ko Yong-hwan');
  await panel.press('Enter');
  await panel.waitFor('role=combobox[name="Via"]');
  await panel.evaluate(addTag, 'to check');
  await mark('a person familiar with the cases', 's');
  await mark('did not answer calls on Thursday', 'n');
  await panel.waitFor(() => document.activeElement?.tagName === 'TEXTAREA');
  await panel.type(
    `See ![a picture](${catcher.address}picture) and [a file](${catcher.address}file), <${catcher.address}more>.`,
  );
  await panel.press('Tab');
  await panel.waitFor(() => document.querySelector('footer')?.textContent.includes('Saved on this device'));

  await panel.click('role=tab[name^="Claims"]');
  await panel.evaluate(() =>
    [...document.querySelectorAll('button')].find((one) => one.textContent === 'Review').focus(),
  );
  await panel.press('Enter');
  await panel.waitFor('[data-offer]');
  for (const key of isQuick ? ['Enter'] : ['j', 'k', 'Enter', 'Enter', 'x', 'Enter']) {
    await panel.press(key);
    await wait(300);
  }
  await panel.press('Escape');
  await everyPanelScreen(panel, async () => undefined, isQuick);

  const files = await exportFromPanel(browser, panel, isQuick);
  const library = await openLibrary(browser, panel);
  await everyLibraryScreen(library, async () => undefined, isQuick);
  await goTo(library, 'search?q=translator');
  await wait(500);
  if (!isQuick) {
    await selectAll(library, 'stories');
    await library.click('role=button[name="Export"]');
    await library.click('role=menuitem[name^="HTML report"]');
    await wait(2000);
  }
  await importBack(library, files);
  await changeSettings(browser, library);
  await goTo(library, 'codebook');
  await library.click('role=button[name="Edit Says Who, version 1"]');
  await library.waitFor('role=heading[name="Editing Says Who, version 1"]');
  const tabs = `(globalThis.browser ?? chrome).tabs`;
  const story = await library.evaluate(firstStory);
  await library.evaluate(`${tabs}.create({ url: '/kept.html?story=${story}' }).then(() => 1)`);
  const kept = await browser.extensionPage('kept.html');
  await kept.waitFor(() => document.querySelectorAll('article p').length > 5);
  await library.evaluate(`${tabs}.create({ url: '/welcome.html' }).then(() => 1)`);
  const welcome = await browser.extensionPage('welcome.html');
  await welcome.waitFor('h1');
  await page.bringToFront();
  await page.reload();
  await browser.clickToolbarButton(page);
  await wait(2000);
  return { page, panel, library, kept, welcome };
}

async function exportFromPanel(browser, panel, isQuick) {
  await panel.click('role=button[name="Export"]');
  const items = await panel.evaluate(() =>
    [...document.querySelectorAll('[role=menuitem]')]
      .map((one) => one.innerText.split('\n')[0])
      .filter((label) => !label.includes('…')),
  );
  await panel.press('Escape');
  const wanted = isQuick ? items.filter((label) => /^(?:JSON|HTML report)$/u.test(label)) : items;
  wanted.sort((a, b) => Number(b === 'JSON') - Number(a === 'JSON')); // before others of the same name
  let whole;
  for (const label of wanted) {
    const before = new Set(await browser.downloads());
    await panel.click('role=button[name="Export"]');
    await panel.click(`role=menuitem[name^="${label}"]`);
    let saved;
    // Two formats may have the same name: then it is the same file, and nobody can tell when.
    for (let at = 0; at < 30 && saved === undefined; at += 1) {
      await wait(100);
      if (await panel.has('dialog[open]')) await panel.click('role=button[name="Save the file"]'); // it asks for choices
      saved = (await browser.downloads()).find((name) => !before.has(name));
    }
    if (label !== 'JSON') continue;
    const { name, path } = await browser.waitForDownload(saved);
    whole = { name, base64: (await readFile(path)).toString('base64') };
  }
  return whole;
}

async function importBack(library, { name, base64 }) {
  await goTo(library, 'import');
  await library.waitFor('input[type=file]');
  await library.evaluate(give, name, base64);
  await library.waitFor('role=button[name="Cancel"]');
  await library.click('role=button[name="Cancel"]');
}

async function changeSettings(browser, library) {
  await goTo(library, 'settings');
  await library.click('text="So that the page cannot read them"');
  await library.waitFor('text="Kept"');
  await library.click('role=button[name="Save a copy"]');
  await browser.waitForDownload(/^Says Who backup .*\.zip$/u, { timeout: 30_000 });
}

const goTo = (library, place) =>
  library.evaluate((hash) => {
    location.hash = hash;
  }, place);

/** Runs in a page of ours: the id of the first story kept. */
async function firstStory() {
  const db = await new Promise((done) => {
    const asked = indexedDB.open('says-who');
    asked.onsuccess = () => done(asked.result);
  });
  const all = db.transaction('stories').objectStore('stories').getAll();
  await new Promise((done) => {
    all.onsuccess = done;
  });
  db.close();
  return all.result[0].id;
}

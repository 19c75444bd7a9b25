import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openLibrary, wait } from '../faults/at-work.mjs';
import { both } from '../faults/engines.mjs';
import { openBrowser } from '../support/browsers/open-browser.mjs';
import { activeParts } from './active-parts.mjs';
import { openCatcher } from './catcher.mjs';
import { everyLibraryScreen, everyPanelScreen, give, pointOn, selectAll } from './every-screen.mjs';
import { asShown, filesWith, storyWith, storyWithAll } from './payload-story.mjs';
import { payloadsFor, tokenOf } from './payloads.mjs';
import { watchOver, whatRan } from './watching.mjs';

const places = ['quote', 'title', 'byline', 'JSON-LD', 'address', 'tag', 'note'];

/** Texts that want to run, in every place that a page, a person or a file can put them, on every screen: none does. */
export const xss = {
  id: 'S1',
  kind: 'security',
  about: 'texts that want to run',
  engines: both,
  async run(ground) {
    const { which, options, isQuick, site, home } = ground;
    const catcher = await openCatcher();
    const all = payloadsFor(catcher.address);
    const payloads = isQuick ? all.filter((_, at) => at % 30 === 0) : all;
    const inPages = ground.row(`from pages and typed: ${places.join(', ')}`);
    const inFiles = ground.row('in imported files');
    const inCopies = ground.row('in a restored copy');
    const inExports = ground.row(
      'in what is exported: report opened in a tab; Word, Markdown, vault, W3C looked through',
    );
    const forced = ground.row('put into our own page as markup by force');
    const control = ground.row('the same texts as markup of a plain page', { isPromised: false });

    const browser = await openBrowser({ which, ...options, profileDir: join(home, `xss-${which}`) });
    try {
      const watch = await watchOver(browser);
      const settle = async (row) => {
        const { reports, dialogs } = await watch.take();
        const requests = catcher.take();
        row.add({ dialogs, 'CSP reports': reports.length, requests: requests.length });
        for (const one of [...reports, ...requests]) console.log(`  ${row.row.what}: ${one}`);
      };
      const lookingFor =
        (row, isOurs = true) =>
        async (surface) => {
          const { ran, made } = await surface.evaluate(whatRan, isOurs);
          row.add({ looks: 1, executed: ran.length, 'got in': made.length });
          for (const one of [...ran, ...made]) console.log(`  ${row.row.what}: ${one}`);
        };

      await tryControl(browser, site, catcher, payloads, control);
      await watch.take();
      catcher.take();

      const { page, panel } = await visit(browser, site, payloads, inPages, lookingFor);
      await settle(inPages);

      const library = await openLibrary(browser, panel);
      await forceIn(library, payloads, forced);
      const { reports, dialogs } = await watch.take();
      forced.add({ dialogs, requests: catcher.take().length, 'refused by the CSP': reports.length });
      if (reports.length === 0) throw new Error('no report came where one had to: nothing is counted');
      await library.evaluate(() => {
        globalThis.isForced = true;
        setTimeout(() => location.reload(), 50);
      });
      await library.waitFor(() => !globalThis.isForced && document.querySelector('nav a') !== null);
      if (!isQuick) await everyLibraryScreen(library, lookingFor(inPages), true);
      await settle(inPages);

      const address = site.url('xss/all.html');
      site.put('xss/all.html', storyWithAll(payloads));
      await takeIn(library, await filesWith(payloads, address), inFiles, lookingFor(inFiles));
      await everyLibraryScreen(library, lookingFor(inFiles), isQuick);
      inFiles.add({ tried: payloads.length });
      await settle(inFiles);
      await page.bringToFront();
      await page.goto(address);
      await browser.clickToolbarButton(page);
      await untilCards(panel, payloads.length);
      await everyPanelScreen(panel, lookingFor(inFiles), isQuick);
      await hoverOver(page, payloads, inFiles, lookingFor(inFiles, false));
      await openKept(browser, panel, inFiles, lookingFor(inFiles));
      await settle(inFiles);

      await tryExports(browser, site, library, payloads, inExports, lookingFor(inExports, false));
      await settle(inExports);

      await restore(browser, library, inCopies, lookingFor(inCopies));
      await everyLibraryScreen(library, lookingFor(inCopies), isQuick);
      inCopies.add({ tried: payloads.length });
      await settle(inCopies);
    } finally {
      await browser.close();
      await catcher.close();
    }
  },
};

/** Reads a page for each payload, marks it, and types it as tag and note, as a person would who copies it from there. */
async function visit(browser, site, payloads, row, lookingFor) {
  const [ours, theirs] = [lookingFor(row), lookingFor(row, false)];
  let page;
  let panel;
  for (const payload of payloads) {
    const path = `xss/${payload.number}.html?said=${encodeURIComponent(payload.text.toWellFormed())}`;
    site.put(`xss/${payload.number}.html`, storyWith(payload, site.url(path)));
    if (page) await page.goto(site.url(path));
    else page = await browser.openPage(site.url(path));
    await browser.clickToolbarButton(page);
    panel = await browser.panel();
    const token = tokenOf(payload);
    await panel.waitFor((word) => document.querySelector('[data-story-title]')?.textContent.startsWith(word), {
      args: [`Letter ${payload.number} says`],
    });
    await page.evaluate(() => getSelection().selectAllChildren(document.querySelector('#payload')));
    await page.waitFor('says-who-bar');
    await page.press('c');
    await panel.waitFor('input[placeholder="Add a tag"]');
    await panel.evaluate(typeIn, asShown(payload.text).slice(0, 200));
    const shown = await panel.waitFor(
      (word) => {
        const has = (text) => text?.includes(word);
        const header = document.querySelector('header')?.innerText.split(word).length ?? 0;
        const isTagged = [...document.querySelectorAll('[aria-label]')].some((one) =>
          /^Take off #/u.test(one.ariaLabel),
        );
        const isNoted = [...document.querySelectorAll('textarea')].some((one) => has(one.value));
        const quotes = has(document.querySelector('article[data-claim]')?.innerText);
        return isTagged && isNoted && quotes ? { header } : undefined;
      },
      { args: [token] },
    );
    await ours(panel);
    await panel.evaluate(() => [...document.querySelectorAll('[role=tablist] > [role=tab]')].at(-1).click());
    const about = await panel
      .waitFor((word) => document.querySelector('[role=tabpanel]')?.innerText.includes(word), {
        args: [token],
        timeout: 3000,
      })
      .catch(() => false);
    await ours(panel);
    await theirs(page);
    await panel.evaluate(() => document.querySelector('[role=tablist] > [role=tab]').click());
    row.add({ tried: places.length, shown: 3 + Math.min(shown.header - 1, 3) + (about ? 1 : 0) });
  }
  return { page, panel };
}

/** Runs in the panel: adds a tag and a note to the claim that is open, as typed. */
async function typeIn(words) {
  const type = (field, text) => {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value').set.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const tag = document.querySelector('input[placeholder="Add a tag"]');
  tag.focus();
  type(tag, words);
  await new Promise((next) => setTimeout(next, 20));
  tag.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  const note = document.querySelector('article[aria-current] textarea, article textarea');
  note.focus();
  type(note, words);
  note.blur();
}

/** Gives every file to the import, which shows what is in it; the first, which holds everything, is taken in. */
async function takeIn(library, files, row, looked) {
  for (const { name, content } of files.toReversed()) {
    await library.evaluate(() => {
      location.hash = '#import';
    });
    await library.waitFor('input[type=file]');
    await library.evaluate(give, name, Buffer.from(content).toString('base64'));
    await library.waitFor(() => /Cancel|was not taken/u.test(document.querySelector('main')?.innerText ?? ''), {
      timeout: 60_000,
    });
    await looked(library);
    row.add({ files: 1 });
    const isLast = name === files[0].name;
    if (isLast) {
      await library.click('role=button[name="Add to the library"]');
      await library.waitFor('text="Added to the library"', { timeout: 60_000 });
      await looked(library);
    } else if (await library.has('role=button[name="Cancel"]')) await library.click('role=button[name="Cancel"]');
  }
}

const untilCards = (panel, count) =>
  panel.waitFor(
    (most) =>
      [...document.querySelectorAll('[role=tab]')].some(
        (tab) => tab.textContent.includes('Claims') && Number(/\d+/u.exec(tab.textContent)?.[0]) >= most,
      ),
    { args: [count], timeout: 60_000 },
  );

/** Puts the pointer on marked words, so that the card shows who said them. */
async function hoverOver(page, payloads, row, looked) {
  await page.bringToFront();
  for (const { number } of payloads.filter((_, at) => at % 5 === 0)) {
    const { x, y } = await page.evaluate(pointOn, `p${number}`);
    await page.hoverAt(x, y);
    const isThere = await page.waitFor('says-who-card', { timeout: 3000 }).catch(() => false);
    row.add({ cards: isThere ? 1 : 0 });
    await looked(page);
    await page.hoverAt(2, 2);
  }
}

/** Opens the kept text of the story that the panel shows. */
async function openKept(browser, panel, row, looked) {
  const story = await panel.evaluate(`new Promise((done) => {
    const asked = indexedDB.open('says-who');
    asked.onsuccess = () => {
      const all = asked.result.transaction('stories').objectStore('stories').getAll();
      all.onsuccess = () => {
        asked.result.close();
        done(all.result.find(({ headline }) => headline === 'Letters of the harbour office').id);
      };
    };
  })`);
  await panel.evaluate(
    `(globalThis.browser ?? chrome).tabs.create({ url: '/kept.html?story=${story}' }).then(() => 1)`,
  );
  const kept = await browser.extensionPage('kept.html');
  await kept.waitFor(() => document.querySelectorAll('article p').length > 5);
  await wait(800);
  await looked(kept);
  row.add({ kept: 1 });
}

/** Saves everything in the formats that can hold something active; the report is opened, as it is and without its own policy. */
async function tryExports(browser, site, library, payloads, row, looked) {
  await browser.extensionPage('library.html');
  await selectAll(library, 'stories');
  const kinds = [
    ['HTML report', /\.html$/u],
    ['Word document', /\.docx$/u],
    ['Markdown', /\.md$|\.zip$/u],
    ['Obsidian vault', /\.zip$/u],
    ['W3C Web Annotation', /\.jsonld$/u],
  ];
  for (const [item, pattern] of kinds) {
    const before = new Set(await browser.downloads());
    await library.click('role=button[name="Export"]');
    await library.click(`role=menuitem[name^="${item}"]`);
    const { name, path } = await newDownload(browser, before, pattern);
    const bytes = await readFile(path);
    const active = await activeParts(name, bytes);
    row.add({ files: 1, 'got in': active.length });
    for (const one of active) console.log(`  ${name}: ${one}`);
    if (item !== 'HTML report') continue;
    const text = bytes.toString();
    const bare = text.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/u, '');
    if (bare === text) throw new Error('the report has no policy of its own');
    site.put('xss/report.html', bare);
    for (const address of [pathToFileURL(path).href, site.url('xss/report.html')]) {
      const page = await browser.openPage(address);
      await wait(1500);
      await looked(page);
      const isThere = await page.evaluate(() => document.body.innerText.includes('Letters of the harbour office'));
      row.add({ tried: isThere ? payloads.length : 0 });
      await page.close();
    }
    await browser.extensionPage('library.html');
  }
}

async function newDownload(browser, before, pattern) {
  const end = Date.now() + 60_000;
  for (;;) {
    const name = (await browser.downloads()).find((one) => !before.has(one) && pattern.test(one));
    if (name) return browser.waitForDownload(name, { timeout: 60_000 });
    if (Date.now() > end) throw new Error(`nothing like ${pattern} was saved`);
    await wait(100);
  }
}

/** Saves a copy of the library and puts it in the place of all. */
async function restore(browser, library, row, looked) {
  await library.evaluate(() => {
    location.hash = '#settings';
  });
  await library.click('role=button[name="Save a copy"]');
  const { name, path } = await browser.waitForDownload(/^Says Who backup .*\.zip$/u, { timeout: 60_000 });
  await library.evaluate(give, name, (await readFile(path)).toString('base64'));
  await library.waitFor('role=button[name="Bring together"]', { timeout: 60_000 });
  await looked(library);
  await library.click('text="Replace everything"');
  await wait(500);
  await library.click('role=button[name="Replace everything"]');
  await library.waitFor(
    () => [...document.querySelectorAll('[role=status]')].some((one) => one.textContent.startsWith('Restored:')),
    { timeout: 60_000 },
  );
  await looked(library);
  row.add({ files: 1 });
}

/** Puts the payloads into a page of ours as markup: what nothing in the product does. The policy is the second wall. */
async function forceIn(library, payloads, row) {
  const texts = payloads.filter(({ as }) => as === 'html').map(({ text }) => text);
  const ran = await library.evaluate(
    async (all) => {
      const { body } = document; // some of them stand in its place afterwards
      for (const text of all) body.appendChild(document.createElement('div')).innerHTML = text;
      await new Promise((next) => setTimeout(next, 1500));
      return Object.keys(globalThis).filter((name) => /^saysWhoRan\d+$/u.test(name));
    },
    texts.filter((text) => !/http-equiv|<base/u.test(text)),
  );
  const { made } = await library.evaluate(whatRan, true);
  row.add({ tried: texts.length, executed: ran.length, 'seen as markup': made.length });
  if (made.length === 0) throw new Error('markup in our own page is not seen: nothing is counted');
}

/** Each payload in a frame of a plain page, put where it would run: shows that they are worth trying. */
async function tryControl(browser, site, catcher, payloads, row) {
  site.put('xss/control.html', '<!doctype html><title>control</title><body>');
  const page = await browser.openPage(site.url('xss/control.html'));
  const ran = new Set();
  for (const { number, as, text } of payloads) {
    const didRun = await page.evaluate(putAsMarkup, as, text, `saysWhoRan${number}`);
    if (didRun) ran.add(number);
  }
  await wait(500);
  for (const path of catcher.take()) ran.add(Number(/\d+$/u.exec(path)?.[0]));
  row.add({ tried: payloads.length, ran: ran.size });
  if (ran.size === 0) throw new Error('none of the payloads runs anywhere: they prove nothing');
  await page.close();
}

/** Runs in the plain page. A frame of its own for each, so that none can take the page away from the next. */
async function putAsMarkup(as, text, name) {
  const frame = document.body.appendChild(document.createElement('iframe'));
  const view = frame.contentWindow;
  for (const ask of ['alert', 'confirm', 'prompt']) view[ask] = () => {};
  const simple = text
    .replace(/^\[(.*?)\]\(\s*(.*?)(?: "title")?\)$/su, '<a href="$2">$1</a>')
    .replace(/^!\[\]\((.*)\)$/su, '<img src="$1">')
    .replace(/^<(javascript:.*)>$/su, '<a href="$1">$1</a>')
    .replace(/^\[more\]\n\n\[more\]: (.*)$/su, '<a href="$1">more</a>');
  const markup = {
    html: text,
    attribute: text.startsWith("'") ? `<input value='${text}'>` : `<input value="${text}">`,
    link: `<a href="${text.replaceAll('"', '&quot;')}">more</a>`,
    script: `<script>${{ '"': 'x=[{y:"', "'": "x='", $: 'x=`', '<': 'x="', '\\': 'x="' }[text[0]]}${text}${{ '"': '"', "'": "'", $: '`', '<': '"', '\\': '"' }[text[0]]}</script>`,
    markdown: simple,
  }[as];
  const has = () => {
    try {
      return [globalThis, frame.contentWindow].some((one) => one && typeof one[name] === 'number');
    } catch {
      return false; // it has gone elsewhere
    }
  };
  const inside = frame.contentDocument;
  inside.open();
  inside.write(`<!doctype html><body>${markup}`);
  inside.close();
  const until = async (millis) => {
    for (let at = 0; at < millis && !has(); at += 20) await new Promise((next) => setTimeout(next, 20));
  };
  await until(100);
  if (!has()) {
    const links = frame.contentDocument?.querySelectorAll('a, area, button, input[type=submit], [onclick]');
    for (const one of links ?? []) one.click?.();
    await until(150);
  }
  const ran = has();
  frame.remove();
  delete globalThis[name];
  return ran;
}

// `node scripts/pictures.mjs [folder] [browser]`: pictures of page, panel and library in both browsers (or one), light and
// dark, at the widths they have to work at; the one in the README is among them.
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser, whyMissing } from '../tests/support/browsers/open-browser.mjs';
import { serveStories } from '../tests/support/story-server.mjs';
import { claimKey, panel as names } from './panel.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = process.argv[2] ?? join(root, '.says-who', 'pictures');
const widths = [240, 360, 480]; // CSS pixels

const claims = [
  {
    words: 'have left their workplaces in recent weeks',
    source: 'multiple South Korean press reports',
    type: 'News',
    kind: 'Fact',
    naming: 'vague',
  },
  {
    words: 'More than 20 labourers at building sites in Moscow have asked a U.N. refugee agency for asylum',
    source: 'Channel A',
    type: 'News',
    kind: 'Figure',
    naming: 'named',
  },
  { words: 'The translator was not a diplomat.' },
  {
    words: '“Tighter surveillance ought to mean fewer people leave, but it only makes them angrier,”',
    source: 'Ko Yong-hwan',
    type: 'Expert',
    kind: 'Opinion',
  },
  {
    words: 'Seoul does not always say when a senior figure arrives',
    source: 'a person familiar with the cases',
    kind: 'Fact',
  },
  {
    words: "an agent and a translator at the North's trade office have defected too",
    source: 'Ko Yong-hwan',
    via: 'YTN',
    kind: 'Fact',
    note: 'Ask YTN for the full interview; no second source yet.',
  },
];

await mkdir(folder, { recursive: true });
const stories = await serveStories(join(root, 'tests/stories'));
for (const which of process.argv[3] ? [process.argv[3]] : ['chromium', 'firefox']) {
  const missing = whyMissing(which);
  if (missing) {
    console.log(`${which}: ${missing}`);
    continue;
  }
  const browser = await openBrowser({ which, width: 1240, height: 860, colorScheme: 'light' });
  try {
    const page = await browser.openPage(stories.url('wire-defections/story.html'));
    await browser.clickToolbarButton(page);
    let panel = await browser.panel();
    await panel.waitFor(names.headline);
    await shoot('empty');
    for (const claim of claims) await code(page, panel, claim);
    await page.evaluate(() => scrollTo(0, 90));
    await panel.click('role=button[name="Show in the page"]');
    await page.evaluate(() => scrollTo(0, 300));
    await panel.evaluate(() => {
      document.activeElement?.blur();
      document.querySelector('article[aria-current]')?.scrollIntoView({ block: 'start' });
      document.querySelector('[role=tabpanel]')?.scrollBy(0, -10);
    });
    await new Promise((resolve) => setTimeout(resolve, 1200)); // until the passage has stopped lighting up
    await browser.windowScreenshot(join(folder, `${which}-page-and-panel.png`));
    await panel.click('role=button[name="Close"]');
    await shoot('claims');
    await panel.click('role=tab[name^="Sources"]');
    await shoot('sources');
    await panel.click('role=tab[name="Sourcing"]');
    await panel.waitFor('[data-figure] svg');
    await shoot('sourcing');
    await panel.click('role=tab[name="About"]');
    await shoot('about');
    await panel.click('role=tab[name^="Claims"]');
    await panel.click('role=button[name^="Edit claim: an agent"]');
    await shoot('open-claim');
    await shootLibrary();
    await browser.setColorScheme('dark');
    await browser.windowScreenshot(join(folder, `${which}-page-and-panel-dark.png`));
    await browser.setColorScheme('light');

    stories.put(
      'wire-defections/story.html',
      await readFile(join(root, 'tests/stories/wire-defections/later.html'), 'utf8'),
    );
    await page.reload();
    await browser.clickToolbarButton(page);
    panel = await browser.panel();
    await panel.waitFor('article[data-state=gone]');
    await panel.click('role=button[name^="Edit claim: More than 20"]');
    await shoot('changed-claim');
    await browser.windowScreenshot(join(folder, `${which}-changed.png`));
    await panel.click('role=tab[name^="Versions"]');
    await panel.waitFor('[role=tabpanel] ins');
    await shoot('versions');
    stories.restore('wire-defections/story.html');

    /** The library's stories, with one open, and how they are sourced; the window is as wide as it is. */
    async function shootLibrary() {
      await panel.click('role=button[name="Library"]');
      const library = await browser.extensionPage('library.html');
      for (const [name, hash, there] of [
        ['library-stories', '#stories', '[role=gridcell]'],
        ['library-sourcing', '#sourcing', '[data-figure] svg'],
      ]) {
        await library.evaluate((to) => {
          location.hash = to;
        }, hash);
        await library.waitFor(there);
        if (name === 'library-stories') {
          await library.evaluate(() => document.querySelector('[role=grid]').focus());
          await library.press('Home');
          await library.press('Enter');
          await library.waitFor('[data-pane] [data-figure] svg');
        }
        for (const scheme of ['light', 'dark']) {
          await browser.setColorScheme(scheme);
          await library.screenshot(join(folder, `${which}-${name}-${scheme}.png`));
        }
      }
      await browser.setColorScheme('light');
      await page.bringToFront();
      panel = await browser.panel();
    }

    /** The panel at every width, light and dark. */
    async function shoot(name) {
      for (const scheme of ['light', 'dark']) {
        await browser.setColorScheme(scheme);
        for (const width of widths) {
          panel = await browser.panel();
          await panel.setWidth(width);
          await panel.screenshot(join(folder, `${which}-${name}-${width}-${scheme}.png`));
        }
      }
      await browser.setColorScheme('light');
      await panel.setWidth(360);
    }
  } finally {
    await browser.close();
  }
}
await stories.close();
console.log(folder);

async function code(page, panel, { words, source, via, type, kind, naming, note }) {
  await page.select(words);
  await page.press(claimKey);
  await panel.waitFor((start) => document.querySelector('article[aria-current]')?.innerText.startsWith(start), {
    args: [words.slice(0, 20)],
  });
  if (source === undefined) await panel.click('role=button[name="No source given"]');
  else {
    await panel.fill(names.saysWho, source);
    await panel.waitFor('role=option');
    await panel.press('Enter');
    await panel.waitFor('role=combobox[name="Via"]');
    if (via) {
      await panel.fill('role=combobox[name="Via"]', via);
      await panel.waitFor('role=option');
      await panel.press('Enter');
    }
  }
  const choose = (label) => panel.click(`role=radio[name="${label}"]`);
  if (kind) await choose(kind);
  const pick = (label, value) =>
    panel.evaluate(
      (name, wanted) => {
        const select = [...document.querySelectorAll('label')]
          .find((l) => l.textContent.startsWith(name))
          .querySelector('select');
        const option = [...select.options].find((o) => o.textContent.startsWith(wanted));
        Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value').set.call(select, option.value);
        select.dispatchEvent(new Event('change', { bubbles: true }));
      },
      label,
      value,
    );
  if (type) await pick('Type', type);
  if (naming) await pick('Naming', naming);
  if (note) {
    await panel.fill('textarea', note);
    await panel.press('Tab');
  }
}

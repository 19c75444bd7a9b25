import { deepEqual, equal, match } from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveStories } from '../../story-server.mjs';
import { openBrowser } from '../open-browser.mjs';
import { until } from '../surface.mjs';
import { writeTrialExtension } from './extension.mjs';

// node tests/support/browsers/trial/drivers.mjs [chromium | firefox]
// Tries all that a driver promises, on a trial extension: to be run when a driver or a browser has changed.

const asked = process.argv.slice(2);
for (const which of asked.length > 0 ? asked : ['chromium', 'firefox']) await tryDriver(which);

async function tryDriver(which) {
  const home = await mkdtemp(join(tmpdir(), 'says-who-trial-'));
  const extensionDir = join(home, 'extension');
  await writeTrialExtension(extensionDir, which);
  const stories = await serveStories(home);
  const paragraph = (number) =>
    `<p>A broadcaster <a href="#there">reported on day ${number} that</a>\n two officials had left, said <b>Ko</b>.</p>`;
  stories.put('/story.html', `<title>Story</title>${Array.from({ length: 40 }, (_, at) => paragraph(at)).join('')}`);
  const browser = await openBrowser({ which, extensionDir });
  try {
    let page = await browser.openPage(stories.url('story.html'));
    await browser.clickToolbarButton(page);
    let panel = await browser.panel();
    await panel.waitFor('text="Read: Story"');

    await panel.click('role=button[name="Export"]');
    await panel.click('role=menuitem[name="CSV"]');
    equal((await browser.waitForDownload('story.csv')).text, 'claim,source\n');
    await panel.fill('role=combobox[name="Says who?"]', 'Somebody');
    await panel.fill('role=combobox[name="Says who?"]', 'Ko Yong-hwan 고영환');
    await panel.press('Enter');
    await panel.waitFor('li');
    equal(await panel.text('ul'), 'Ko Yong-hwan 고영환');

    await page.select('two officials had left, said Ko', { nth: 2 });
    await page.press('c');
    await page.waitFor(() => document.documentElement.dataset.marked === 'two officials had left, said Ko');
    await page.select('reported on day 30 that two');
    equal(await page.text('trial-bar >>> button'), 'Claim');
    await page.click('trial-bar >>> role=button[name="Claim"]');
    equal(await page.text('trial-bar >>> button'), 'Claimed true');

    for (const width of [240, 360, 480]) {
      await panel.setWidth(width);
      equal(await panel.evaluate(() => innerWidth), width);
      await panel.click('role=button[name="Export"]');
    }
    await browser.setColorScheme('dark');
    const isDark = () => matchMedia('(prefers-color-scheme: dark)').matches;
    deepEqual([await page.evaluate(isDark), await panel.evaluate(isDark)], [true, true]);
    for (const picture of [await page.screenshot(), await panel.screenshot(), await browser.windowScreenshot()])
      equal(Buffer.from(picture).subarray(1, 4).toString(), 'PNG');

    await panel.evaluate(() => {
      console.error('the panel complains');
      (globalThis.browser ?? globalThis.chrome).runtime.sendMessage('complain');
    });
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error('the page throws');
      });
    });
    await until(async () => (await browser.consoleErrors()).length >= 3, 3000);
    const errors = (await browser.consoleErrors()).join('\n');
    for (const error of [/the panel complains/u, /the background complains/u, /the page throws/u]) match(errors, error);

    await panel.evaluate(() => {
      (globalThis.browser ?? globalThis.chrome).tabs.create({ url: 'library.html' });
    });
    await (await browser.extensionPage('library.html')).waitFor('li');
    await stories.edit('story.html', (html) => html.replace('Story', 'Edited'));
    await page.reload();
    await browser.closePanel();
    equal(await browser.panelIsOpen(), false);
    await browser.clickToolbarButton(page);
    panel = await browser.panel();
    await panel.waitFor('text="Read: Edited"');

    await browser.restart();
    page = await browser.openPage(stories.url('story.html'));
    await browser.clickToolbarButton(page);
    panel = await browser.panel();
    await panel.waitFor('li');
    equal(await panel.text('ul'), 'Ko Yong-hwan 고영환');
    equal(await panel.evaluate(isDark), true);
    console.log(`${which}: ${await browser.version()} does all that is asked of it`);
  } finally {
    await browser.close();
    await stories.close();
    await rm(home, { recursive: true, force: true });
  }
}

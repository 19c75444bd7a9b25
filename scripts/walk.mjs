import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openBrowser } from '../tests/support/browsers/open-browser.mjs';
import { until } from '../tests/support/browsers/surface.mjs';
import { claimKey, countHighlights, exportFormats, markClaim, panel as names } from './panel.mjs';
import { pickSentences } from './pick-sentences.mjs';

/** In milliseconds. */
const patience = 20_000;

/**
 * Walks through a story as a person would, with the real extension in a real browser: reads it, marks three claims,
 * names their sources, comes back after a reload and after a restart, exports. Leaves pictures and files.
 *
 * @param {object} walk
 * @param {import('./find-browser.mjs').Which} walk.which
 * @param {string} [walk.executablePath]
 * @param {string} [walk.extensionDir] the build, where it is not in its usual place
 * @param {string} walk.url where the story is served
 * @param {readonly { words: string, source: string }[]} [walk.claims] what to mark; picked from the page unless told
 * @param {string} walk.folder for pictures and files
 * @param {(words: string) => void} walk.say
 * @throws when a step fails, with a sentence that says which
 */
export async function walk({ which, executablePath, extensionDir, url, claims, folder, say }) {
  await mkdir(folder, { recursive: true });
  let number = 0;
  const step = async (words, act) => {
    number += 1;
    const told = `${String(number).padStart(2)}. ${words}`;
    try {
      const found = await act();
      say(typeof found === 'string' ? `${told}: ${found}` : told);
      return found;
    } catch (error) {
      throw new Error(`Step ${number} failed (${words}): ${error.message}`, { cause: error });
    }
  };

  let browser;
  let page;
  let panel;
  const clickButton = async () => {
    await browser.clickToolbarButton(page);
    panel = await browser.panel();
    await panel.waitFor((css) => document.querySelector(css)?.textContent, { args: [names.headline] });
  };
  const claimsShown = async (count) => {
    await panel.waitFor((css, wanted) => document.querySelectorAll(css).length >= wanted, {
      args: [names.claims, count],
    });
    if (!(await until(async () => (await page.evaluate(countHighlights)) >= count, patience)))
      throw new Error(`the page shows ${await page.evaluate(countHighlights)} highlights, not ${count}`);
    return `${count} in the panel, ${await page.evaluate(countHighlights)} highlights in the page`;
  };
  const picture = (name) => join(folder, `${name}.png`);

  try {
    await step('Open a browser with the extension', async () => {
      browser = await openBrowser({ which, executablePath, extensionDir, colorScheme: 'light' });
      return browser.version();
    });
    await step('Open the story', async () => {
      page = await browser.openPage(url);
      return url;
    });
    const toMark = claims ?? (await pickSentences(page));
    if (toMark.length === 0) throw new Error('The page has no paragraph to mark a claim in.');
    await step('Click the Says Who button; the panel shows the story', async () => {
      await clickButton();
      return panel.text(names.headline);
    });
    for (const [index, { words, source }] of toMark.entries()) {
      await step(`Select words and press C: "${words}"`, async () => {
        await page.select(words);
        await page.waitFor(markClaim);
        await page.press(claimKey);
        await claimsShown(index + 1);
      });
      await step(`Says who? ${source}`, async () => {
        await panel.fill(names.saysWho, source);
        await panel.press('Enter');
        await panel.waitFor(
          (css, name) => [...document.querySelectorAll(css)].some((card) => card.innerText.includes(name)),
          { args: [names.claims, source] },
        );
      });
    }
    await step('Take pictures of page, panel and both', async () => {
      await page.screenshot(picture('page'));
      await panel.screenshot(picture('panel'));
      await browser.windowScreenshot(picture('page-and-panel'));
    });
    await step('Reload, click the button: the claims come back', async () => {
      await page.reload();
      await clickButton();
      return claimsShown(toMark.length);
    });
    await step('Close the browser, open it, come back to the story: the claims are there', async () => {
      await browser.restart();
      page = await browser.openPage(url);
      await clickButton();
      const shown = await claimsShown(toMark.length);
      await browser.windowScreenshot(picture('page-and-panel-after-restart'));
      return shown;
    });
    for (const [format, ending] of Object.entries(exportFormats)) {
      await step(`Export as ${format}`, async () => {
        await panel.click(names.export);
        await panel.click(names.exportAs(format));
        const file = await browser.waitForDownload(new RegExp(`\\.${ending}$`, 'u'));
        for (const { words } of toMark)
          if (!even(file.text).includes(even(words).slice(0, 20))) throw new Error(`${file.name} lacks: ${words}`);
        await copyFile(file.path, join(folder, file.name));
        return file.name;
      });
    }
    await step('See that nothing was reported as an error', async () => {
      const errors = await browser.consoleErrors();
      if (errors.length > 0) throw new Error(`there were ${errors.length}`);
    });
  } catch (error) {
    await browser?.windowScreenshot(picture('where-it-failed')).catch(() => undefined);
    const reported = (await browser?.consoleErrors().catch(() => [])) ?? [];
    if (reported.length > 0) error.message += `\nThe browser reported:\n${reported.join('\n')}`;
    throw error;
  } finally {
    await browser?.close();
  }
}

/** Quotes and spaces are written differently in each format. */
const even = (text) => text.replace(/["“”\\\s]+/gu, ' ');

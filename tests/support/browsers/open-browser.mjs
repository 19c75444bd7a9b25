import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../../../scripts/find-browser.mjs';
import { startChromium } from './chromium.mjs';
import { startFirefox } from './firefox.mjs';
import { until } from './surface.mjs';

/** @import { BrowserOptions, OpenBrowser, Which } from './open-browser.mjs' */

const root = fileURLToPath(new URL('../../../', import.meta.url));
const builds = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };
const starters = { chromium: startChromium, firefox: startFirefox };
const patience = 20_000;
const welcomePage = 'welcome.html';

/**
 * Opens a real browser with the built extension in it.
 *
 * @param {BrowserOptions} options
 * @returns {Promise<OpenBrowser>}
 */
export async function openBrowser(options) {
  const { which } = options;
  const executablePath = options.executablePath ?? findBrowser(which);
  if (!executablePath) throw new Error(whyMissing(which));
  const kept = options.profileDir !== undefined;
  const home = kept ? undefined : await mkdtemp(join(tmpdir(), `says-who-${which}-`));
  const profileDir = options.profileDir ?? join(home, 'profile');
  const downloadDir = options.downloadDir ?? (kept ? `${profileDir}-downloads` : join(home, 'downloads'));
  await mkdir(profileDir, { recursive: true });
  await mkdir(downloadDir, { recursive: true });

  const settings = {
    headless: true,
    width: 1200,
    height: 800,
    extensionDir: join(root, builds[which]),
    ...withoutUndefined(options),
    executablePath,
    profileDir,
    downloadDir,
  };
  const earlierErrors = [];
  const isNew = (await readdir(profileDir)).length === 0;
  let driver = await starters[which](settings);
  // A new profile greets the person in a tab in front; whoever has not come for that must not find it in the way.
  if (isNew && !options.welcome && existsSync(join(settings.extensionDir, welcomePage)))
    await driver.closeExtensionPage(welcomePage, patience);

  const downloads = async () => (await readdir(downloadDir)).filter((name) => !isUnfinished(name));
  const keepPicture = async (picture, path) => {
    if (path) await writeFile(path, picture);
    return picture;
  };

  return {
    which,
    downloadDir,
    downloads,
    version: () => driver.version(),
    openPage: (url) => driver.openPage(url),
    clickToolbarButton: (page) => driver.clickToolbarButton(page),
    panel: ({ timeout = patience } = {}) => driver.panel(timeout),
    panelIsOpen: () => driver.panelIsOpen(),
    closePanel: () => driver.closePanel(),
    extensionPage: (file, { timeout = patience } = {}) => driver.extensionPage(file, timeout),
    async setColorScheme(scheme) {
      settings.colorScheme = scheme;
      await driver.setColorScheme(scheme);
    },
    windowScreenshot: async (path) => keepPicture(await driver.windowScreenshot(), path),
    consoleErrors: async () => [...earlierErrors, ...(await driver.consoleErrors())],
    async waitForDownload(name, { timeout = patience } = {}) {
      const matches = (file) => (typeof name === 'string' ? file === name : name.test(file));
      // While it is being written a file may bear another name, by which it is gone a moment later.
      const whole = async () => {
        const found = (await downloads()).find(matches);
        if (found === undefined) return undefined;
        const path = join(downloadDir, found);
        if (!(await isWhole(path)) || (await readdir(downloadDir)).some(isUnfinished)) return undefined;
        return { name: found, path, text: await readFile(path, 'utf8') };
      };
      const saved = await until(() => whole().catch(() => undefined), timeout);
      if (saved) return saved;
      throw new Error(`no file like ${name} was saved; there are: ${(await downloads()).join(', ') || 'none'}`);
    },
    async restart() {
      earlierErrors.push(...(await driver.consoleErrors()));
      await driver.close();
      driver = await starters[which](settings);
    },
    get driver() {
      return driver;
    },
    get closed() {
      return driver.closed;
    },
    async close() {
      await driver.close();
      if (home) await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/**
 * Why tests in this browser must be left out, or `undefined` when the browser is there.
 *
 * @param {Which} which
 * @returns {string | undefined}
 */
export function whyMissing(which) {
  const told = process.env[`SAYS_WHO_NO_${which.toUpperCase()}`];
  if (told) return told;
  return findBrowser(which) ? undefined : `no ${which} on this machine`;
}

const isUnfinished = (name) => /\.(?:crdownload|part|tmp)$/u.test(name);

/** A browser reserves the name with an empty file first, and Firefox writes under another name until it is done. */
const isWhole = (path) =>
  stat(path).then(
    ({ size }) => size > 0,
    () => false,
  );

const withoutUndefined = (options) =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));

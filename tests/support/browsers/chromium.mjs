import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { joinPictures } from './join-pictures.mjs';
import { Surface, until } from './surface.mjs';

/** @import { Driver, DriverOptions } from './driver.mjs' */

/** As root, as in a container, Chromium refuses its own sandbox; the second flag keeps it from saying so in a bar. */
const asRoot = process.getuid?.() === 0;
const panelPage = '/sidepanel.html';

/**
 * Starts Chromium, headless or with a window, through the DevTools protocol.
 *
 * @param {DriverOptions} options
 * @returns {Promise<Driver>}
 */
export async function startChromium(options) {
  const { executablePath, headless, width, height, profileDir, downloadDir } = options;
  const extensionDir = await withGrantedHosts(options.extensionDir, options.grantedHosts, `${profileDir}-extension`);
  await pinButton(profileDir, extensionDir);
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    pipe: true,
    userDataDir: profileDir,
    enableExtensions: true,
    ignoreDefaultArgs: ['--enable-automation'],
    args: [
      ...(asRoot ? ['--no-sandbox', '--test-type'] : []),
      '--no-first-run',
      '--lang=en-US',
      '--hide-crash-restore-bubble',
      '--window-position=0,0',
      `--window-size=${width},${height}`,
      ...(options.extraArgs ?? []),
    ],
    defaultViewport: null,
    downloadBehavior: { policy: 'allow', downloadPath: downloadDir },
  });
  await browser.installExtension(extensionDir).catch(async (error) => {
    await browser.close();
    throw new Error(`Chromium does not take the extension in ${extensionDir}: ${error.message}`, { cause: error });
  });
  let scheme = options.colorScheme;
  const errors = [];
  const adopted = new WeakMap();

  /** Each page is watched and coloured once, however often it is asked for. */
  const adopt = async (page) => {
    if (adopted.has(page)) return;
    adopted.set(page, true);
    page.on('console', (message) => {
      if (message.type() === 'error' && !isMissingPicture(page, message))
        errors.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => errors.push(`${page.url()}: ${error?.stack ?? error?.message ?? error}`));
    await paint(page, scheme);
  };

  const watch = async (worker) => {
    worker.client.on('Runtime.exceptionThrown', ({ exceptionDetails }) =>
      errors.push(`background: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`),
    );
    worker.client.on('Runtime.consoleAPICalled', ({ type, args }) => {
      if (type === 'error') errors.push(`background: ${args.map((arg) => arg.value ?? arg.description).join(' ')}`);
    });
    await worker.client.send('Runtime.enable').catch(() => undefined);
  };
  await watch(await backgroundOf(browser));
  // Stopped and started again, or reloaded, the background is another one.
  browser.on('targetcreated', async (target) => {
    if (isBackground(target)) await target.worker().then(watch, () => undefined);
  });

  const pageWith = async (part) => {
    const target = browser
      .targets()
      .find((one) => one.url().startsWith('chrome-extension:') && one.url().includes(part));
    const page = target && ((await target.page()) ?? (await target.asPage()));
    if (page) await adopt(page);
    return page || undefined;
  };
  const laidOut = async (part) => {
    const page = await pageWith(part).catch(() => undefined);
    const ready = await page?.evaluate(() => document.readyState === 'complete' && innerWidth > 0).catch(() => false);
    return ready ? page : undefined;
  };
  const hasClosed = new Promise((resolve) => browser.once('disconnected', () => resolve()));

  return {
    raw: browser,
    version: () => browser.version(),
    closed: hasClosed,
    async openPage(url) {
      const blank = (await browser.pages()).find((page) => page.url() === 'about:blank');
      const page = blank ?? (await browser.newPage());
      await adopt(page);
      await page.bringToFront();
      await page.goto(url, { waitUntil: 'load' });
      return Object.assign(new Surface(handsOf(page)), {
        raw: page,
        goto: async (next) => void (await page.goto(next, { waitUntil: 'load' })),
        reload: async () => void (await page.reload({ waitUntil: 'load' })),
        bringToFront: () => page.bringToFront(),
        close: () => page.close(),
      });
    },
    async clickToolbarButton(story) {
      await story.bringToFront();
      const [extension] = [...(await browser.extensions()).values()];
      await story.raw.triggerExtensionAction(extension);
    },
    panelIsOpen: async () => (await pageWith(panelPage)) !== undefined,
    async panel(timeout) {
      const page = await until(() => laidOut(panelPage), timeout, 10);
      if (!page) throw new Error(`the panel did not open within ${timeout} ms`);
      return Object.assign(new Surface(handsOf(page)), {
        setWidth: (pixels) => setPanelWidth(browser, page, pixels),
      });
    },
    async closePanel() {
      await (await pageWith(panelPage))?.evaluate(() => window.close()).catch(() => undefined);
      await until(async () => (await pageWith(panelPage)) === undefined, 5000);
    },
    async extensionPage(file, timeout) {
      const page = await until(() => laidOut(`/${file}`), timeout);
      if (!page) throw new Error(`no tab showed ${file} within ${timeout} ms`);
      await page.bringToFront();
      return Object.assign(new Surface(handsOf(page)), {
        setWidth: (width) => page.setViewport({ width, height: options.height }),
      });
    },
    async closeExtensionPage(file, timeout) {
      await (await until(() => laidOut(`/${file}`), timeout))?.close();
    },
    async setColorScheme(next) {
      scheme = next;
      const panel = await pageWith(panelPage);
      for (const page of [...(await browser.pages()), ...(panel ? [panel] : [])]) await paint(page, scheme);
    },
    async windowScreenshot() {
      const story = await frontPage(browser);
      const panel = await pageWith(panelPage);
      const left = await story.screenshot({ encoding: 'base64' });
      if (!panel) return Buffer.from(left, 'base64');
      const right = await panel.screenshot({ encoding: 'base64' });
      return Buffer.from(await story.evaluate(joinPictures, left, right), 'base64');
    },
    consoleErrors: async () => [...errors],
    async close() {
      if (browser.connected) await browser.close();
      if (extensionDir !== options.extensionDir) await rm(extensionDir, { recursive: true, force: true });
    },
  };
}

/**
 * Puts the button into the toolbar of a new profile; it would be behind the puzzle piece. And says that the person is a developer, as
 * whoever loads an extension from a folder does: without, one that reloads itself stays off, and a click on its button by the protocol
 * brings the browser down. The id of an extension that
 * is loaded from a folder is the hash of that folder's path, written with the letters a to p.
 */
async function pinButton(profileDir, extensionDir) {
  const hash = createHash('sha256').update(extensionDir).digest('hex').slice(0, 32);
  const id = hash.replace(/./gu, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
  const folder = join(profileDir, 'Default');
  if (existsSync(join(folder, 'Preferences'))) return;
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'Preferences'),
    JSON.stringify({ extensions: { pinned_extensions: [id], ui: { developer_mode: true } } }),
  );
}

const isBackground = (target) => target.type() === 'service_worker' && target.url().startsWith('chrome-extension:');

/** The service worker, once it listens for the button: a click before that is lost. */
async function backgroundOf(browser) {
  const target = await browser.waitForTarget(isBackground);
  const worker = await target.worker();
  const listens = () => worker.evaluate(() => Boolean(globalThis.chrome?.action?.onClicked.hasListeners()));
  if (!(await until(() => listens().catch(() => false), 20_000)))
    throw new Error('the background script never listened for the toolbar button');
  return worker;
}

/**
 * A copy of the build whose manifest asks for these hosts, since nobody can answer the prompt without a screen. It lies
 * where the last start had it: Chromium knows an unpacked extension, and what it has kept, by its folder.
 */
async function withGrantedHosts(extensionDir, hosts, copy) {
  if (!hosts?.length) return extensionDir;
  await cp(extensionDir, copy, { recursive: true });
  const manifest = JSON.parse(await readFile(join(copy, 'manifest.json'), 'utf8'));
  await writeFile(join(copy, 'manifest.json'), JSON.stringify({ ...manifest, host_permissions: hosts }));
  return copy;
}

const paint = (page, scheme) =>
  page.emulateMediaFeatures(scheme ? [{ name: 'prefers-color-scheme', value: scheme }] : []);

/** A site's own missing files (an icon, a picture) are no error of ours; an extension page's are. */
const isMissingPicture = (page, message) =>
  message.text().startsWith('Failed to load resource') && !page.url().startsWith('chrome-extension:');

async function frontPage(browser) {
  for (const page of await browser.pages()) {
    const inFront = await page.evaluate(() => document.visibilityState === 'visible').catch(() => false);
    if (inFront && !page.url().includes(panelPage)) return page;
  }
  throw new Error('no tab is in front');
}

/** Tells panel and page to lay themselves out as if the panel's border had been dragged. */
async function setPanelWidth(browser, panel, pixels) {
  const size = (page) => page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const story = await frontPage(browser);
  const both = (await size(panel)).width + (await size(story)).width;
  const resize = async (page, width, height) => {
    const client = await page.createCDPSession();
    await client.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
  };
  await resize(panel, pixels, (await size(panel)).height);
  await resize(story, both - pixels, (await size(story)).height);
}

/** @returns {import('./open-browser.mjs').Hands} */
function handsOf(page) {
  return {
    evaluate: (expression) => page.evaluate(expression),
    async callInShadow(host, script) {
      const client = await page.createCDPSession();
      try {
        const { root } = await client.send('DOM.getDocument', { depth: 0 });
        const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector: host });
        if (!nodeId) return undefined;
        const { node } = await client.send('DOM.describeNode', { nodeId, depth: 1, pierce: true });
        const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
        if (!backendNodeId) return undefined;
        const { object } = await client.send('DOM.resolveNode', { backendNodeId });
        const { result, exceptionDetails } = await client.send('Runtime.callFunctionOn', {
          objectId: object.objectId,
          functionDeclaration: `function () { return (${script})(this); }`,
          returnByValue: true,
        });
        if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        return result.value;
      } finally {
        await client.detach();
      }
    },
    async pointer(steps) {
      for (const step of steps) {
        if (step === 'down') await page.mouse.down();
        else if (step === 'up') await page.mouse.up();
        else await page.mouse.move(...step.move, { steps: 3 });
      }
    },
    key: (name, way) => (way === 'down' ? page.keyboard.down(name) : page.keyboard.up(name)),
    type: (text) => page.keyboard.type(text),
    capture: () => page.screenshot(),
  };
}

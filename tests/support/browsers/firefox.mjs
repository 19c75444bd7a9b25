import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { keyCodes } from './key-codes.mjs';
import { Surface, until } from './surface.mjs';

/** @import { Driver, DriverOptions } from './driver.mjs' */

/** The extension's address in this browser; fixed, so that its database is found again after a restart. */
const extensionHost = '5a750000-0000-4000-8000-5a7500000001';

/**
 * Starts Firefox, headless or with a window, through WebDriver BiDi. The toolbar, the sidebar and the whole window
 * are outside of the protocol: they are reached by scripts in the browser's own window ("chrome scope").
 *
 * @param {DriverOptions} options
 * @returns {Promise<Driver>}
 */
export async function startFirefox(options) {
  const { executablePath, headless, width, height, profileDir, extensionDir } = options;
  const id = await addOnId(extensionDir);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    userDataDir: profileDir,
    enableExtensions: true,
    args: [`--width=${width}`, `--height=${height}`, '--remote-allow-system-access'],
    defaultViewport: null,
    extraPrefsFirefox: preferences(id, options),
  });
  const send = async (method, params) => (await browser.connection.send(method, params)).result;
  const { contexts } = await send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  let [{ context: ownWindow }] = contexts;
  const inWindow = (script, ...args) => evaluateIn(send, ownWindow, callOf(script, args));
  if (options.remembersNothing || options.privateWindow) await inWindow(allowInPrivate, id);
  if (options.privateWindow) {
    await inWindow(openPrivateWindow);
    const { contexts: windows } = await send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const [first] = contexts;
    ownWindow = windows.find(({ context }) => context !== first.context).context;
    await inWindow(closeOthers);
  }
  await inWindow(nameExtensionContexts);
  await browser.installExtension(extensionDir);
  await inWindow(watchErrors);

  const focus = (context) => inWindow(focusOn, context);
  const isThere = (context) => inWindow((name) => Boolean(globalThis.saysWhoContext(name)), context);
  const isLoaded = (context) =>
    evaluateIn(send, context, 'JSON.stringify(document.readyState)').then(
      (state) => state !== 'loading',
      () => false,
    );
  const surfaceAt = async (context, timeout, complaint) => {
    const ready = await until(async () => (await isThere(context)) && (await isLoaded(context)), timeout);
    if (!ready) throw new Error(`${complaint} within ${timeout} ms`);
    return new Surface(handsOf(send, () => context, focus));
  };
  const hasClosed = new Promise((resolve) => browser.once('disconnected', () => resolve()));

  return {
    raw: browser,
    inWindow,
    version: () => browser.version(),
    closed: hasClosed,
    async openPage(url) {
      const page = (await blankPage(browser)) ?? (await browser.newPage());
      await page.bringToFront();
      await page.goto(url, { waitUntil: 'load' });
      return Object.assign(new Surface(handsOf(send, () => page.mainFrame()._id, focus)), {
        goto: async (next) => void (await page.goto(next, { waitUntil: 'load' })),
        reload: async () => void (await page.reload({ waitUntil: 'load' })),
        bringToFront: () => page.bringToFront(),
        close: () => page.close(),
      });
    },
    async clickToolbarButton(story) {
      await story.bringToFront();
      await inWindow(clickButton, id);
    },
    panelIsOpen: () => isThere('sidebar'),
    async panel(timeout) {
      const surface = await surfaceAt('sidebar', timeout, 'the panel did not open');
      return Object.assign(surface, { setWidth: (pixels) => inWindow(setSidebarWidth, pixels) });
    },
    closePanel: () => inWindow(() => void globalThis.SidebarController.hide()),
    async extensionPage(file, timeout) {
      const context = `tab:/${file}`;
      const surface = await surfaceAt(context, timeout, `no tab showed ${file}`);
      await inWindow(selectTab, context);
      return Object.assign(surface, {
        setWidth: (width) => inWindow(setTabSize, context, width, height),
      });
    },
    async closeExtensionPage(file, timeout) {
      const context = `tab:/${file}`;
      const ready = await until(async () => (await isThere(context)) && (await isLoaded(context)), timeout);
      if (ready) await inWindow(closeTab, context);
    },
    async setColorScheme(scheme) {
      await inWindow(setScheme, scheme);
      const { contexts: tabs } = await send('browsingContext.getTree', {});
      const pages = [tabs[0].context, ...((await isThere('sidebar')) ? ['sidebar'] : [])];
      const query = `JSON.stringify(matchMedia('(prefers-color-scheme: ${scheme})').matches)`;
      for (const page of pages) await until(() => evaluateIn(send, page, query), 3000);
    },
    windowScreenshot: async () => Buffer.from(await inWindow(drawWindow), 'base64'),
    consoleErrors: () => inWindow(() => globalThis.saysWhoErrors()),
    async close() {
      const gone = new Promise((resolve) => {
        const program = browser.process();
        if (!program || program.exitCode !== null) resolve();
        else program.once('exit', resolve);
      });
      if (browser.connected) await browser.close();
      await gone;
    },
  };
}

/** A tab with nothing in it. A tab of the extension is told of as blank, also after it was closed: each is asked. */
async function blankPage(browser) {
  for (const page of await browser.pages()) {
    if (page.url() === 'about:blank' && (await page.evaluate('location.href').catch(() => '')) === 'about:blank')
      return page;
  }
  return undefined;
}

async function addOnId(extensionDir) {
  const manifest = JSON.parse(await readFile(join(extensionDir, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}

function preferences(id, { colorScheme, downloadDir, remembersNothing = false, extraPrefs = {} }) {
  return {
    'browser.privatebrowsing.autostart': remembersNothing,
    'extensions.webextensions.uuids': JSON.stringify({ [id]: extensionHost }),
    // A temporary add-on is removed when the browser closes; its database must outlive that, as an installed one's does.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    // The prompt for optional host permissions can't be answered without a screen: it counts as answered with yes.
    'extensions.webextOptionalPermissionPrompts': false,
    'browser.download.folderList': 2,
    'browser.download.dir': downloadDir,
    'browser.download.useDownloadDir': true,
    'browser.download.always_ask_before_handling_new_types': false,
    'browser.download.alwaysOpenPanel': false,
    'browser.toolbars.bookmarks.visibility': 'never',
    'intl.accept_languages': 'en-US, en',
    ...(colorScheme
      ? {
          'ui.systemUsesDarkTheme': colorScheme === 'dark' ? 1 : 0,
          'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
        }
      : {}),
    ...extraPrefs,
  };
}

const callOf = (script, args) => `(async () => JSON.stringify(await (${script})(...${JSON.stringify(args)})))()`;

/** Runs an expression that gives a JSON string, and gives its value. */
async function evaluateIn(send, context, expression) {
  const text = await evaluateText(send, context, expression);
  return text === undefined ? undefined : JSON.parse(text);
}

async function evaluateText(send, context, expression) {
  const answer = await send('script.evaluate', {
    expression,
    target: { context },
    awaitPromise: true,
    userActivation: false,
  });
  return textOf(answer);
}

function textOf(answer) {
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
  return answer.result.type === 'string' ? answer.result.value : undefined;
}

/** @returns {import('./open-browser.mjs').Hands} */
function handsOf(send, contextNow, focus) {
  const perform = async (id, source, actions) => {
    if (actions.some(({ type }) => type === 'pointerDown' || type === 'keyDown')) await focus(contextNow());
    await send('input.performActions', { context: contextNow(), actions: [{ id, ...source, actions }] });
  };
  const mouse = { type: 'pointer', parameters: { pointerType: 'mouse' } };
  const keyboard = { type: 'key' };
  return {
    evaluate: (expression) => evaluateText(send, contextNow(), expression),
    async callInShadow(host, script) {
      const { nodes } = await send('browsingContext.locateNodes', {
        context: contextNow(),
        locator: { type: 'css', value: host },
        serializationOptions: { maxDomDepth: 0, includeShadowTree: 'all' },
      });
      const shadow = nodes[0]?.value?.shadowRoot?.sharedId;
      if (!shadow) return undefined;
      const answer = await send('script.callFunction', {
        functionDeclaration: script,
        arguments: [{ sharedId: shadow }],
        target: { context: contextNow() },
        awaitPromise: true,
      });
      return textOf(answer);
    },
    pointer: (steps) =>
      perform(
        'mouse',
        mouse,
        steps.map((step) => {
          if (step === 'down') return { type: 'pointerDown', button: 0 };
          if (step === 'up') return { type: 'pointerUp', button: 0 };
          const [x, y] = step.move.map(Math.round);
          return { type: 'pointerMove', x, y, duration: 20 };
        }),
      ),
    key: (name, way) =>
      perform('keys', keyboard, [{ type: way === 'down' ? 'keyDown' : 'keyUp', value: keyCodes[name] ?? name }]),
    type: (text) =>
      perform(
        'keys',
        keyboard,
        [...text].flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]),
      ),
    async capture() {
      const { data } = await send('browsingContext.captureScreenshot', { context: contextNow() });
      return Buffer.from(data, 'base64');
    },
  };
}

// What follows runs in the browser's own window.

/** Lets the extension into private windows, as a person does in the list of add-ons. */
async function allowInPrivate(id) {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  await ExtensionPermissions.add(id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
}

/** Opens a private window, in which all that follows is done. */
async function openPrivateWindow() {
  const opened = globalThis.OpenBrowserWindow({ private: true });
  await new Promise((resolve) => opened.addEventListener('load', resolve, { once: true }));
  await opened.delayedStartupPromise;
  opened.focus();
}

function closeOthers() {
  for (const other of Services.wm.getEnumerator('navigator:browser')) if (other !== window) other.close();
}

/** Gives the sidebar's page and tabs of the extension a name that the protocol accepts in place of a context id. */
function nameExtensionContexts() {
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  globalThis.saysWhoContext = (name) => {
    if (name === 'sidebar') {
      const { SidebarController } = globalThis;
      if (!SidebarController.isOpen) return null;
      return SidebarController.browser?.contentDocument?.querySelector('browser')?.browsingContext ?? null;
    }
    if (!name.startsWith('tab:')) return null;
    const part = name.slice('tab:'.length);
    const tab = globalThis.gBrowser.tabs.find(
      ({ linkedBrowser }) =>
        linkedBrowser.currentURI.schemeIs('moz-extension') && linkedBrowser.currentURI.spec.includes(part),
    );
    return tab?.linkedBrowser.browsingContext ?? null;
  };
  const byId = NavigableManager.getBrowsingContextById.bind(NavigableManager);
  NavigableManager.getBrowsingContextById = (id) =>
    id === 'sidebar' || String(id).startsWith('tab:') ? globalThis.saysWhoContext(id) : byId(id);
}

/** Gives a page the keyboard, as a person does by clicking into it; the protocol's clicks do not. */
function focusOn(context) {
  const owner = globalThis.saysWhoContext(context)?.embedderElement ?? globalThis.gBrowser.selectedBrowser;
  if (document.activeElement !== owner || !document.hasFocus()) {
    window.focus();
    owner.focus();
  }
}

/** A real click: mouse events from the window itself, which grant the tab as a person's click does. */
async function clickButton(id) {
  const name = id.toLowerCase().replace(/[^a-z0-9_-]/gu, '_');
  const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
  const { WebExtensionPolicy } = globalThis;
  for (let looks = 0; looks < 200; looks++) {
    const { extension } = WebExtensionPolicy.getByID(id) ?? {};
    const listens = extension?.persistentListeners?.get('browserAction')?.get('onClicked')?.size > 0;
    const button = document.getElementById(`${name}-BAP`);
    const box = button?.getBoundingClientRect();
    if (listens && box?.width > 0) {
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      for (const type of ['mousemove', 'mousedown', 'mouseup'])
        window.synthesizeMouseEvent(
          type,
          x,
          y,
          { button: 0, clickCount: type === 'mousemove' ? 0 : 1 },
          { isDOMEventSynthesized: false },
        );
      return;
    }
    await pause(50);
  }
  throw new Error('the toolbar button never appeared');
}

async function setSidebarWidth(pixels) {
  const box = document.getElementById('sidebar-box');
  box.style.minWidth = '0';
  box.style.maxWidth = 'none';
  box.style.width = `${pixels}px`;
  const sidebar = document.getElementById('sidebar');
  const inner = sidebar.contentDocument?.querySelector('browser') ?? sidebar;
  const missing = pixels - inner.getBoundingClientRect().width;
  box.style.width = `${pixels + missing}px`;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

function selectTab(context) {
  const { embedderElement } = globalThis.saysWhoContext(context);
  globalThis.gBrowser.selectedTab = globalThis.gBrowser.getTabForBrowser(embedderElement);
}

function closeTab(context) {
  const { embedderElement } = globalThis.saysWhoContext(context);
  globalThis.gBrowser.removeTab(globalThis.gBrowser.getTabForBrowser(embedderElement));
}

/** Lays a tab's page out at this size, whatever the window's. */
async function setTabSize(context, width, height) {
  const { style } = globalThis.saysWhoContext(context).embedderElement;
  Object.assign(style, { width: `${width}px`, minWidth: `${width}px`, maxWidth: `${width}px`, height: `${height}px` });
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

function setScheme(scheme) {
  Services.prefs.setIntPref('ui.systemUsesDarkTheme', scheme === 'dark' ? 1 : 0);
  Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', scheme === 'dark' ? 0 : 1);
}

async function drawWindow() {
  const picture = await window.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  canvas.getContext('2d').drawImage(picture, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters);
}

/** Keeps script errors and console errors of web pages and of extension pages; the browser's own are not ours. */
function watchErrors() {
  const errors = [];
  const ours = (address) => /^(?:moz-extension|https?|file):/u.test(address ?? '');
  Services.console.registerListener({
    observe(message) {
      if (!(message instanceof Ci.nsIScriptError)) return;
      const isError = !(message.flags & Ci.nsIScriptError.warningFlag);
      const isScript = /javascript|content/u.test(message.category);
      if (isError && isScript && ours(message.sourceName))
        errors.push(`${message.sourceName}: ${message.errorMessage}`);
    },
  });
  // console.error stays in the process that called it: a script in each process passes it on.
  const inEachProcess = () => {
    const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
    storage.addLogEventListener(({ level, filename, arguments: words }) => {
      if (level === 'error') sendAsyncMessage('says-who:error', { filename, text: words.map(String).join(' ') });
    }, Services.scriptSecurityManager.getSystemPrincipal());
  };
  Services.ppmm.addMessageListener('says-who:error', ({ data }) => {
    if (ours(data.filename)) errors.push(`${data.filename}: ${data.text}`);
  });
  Services.ppmm.loadProcessScript(`data:,(${encodeURIComponent(inEachProcess)})()`, true);
  globalThis.saysWhoErrors = () => errors;
}

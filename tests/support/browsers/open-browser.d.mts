/** A browser the extension is made for. */
export type Which = 'chromium' | 'firefox';

export interface BrowserOptions {
  readonly which: Which;
  /** The built extension: `.output/chrome-mv3` or `.output/firefox-mv3` unless told otherwise. */
  readonly extensionDir?: string;
  /** The browser's program; found as scripts/find-browser.mjs does unless told. */
  readonly executablePath?: string;
  /** Without a window on the screen; true unless told otherwise. */
  readonly headless?: boolean;
  /** Of the window, in CSS pixels: 1200 by 800 unless told otherwise. */
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  /** Kept after `close`. Without it a fresh profile is made and removed at `close`; `restart` keeps either. */
  readonly profileDir?: string;
  /** Where files saved by the extension go; a folder beside the profile unless told. */
  readonly downloadDir?: string;
  /** Leaves the page of the first run open, which a new profile shows; it is closed at once unless told. */
  readonly welcome?: boolean;
  /** Firefox set to "never remember history", with the extension allowed there. */
  readonly remembersNothing?: boolean;
  /** Firefox: works in a private window, with the extension allowed there. */
  readonly privateWindow?: boolean;
  /** Match patterns that count as granted, as if the person had said yes once: `http://127.0.0.1/*`. */
  readonly grantedHosts?: readonly string[];
  /** Chromium's command line, for what a person sets there: a proxy, another engine of its database. */
  readonly extraArgs?: readonly string[];
  /** Firefox's preferences, for the same. */
  readonly extraPrefs?: Readonly<Record<string, string | number | boolean>>;
}

/** A page that is open: a story in a tab, the panel, or another page of the extension. Every event is a real one. */
export interface Surface {
  /** Runs a function in the page with JSON arguments, or an expression; gives its (awaited) JSON answer. */
  evaluate<T, A extends unknown[]>(script: (...args: A) => T, ...args: A): Promise<Awaited<T>>;
  // biome-ignore lint/suspicious/noExplicitAny: what an expression gives is known only where it is written
  evaluate(expression: string): Promise<any>;
  /**
   * Waits until the element is there, or the function's answer is truthy; gives that answer.
   * Selectors, here and below: CSS; `role=button[name="Export"]`, `role=option[name*="Ko"]` (contains),
   * `role=menuitem[name^="CSV"]` (begins with); `text="Delete"`;
   * `css-of-host >>> selector` looks into a shadow root, also a closed one.
   */
  waitFor<T, A extends unknown[]>(
    what: string | ((...args: A) => T),
    options?: { timeout?: number; args?: A },
  ): Promise<Awaited<T>>;
  waitForGone(selector: string, options?: { timeout?: number }): Promise<void>;
  has(selector: string): Promise<boolean>;
  /** The shown text of the page, or of one element. */
  text(selector?: string): Promise<string>;
  hover(selector: string): Promise<void>;
  /** Moves the mouse to a point of the view, in CSS pixels. */
  hoverAt(x: number, y: number): Promise<void>;
  /** Waits until the element is there, still and uncovered, then clicks its middle with the mouse. */
  click(selector: string, options?: { timeout?: number }): Promise<void>;
  /** Clicks a point of the view, in CSS pixels. */
  clickAt(x: number, y: number): Promise<void>;
  /** Puts the keyboard there, as soon as the element is there and takes it. */
  focus(selector: string, options?: { timeout?: number }): Promise<void>;
  /** Types into whatever has the focus. */
  type(text: string): Promise<void>;
  /** Presses one key or a chord: `Enter`, `c`, `Shift+Tab`. */
  press(keys: string): Promise<void>;
  /** Clicks a field, selects what is in it and types over it. */
  fill(selector: string, text: string): Promise<void>;
  /** Selects words of the page by dragging the mouse; by keyboard where they can't be dragged. */
  select(words: string, options?: { nth?: number }): Promise<void>;
  /** Selects words as with a caret in the page: the last of them by Shift and an arrow. */
  selectByKeys(words: string, options?: { nth?: number }): Promise<void>;
  /** A PNG of what is in view. */
  screenshot(path?: string): Promise<Uint8Array>;
}

export interface StoryPage extends Surface {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  bringToFront(): Promise<void>;
  close(): Promise<void>;
}

export interface Panel extends Surface {
  /** Makes it this wide, in CSS pixels; beside the panel the page becomes so much narrower. */
  setWidth(pixels: number): Promise<void>;
}

export interface OpenBrowser {
  readonly which: Which;
  /** For instance `HeadlessChrome/156.0.1` or `firefox/153.0`. */
  version(): Promise<string>;
  /** Opens an address in a tab, in front, and waits until it is loaded. */
  openPage(url: string): Promise<StoryPage>;
  /** Clicks the extension's toolbar button while that page is in front; this grants it the tab. */
  clickToolbarButton(page: StoryPage): Promise<void>;
  /** The panel, once it is open. Ask again after it was closed or the browser was restarted. */
  panel(options?: { timeout?: number }): Promise<Panel>;
  panelIsOpen(): Promise<boolean>;
  closePanel(): Promise<void>;
  /** A tab with a page of the extension, such as `library.html`, once it is open; brought to the front. */
  extensionPage(file: string, options?: { timeout?: number }): Promise<Panel>;
  setColorScheme(scheme: 'light' | 'dark'): Promise<void>;
  /** A PNG of page and panel as they stand side by side. */
  windowScreenshot(path?: string): Promise<Uint8Array>;
  /** Errors logged or thrown so far by pages, panel and background, oldest first. */
  consoleErrors(): Promise<string[]>;
  readonly downloadDir: string;
  /** Names of the files saved so far. */
  downloads(): Promise<string[]>;
  /** Waits for a saved file whose name matches, and gives its name, path and text. */
  waitForDownload(
    name: string | RegExp,
    options?: { timeout?: number },
  ): Promise<{ name: string; path: string; text: string }>;
  /** Closes the browser and opens it again with the same profile. Pages and panels from before are gone. */
  restart(): Promise<void>;
  /** What the browser can do beyond a person: for tests of faults. It is another one after a restart. */
  readonly driver: BrowserPowers;
  /** Fulfilled when the browser has been closed, by us or by the person. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

/** The browser under the driver. */
export interface BrowserPowers {
  /** Puppeteer's browser. */
  readonly raw: import('puppeteer-core').Browser;
  /** Firefox alone: runs a function in the browser's own window, with its powers. */
  inWindow?<T, A extends unknown[]>(script: (...args: A) => T, ...args: A): Promise<Awaited<T>>;
}

/** Opens a real browser with the built extension in it. */
export function openBrowser(options: BrowserOptions): Promise<OpenBrowser>;

/** Why tests in this browser must be left out, or `undefined` when the browser is there. */
export function whyMissing(which: Which): string | undefined;

/** What a driver must be able to do with one page. */
export interface Hands {
  evaluate(expression: string): Promise<string | undefined>;
  callInShadow(host: string, script: string): Promise<string | undefined>;
  pointer(steps: ReadonlyArray<'down' | 'up' | { move: readonly [number, number] }>): Promise<void>;
  key(name: string, way: 'down' | 'up'): Promise<void>;
  type(text: string): Promise<void>;
  capture(): Promise<Uint8Array>;
}

import type { BrowserOptions, BrowserPowers, OpenBrowser, Panel } from './open-browser.mjs';

/** What a driver is told, once the defaults are filled in. */
export type DriverOptions = BrowserOptions &
  Required<
    Pick<
      BrowserOptions,
      'executablePath' | 'extensionDir' | 'headless' | 'width' | 'height' | 'profileDir' | 'downloadDir'
    >
  >;

/** One run of one browser; `openBrowser` adds what is the same for all. Time-outs are in milliseconds. */
export interface Driver
  extends BrowserPowers,
    Pick<
      OpenBrowser,
      | 'version'
      | 'openPage'
      | 'clickToolbarButton'
      | 'panelIsOpen'
      | 'closePanel'
      | 'setColorScheme'
      | 'consoleErrors'
      | 'closed'
      | 'close'
    > {
  panel(timeout: number): Promise<Panel>;
  extensionPage(file: string, timeout: number): Promise<Panel>;
  /** Closes a tab with a page of the extension, once it is loaded. */
  closeExtensionPage(file: string, timeout: number): Promise<void>;
  windowScreenshot(): Promise<Uint8Array>;
}

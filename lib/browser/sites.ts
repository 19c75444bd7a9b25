import { browser } from 'wxt/browser';

/** All pages of the web, as match patterns. */
const everywhere = ['http://*/*', 'https://*/*'];

/** The match pattern for the site of an address (a pattern names no port); undefined for what is not a web page. */
export function siteOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) && hostname !== '' ? `${protocol}//${hostname}/*` : undefined;
}

/** Where the extension may show highlights without a click, as the browser has it. */
export interface Sites {
  readonly everywhere: boolean;
  /** Match patterns of single sites, in alphabetical order. */
  readonly sites: readonly string[];
}

/** What the person has allowed so far. */
export async function allowedSites(): Promise<Sites> {
  const { origins = [] } = await browser.permissions.getAll();
  const isAll = (origin: string) => /^(\*|https?):\/\/\*\/\*$|^<all_urls>$/.test(origin);
  return { everywhere: origins.some(isAll), sites: origins.filter((origin) => !isAll(origin)).sort() };
}

/** Whether a page's site is among them. */
export async function isAllowed(address: string): Promise<boolean> {
  const site = siteOf(address);
  return site !== undefined && (await browser.permissions.contains({ origins: [site] }).catch(() => false));
}

/** Asks the person for a site, or for all; resolves to their answer. Must be called at once in a click's event. */
export function askForSites(site: string | 'everywhere'): Promise<boolean> {
  const origins = site === 'everywhere' ? everywhere : [site];
  return browser.permissions.request({ origins }).catch(() => false);
}

/** Gives back what was allowed: one site, or all that there is. Resolves to whether the browser did it. */
export async function giveBack(site: string | 'all'): Promise<boolean> {
  const { origins = [] } = site === 'all' ? await browser.permissions.getAll() : { origins: [site] };
  if (origins.length === 0) return true;
  return browser.permissions.remove({ origins }).catch(() => false);
}

/** Tells when something was allowed or given back, here or in the browser's own settings, until the signal ends it. */
export function watchSites(changed: () => void, signal: AbortSignal): void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
  signal.addEventListener('abort', () => {
    browser.permissions.onAdded.removeListener(changed);
    browser.permissions.onRemoved.removeListener(changed);
  });
}

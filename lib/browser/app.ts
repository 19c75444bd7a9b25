import { browser } from 'wxt/browser';

/** Whether this page of the extension stands where Firefox keeps nothing: in a private window, or set to remember nothing. */
export function isPrivate(): boolean {
  return import.meta.env.FIREFOX && browser.extension.inIncognitoContext;
}

/** The program and its version, as it signs what it writes: `Says Who 0.1.0`. */
export function appName(): string {
  return `Says Who ${browser.runtime.getManifest().version}`;
}

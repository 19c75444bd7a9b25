import { browser } from 'wxt/browser';

/** The program and its version, as it signs what it writes: `Says Who 0.1.0`. */
export function appName(): string {
  return `Says Who ${browser.runtime.getManifest().version}`;
}

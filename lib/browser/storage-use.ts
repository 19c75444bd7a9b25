import { browser } from 'wxt/browser';

/** How much room the extension takes in the browser. */
export interface StorageUse {
  /** Bytes; undefined where the browser does not say. */
  readonly used: number | undefined;
  readonly quota: number | undefined;
  /** Whether the browser promised not to clear it by itself when room is short. */
  readonly isPromised: boolean;
}

/** What the browser says of the room that is taken and left. */
export async function storageUse(): Promise<StorageUse> {
  const estimate = await navigator.storage.estimate().catch(() => ({}) as StorageEstimate);
  const isPromised = await navigator.storage.persisted().catch(() => false);
  return { used: estimate.usage, quota: estimate.quota, isPromised };
}

/** Asks the browser for that promise; call from a click. */
export function askForPromise(): Promise<boolean> {
  return navigator.storage.persist().catch(() => false);
}

/** Takes away all that is kept beside the database: settings, what is remembered of the library. Not that the first run was. */
export async function forgetAll(): Promise<void> {
  const { welcomed } = await browser.storage.local.get('welcomed');
  await browser.storage.local.clear();
  localStorage.clear();
  if (welcomed !== undefined) await browser.storage.local.set({ welcomed });
}

import { type Browser, browser } from 'wxt/browser';

/** Tells of every change of what is remembered under a key outside the library, made here or in another page, until the signal ends it. */
export function watchKey(key: string, changed: (value: unknown) => void, signal: AbortSignal): void {
  const listen = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
    if (area === 'local' && changes[key] !== undefined) changed(changes[key].newValue);
  };
  browser.storage.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen));
}

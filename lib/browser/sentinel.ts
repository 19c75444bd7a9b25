import { browser } from 'wxt/browser';
import { parseSentinel, type Sentinel } from '#core/recovery/sentinel.ts';
import { watchKey } from './watch-key.ts';

const key = 'sentinel';

/** What is remembered of the library outside its database; undefined where nothing is. */
export async function readSentinel(): Promise<Sentinel | undefined> {
  const stored = await browser.storage.local.get(key).catch(() => ({}) as Record<string, unknown>);
  return parseSentinel(stored[key]);
}

/** Remembers where the library stands. */
export async function keepSentinel(sentinel: Sentinel): Promise<void> {
  await browser.storage.local.set({ [key]: sentinel });
}

/** Tells when another page has made a change, or has brought the library back, until the signal ends it. */
export function watchSentinel(changed: () => void, signal: AbortSignal): void {
  watchKey(key, changed, signal);
}

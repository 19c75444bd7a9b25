import { browser } from 'wxt/browser';
import type { LastCopy } from '#core/backup/reminder.ts';
import { watchKey } from './watch-key.ts';

const key = 'lastCopy';

/** When a copy was last saved; undefined where none was, or none that is known of. */
export async function readLastCopy(): Promise<LastCopy | undefined> {
  const stored = await browser.storage.local.get(key).catch(() => ({}) as Record<string, unknown>);
  return lastCopyOf(stored[key]);
}

/** Keeps when a copy was saved. */
export async function keepLastCopy(last: LastCopy): Promise<void> {
  await browser.storage.local.set({ [key]: last });
}

/** Tells when another copy was saved, here or in another page, until the signal ends it. */
export function watchLastCopy(changed: (last: LastCopy | undefined) => void, signal: AbortSignal): void {
  watchKey(key, (value) => changed(lastCopyOf(value)), signal);
}

function lastCopyOf(stored: unknown): LastCopy | undefined {
  const { at, seq, laterUntil } = (stored ?? {}) as Partial<Record<keyof LastCopy, unknown>>;
  if (typeof at !== 'number' || typeof seq !== 'number') return undefined;
  return { at, seq, ...(typeof laterUntil === 'number' ? { laterUntil } : {}) };
}

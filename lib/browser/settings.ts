import { browser } from 'wxt/browser';
import type { Settings } from '#core/model/settings.ts';
import { parseSettings } from '#core/model/shape/settings.ts';
import { watchKey } from './watch-key.ts';

const key = 'settings';

/** What the person has chosen; as at first where nothing was, or where it can't be read. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(key).catch(() => ({}) as Record<string, unknown>);
  return parseSettings(stored[key]);
}

/** Changes some settings and leaves the others; rejects where the browser can't keep them. */
export async function saveSettings(changes: Partial<Settings>): Promise<void> {
  await browser.storage.local.set({ [key]: { ...(await readSettings()), ...changes } });
}

/** Tells of every change of the settings, made here or in another page, until the signal ends it. */
export function watchSettings(changed: (settings: Settings) => void, signal: AbortSignal): void {
  watchKey(key, (value) => changed(parseSettings(value)), signal);
}

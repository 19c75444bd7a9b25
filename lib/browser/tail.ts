import { browser } from 'wxt/browser';

const prefix = 'tail:';

/** Remembers what a command wrote, until a copy of the library holds it. `seq`: its first change. */
export async function keepTail(seq: number, entry: object): Promise<void> {
  await browser.storage.local.set({ [`${prefix}${seq}`]: entry });
}

/** All that is remembered, in no order. */
export async function readTail(): Promise<unknown[]> {
  const all = await browser.storage.local.get(null).catch(() => ({}) as Record<string, unknown>);
  return Object.entries(all).flatMap(([key, value]) => (key.startsWith(prefix) ? [value] : []));
}

/** Forgets what a copy holds by now: commands up to this change. */
export async function cutTail(seq: number): Promise<void> {
  const all = await browser.storage.local.get(null);
  const held = Object.keys(all).filter((key) => key.startsWith(prefix) && Number(key.slice(prefix.length)) <= seq);
  if (held.length > 0) await browser.storage.local.remove(held);
}

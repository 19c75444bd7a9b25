import { readSentinel } from '#browser/sentinel.ts';
import { hasSnapshots } from '#browser/snapshot-folder.ts';
import { isBehind } from '#core/recovery/sentinel.ts';
import type { Standing } from '#store/journal.ts';

/**
 * Whether a library has lost what it had: it is behind what is remembered of it; or it is empty, nothing is remembered, and
 * yet there are copies of it, as where the browser lost both at once.
 */
export async function isLost(standing: Standing): Promise<boolean> {
  const sentinel = await readSentinel();
  if (sentinel !== undefined) return isBehind(sentinel, standing);
  return standing === undefined && (await hasSnapshots());
}

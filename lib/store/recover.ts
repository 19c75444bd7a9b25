import { openBackup } from '#core/backup/open-backup.ts';
import type { Store } from './database.ts';
import type { StoreFailure } from './failures.ts';
import { standingOf } from './journal.ts';
import { whyFailed } from './keeping.ts';
import { restoreBackup } from './restore-backup.ts';
import { type Folder, listSnapshots } from './snapshots.ts';
import { missingAfter, replayTail, type TailEntry } from './tail.ts';
import { writerVersion } from './versions.ts';

/** What came back. */
export interface Recovered {
  /** When the copy was made that it came from: milliseconds since 1970; undefined where there was none. */
  readonly from?: number;
  /** Copies that were damaged and passed over. */
  readonly passedOver: number;
  /** Commands after the copy that were done again. */
  readonly replayed: number;
  /** Changes after the copy that neither it nor anything else holds any more. */
  readonly missing: number;
  readonly stories: number;
  readonly claims: number;
  readonly notes: number;
}

/**
 * Brings back a library that was lost: out of the newest copy that is whole, and what was remembered since. What the library
 * still holds stays. A copy that is damaged is passed over for the one before it, never taken in half; where none is left, what
 * was remembered since is no library.
 */
export async function recover(
  store: Store,
  folder: Folder,
  tail: readonly TailEntry[],
): Promise<{ ok: true; value: Recovered } | { ok: false; reason: StoreFailure }> {
  try {
    let passedOver = 0;
    let from: number | undefined;
    let reached = (await standingOf(store))?.seq ?? 0;
    for (const snapshot of await listSnapshots(folder)) {
      const opened = soundOf(await folder.read(snapshot.name).catch(() => new Uint8Array()));
      if (opened === undefined) {
        passedOver += 1;
        continue;
      }
      const restored = await restoreBackup(store, opened, 'merge');
      if (!restored.ok) return restored;
      from = snapshot.at;
      reached = Math.max(reached, snapshot.seq);
      break;
    }
    const missing = missingAfter(reached, tail);
    if (from === undefined && (missing > 0 || tail.length === 0)) return { ok: false, reason: 'no-sound-copy' };
    const replayed = await replayTail(store, tail);
    const [stories, claims, notes] = await Promise.all(
      [store.db.stories, store.db.claims, store.db.notes].map((table) =>
        table.filter((row: { deletedAt?: number }) => row.deletedAt === undefined).count(),
      ),
    );
    const value = { passedOver, replayed, missing, stories: stories!, claims: claims!, notes: notes! };
    return { ok: true, value: from === undefined ? value : { ...value, from } };
  } catch (error) {
    return { ok: false, reason: await whyFailed(store.keeping, error) };
  }
}

function soundOf(bytes: Uint8Array) {
  const looking = openBackup(bytes, writerVersion);
  for (;;) {
    const step = looking.next();
    if (step.done) return step.value.ok ? step.value.value : undefined;
  }
}

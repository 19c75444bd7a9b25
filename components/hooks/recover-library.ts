import { saveFile } from '#browser/downloads.ts';
import { keepSentinel, watchSentinel } from '#browser/sentinel.ts';
import { snapshotFolder } from '#browser/snapshot-folder.ts';
import { readTail } from '#browser/tail.ts';
import type { Snapshot } from '#core/recovery/snapshot.ts';
import type { Store } from '#store/database.ts';
import { discardDatabase } from '#store/discard.ts';
import { standingOf } from '#store/journal.ts';
import { type Recovered, recover } from '#store/recover.ts';
import { listSnapshots } from '#store/snapshots.ts';
import type { TailEntry } from '#store/tail.ts';
import type { Written } from '#store/write.ts';

/** What there is to bring a lost library back from. */
export async function whatIsLeft(): Promise<{ snapshots: readonly Snapshot[]; tail: number }> {
  const snapshots = await listSnapshots(snapshotFolder()).catch(() => []);
  return { snapshots, tail: (await readTail()).length };
}

/** Brings back what was lost, and remembers where the library stands since. */
export async function recoverLibrary(store: Store): Promise<Written<Recovered>> {
  const tail = (await readTail()) as TailEntry[];
  const done = await recover(store, snapshotFolder(), tail);
  if (done.ok) await goOn(store);
  return done;
}

/** Takes the library as it is: what was remembered of it is what it holds now. */
export async function goOn(store: Store): Promise<void> {
  const standing = await standingOf(store);
  await keepSentinel({ device: standing?.device ?? '', seq: standing?.seq ?? 0, at: store.now() });
}

/** Calls back when another page has brought the library back, until the signal ends it. */
export function watchRecovery(recovered: () => void, signal: AbortSignal): void {
  watchSentinel(recovered, signal);
}

/** Takes a database away that can't be read, and brings the library back into a new one. Only ever on a person's word. */
export async function replaceDamaged(store: Store): Promise<Written<Recovered>> {
  const gone = await discardDatabase(store);
  return gone ? recoverLibrary(store) : { ok: false, reason: 'damaged' };
}

/** Saves a copy that lies beside the library as a file, for a browser in which nothing can be brought back. */
export async function saveSnapshot({ name }: Snapshot): Promise<void> {
  saveFile(`Says Who ${name}`, 'application/zip', await snapshotFolder().read(name));
}

import {
  readSnapshotName,
  type Snapshot,
  type SnapshotReason,
  snapshotName,
  superfluous,
} from '#core/recovery/snapshot.ts';
import { writeBackup } from './backup.ts';
import type { Store } from './database.ts';
import type { StoreFailure } from './failures.ts';
import { sha256Of } from './hash.ts';

/** A folder of files that are this program's own: where it lies is the caller's to know. */
export interface Folder {
  list(): Promise<{ readonly name: string; readonly size: number }[]>;
  read(name: string): Promise<Uint8Array<ArrayBuffer>>;
  write(name: string, content: Blob): Promise<void>;
  rename(name: string, to: string): Promise<void>;
  remove(name: string): Promise<void>;
}

const unfinished = '.part';

/** The copies there are, newest first; files half-written or of other names are not among them. */
export async function listSnapshots(folder: Folder): Promise<Snapshot[]> {
  const files = await folder.list();
  const found = files.flatMap(({ name, size }) => readSnapshotName(name, size) ?? []);
  return found.sort((a, b) => b.at - a.at || b.seq - a.seq);
}

/**
 * Copies the library into the folder: under a passing name first, read again and compared, then under its own. One that is
 * there already is never written over. Afterwards those that need not be kept are removed.
 */
export async function takeSnapshot(
  store: Store,
  folder: Folder,
  why: SnapshotReason,
  app: string,
): Promise<{ ok: true; value: Snapshot } | { ok: false; reason: StoreFailure }> {
  const written = await writeBackup(store, { app });
  if (!written.ok) return written;
  const { manifest, content } = written.value;
  const name = snapshotName(manifest.madeAt, manifest.seq, why);
  const passing = `${name}${unfinished}`;
  try {
    const before = await folder.list();
    for (const file of before) if (file.name.endsWith(unfinished)) await folder.remove(file.name);
    if (before.some((file) => file.name === name)) return { ok: false, reason: 'not-possible' };
    await folder.write(passing, content);
    const hash = await sha256Of(new Uint8Array(await content.arrayBuffer()));
    if ((await sha256Of(await folder.read(passing))) !== hash) throw new Error('the copy is not what was written');
    await folder.rename(passing, name);
    for (const old of superfluous(await listSnapshots(folder))) await folder.remove(old.name);
    return { ok: true, value: { name, at: manifest.madeAt, seq: manifest.seq, why, size: content.size } };
  } catch (error) {
    await folder.remove(passing).catch(() => {});
    return { ok: false, reason: (error as { name?: string }).name === 'QuotaExceededError' ? 'full' : 'damaged' };
  }
}

import type { Store } from './database.ts';
import { whyFailed } from './keeping.ts';
import { writerVersion } from './versions.ts';
import type { Journal } from './writer.ts';

/** Where the library stands on this device; undefined in one where nothing was ever kept. */
export type Standing = { readonly device: string; readonly seq: number; readonly isNewer: boolean } | undefined;

/** How many changes the library has seen on this device; 0 in one where nothing was ever kept. */
export async function changesOf(store: Store): Promise<number> {
  return (await standingOf(store))?.seq ?? 0;
}

/** Reads where the library stands. */
export async function standingOf({ db }: Store): Promise<Standing> {
  const journal = (await db.meta.get('journal'))?.value as Journal | undefined;
  return journal && { device: journal.device, seq: journal.seq, isNewer: journal.minWriter > writerVersion };
}

/** Why a library could not be opened. */
export type OpenFailure = 'busy' | 'full' | 'damaged' | 'private' | 'newer';

const tries = 3; // an opening that failed once mostly works the second time
const deadline = 5000; // milliseconds: openings were seen to hang for good

/** Opens the library and reads where it stands: tries again after a while, and never waits for good. */
export async function openPatiently(
  store: Store,
  wait: (millis: number) => Promise<void> = pause,
): Promise<Standing | OpenFailure> {
  let failure: OpenFailure = 'busy';
  await store.db.prepare(); // a copy of a large library takes longer than an opening may
  for (let attempt = 0; attempt < tries; attempt += 1) {
    if (attempt > 0) await wait(200 * attempt + 300 * (store.random(1)[0]! / 255));
    const late = Symbol('late');
    // Asked for by name: once an opening has failed, a read only says that the database is closed, not why.
    const opening = opened(store).catch((error: unknown) => ({ error }));
    const found = await Promise.race([opening, wait(deadline).then(() => late)]);
    if (found === late) continue;
    if (typeof found !== 'object' || !('error' in found)) return found as Standing;
    const reason = await whyFailed(store.keeping, found.error);
    if (reason === 'private' || reason === 'full') return reason;
    if (reason === 'newer-library') return 'newer';
    failure = reason === 'closed' ? 'busy' : 'damaged';
  }
  return failure;
}

async function opened(store: Store): Promise<Standing> {
  if (!store.db.isOpen()) await store.db.open();
  return standingOf(store);
}

function pause(millis: number): Promise<void> {
  return new Promise((resume) => setTimeout(resume, millis));
}

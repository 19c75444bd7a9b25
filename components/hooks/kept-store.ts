import { isPrivate } from '#browser/app.ts';
import { isOutOfRoom } from '#browser/room-left.ts';
import { readSentinel } from '#browser/sentinel.ts';
import { sessionRows } from '#browser/session-rows.ts';
import type { Snapshot } from '#core/recovery/snapshot.ts';
import { isOlder, readAsItIs, shapeOf, upgrade } from '#store/before-upgrade.ts';
import { openStore, type Store } from '#store/database.ts';
import { openPatiently } from '#store/journal.ts';
import type { Keeping } from '#store/keeping.ts';
import { isLost } from './is-lost.ts';

/** The library, watched over from outside its database; who watches is loaded with the first change. */
export function openKeptStore(): Store {
  const store = openStore();
  store.db.beforeOpening(() => copyIfOlder(store.db.name));
  let watching: Promise<Keeping> | undefined;
  const watcher = () => {
    watching ??= import('./watch-over.ts').then(({ keepingOf }) => keepingOf(store));
    return watching;
  };
  const keeping: Keeping = {
    refusal: async () => (await watcher()).refusal(),
    committed: (what) => void watcher().then((one) => one.committed(what)),
    isOutOfRoom,
    snapshot: async (why) => (await watcher()).snapshot(why),
  };
  return { ...store, keeping };
}

const longestLook = 5000; // milliseconds: a browser that does not answer must still lead to a screen that says so
const longestCopy = 60_000; // milliseconds: a library that cannot be copied must still open

/** Copies the library before the opening brings it to a newer shape. One page does so, and the others wait for it. */
async function copyIfOlder(name: string): Promise<void> {
  if (!isOlder(await within(longestLook, shapeOf(name)))) return;
  const copying = navigator.locks.request('says-who-upgrade', async () => {
    const shape = await shapeOf(name);
    if (!isOlder(shape)) return;
    const { keepingOf } = await import('./watch-over.ts');
    await readAsItIs(name, shape, (old) => keepingOf(old).snapshot('upgrade'));
    await upgrade(name); // before the others come, so that they find nothing to copy
  });
  await within(longestCopy, copying);
}

function within<T>(millis: number, work: Promise<T>): Promise<T | undefined> {
  return Promise.race([work, new Promise<undefined>((resume) => setTimeout(resume, millis))]);
}

/** The library for this page of the extension: where the browser keeps nothing, that of this session. */
export function openHere(): Store | Promise<Store> {
  return isPrivate() ? openSessionOnly() : openKeptStore();
}

/** The library of this session, for where the browser keeps nothing. */
export async function openSessionOnly(): Promise<Store> {
  const { openSessionStore } = await import('#store/session-store.ts');
  return openSessionStore(sessionRows);
}

/** What is found when the library is opened, or why it could not be. */
export type Found =
  | { readonly is: 'ready' }
  /** It is there for this session only, which the person has agreed to. */
  | { readonly is: 'session' }
  /** It is empty, or older than is remembered of it. `at`: when it was last changed, in milliseconds since 1970. */
  | { readonly is: 'lost'; readonly at: number; readonly snapshots: readonly Snapshot[]; readonly tail: number }
  | { readonly is: 'newer' | 'busy' | 'full' | 'damaged' | 'private' };

/** Opens the library, and compares it with what is remembered of it. */
export async function lookAtLibrary(store: Store): Promise<Found> {
  if (store.session) return { is: (await store.session.agreed()) ? 'session' : 'private' };
  const standing = await openPatiently(store);
  if (typeof standing === 'string') return { is: standing };
  if (!(await isLost(standing))) return { is: standing?.isNewer ? 'newer' : 'ready' };
  const { whatIsLeft } = await import('./recover-library.ts');
  const [sentinel, left] = [await readSentinel(), await whatIsLeft()];
  return { is: 'lost', at: sentinel?.at ?? left.snapshots[0]?.at ?? store.now(), ...left };
}

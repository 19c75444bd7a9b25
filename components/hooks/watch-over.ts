import { appName } from '#browser/app.ts';
import { isOutOfRoom } from '#browser/room-left.ts';
import { keepSentinel } from '#browser/sentinel.ts';
import { alone, snapshotFolder } from '#browser/snapshot-folder.ts';
import { cutTail, keepTail } from '#browser/tail.ts';
import { heldTwice, isSnapshotDue, type Snapshot, type SnapshotReason } from '#core/recovery/snapshot.ts';
import type { Store } from '#store/database.ts';
import { standingOf } from '#store/journal.ts';
import type { Committed, Keeping } from '#store/keeping.ts';
import { tailEntry } from '#store/tail.ts';
import { isLost } from './is-lost.ts';

// Copies are loaded when the first is due.
const copies = () => import('#store/snapshots.ts');

const longTail = 2000; // changes of one command: past that, a copy at once is cheaper than remembering them one by one
const pause = 1500; // milliseconds after a change: an hourly copy waits until the hand has gone on

/** Watches over a library: remembers outside its database where it stands and what was changed since the last copies, and makes these. */
export function keepingOf(store: Store): Keeping {
  let isSound = false;
  let last: Snapshot | undefined | 'unknown' = 'unknown';
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let remembering: Promise<unknown> = Promise.resolve();

  async function copy(why: SnapshotReason): Promise<void> {
    await alone('snapshot', async () => {
      const standing = await standingOf(store);
      // One that has lost what it had is not copied: the copies are all there is of it. Nor is one in which nothing was ever
      // kept: beside its copy it would be taken for one that was lost.
      if (standing === undefined || (await isLost(standing))) return;
      const { listSnapshots, takeSnapshot } = await copies();
      const taken = await takeSnapshot(store, snapshotFolder(), why, appName());
      if (!taken.ok) return;
      last = taken.value;
      await remembering;
      await cutTail(heldTwice(await listSnapshots(snapshotFolder())));
    });
  }

  async function copyIfDue(seq: number): Promise<void> {
    if (last === 'unknown') last = (await (await copies()).listSnapshots(snapshotFolder()))[0];
    if (isSnapshotDue(last, seq, store.now())) await copy('hourly');
  }

  return {
    async refusal() {
      if (isSound) return undefined;
      if (await isLost(await standingOf(store))) return 'lost';
      isSound = true;
      return undefined;
    },
    committed({ journal, step, ops }: Committed) {
      const isLong = ops === undefined || ops.length > longTail || step.cause === 'restore';
      remembering = remembering
        .then(async () => {
          if (!isLong && ops[0] !== undefined) await keepTail(ops[0].seq, await tailEntry(store, step, ops));
          await keepSentinel({ device: journal.device, seq: journal.seq, at: step.at });
        })
        .catch(() => {}); // a full disk: the change itself is kept, and that was said
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        void (isLong ? copy('bulk') : copyIfDue(journal.seq)).catch(() => {});
      }, pause);
    },
    isOutOfRoom,
    async snapshot(why) {
      await copy(why).catch(() => {});
    },
  };
}

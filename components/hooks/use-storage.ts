import { useCallback, useEffect, useState } from 'react';
import { snapshotFolder } from '#browser/snapshot-folder.ts';
import { askForPromise, forgetAll, type StorageUse, storageUse } from '#browser/storage-use.ts';
import type { Snapshot } from '#core/recovery/snapshot.ts';
import { deleteAll } from '#store/delete-all.ts';
import type { StoreFailure } from '#store/failures.ts';
import { listSnapshots } from '#store/snapshots.ts';
import { useStore } from './use-store.ts';

/** The room that is taken, and the copies beside the library. */
export interface StorageState extends StorageUse {
  readonly snapshots: readonly Snapshot[];
}

/** What is kept in the browser, and what a person can do about it. */
export function useStorage() {
  const store = useStore();
  const [state, setState] = useState<StorageState>();
  const look = useCallback(async () => {
    const [use, snapshots] = await Promise.all([storageUse(), listSnapshots(snapshotFolder()).catch(() => [])]);
    setState({ ...use, snapshots });
  }, []);
  useEffect(() => void look(), [look]);
  return {
    state,
    /** Answers whether the browser promised. */
    async ask(): Promise<boolean> {
      const promised = await askForPromise();
      await look();
      return promised;
    },
    /** Answers why it was not done; undefined where all is deleted. */
    async deleteEverything(): Promise<StoreFailure | undefined> {
      const deleted = await deleteAll(store, snapshotFolder());
      if (!deleted.ok) return deleted.reason;
      await forgetAll();
      return undefined;
    },
  };
}

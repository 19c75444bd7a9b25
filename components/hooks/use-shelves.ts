import { useLiveQuery } from 'dexie-react-hooks';
import type { Collection } from '#core/model/collection.ts';
import type { Tag } from '#core/model/note.ts';
import { listCollections } from '#store/collections.ts';
import { listTrash, type TrashItem, trashDays } from '#store/trash.ts';
import { useStore } from './use-store.ts';

export type { TrashItem };
export { trashDays };

/** All collections, by name, live; undefined until they are read. */
export function useCollections(): readonly Collection[] | undefined {
  const store = useStore();
  return useLiveQuery(() => listCollections(store), [store]);
}

/** All tags, by name, live; undefined until they are read. */
export function useTagList(): readonly Tag[] | undefined {
  const { db } = useStore();
  return useLiveQuery(
    async () => (await db.tags.orderBy('name').toArray()).filter((tag) => tag.deletedAt === undefined),
    [db],
  );
}

/** What lies in the trash, live; undefined until it is read. */
export function useTrash(): readonly TrashItem[] | undefined {
  const store = useStore();
  return useLiveQuery(() => listTrash(store), [store]);
}

import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { CollectionId, StoryId } from '#core/model/id.ts';
import { collectInNew, listCollections, setCollected } from '#store/collections.ts';
import { useStore } from './use-store.ts';

/** A collection, and whether a story is in it. */
export interface CollectionOfStory {
  readonly id: CollectionId;
  readonly name: string;
  readonly isIn: boolean;
}

/** All collections and whether a story is in each, live, and what can be done; undefined until they are read. */
export function useStoryCollections(storyId: StoryId) {
  const store = useStore();
  const collections = useLiveQuery(async () => {
    const [all, rows] = await Promise.all([
      listCollections(store),
      store.db.memberships.where('storyId').equals(storyId).toArray(),
    ]);
    const own = new Set<string>(rows.filter((row) => row.deletedAt === undefined).map((row) => row.collectionId));
    return all.map(({ id, name }): CollectionOfStory => ({ id: id as CollectionId, name, isIn: own.has(id) }));
  }, [store, storyId]);
  return useMemo(
    () => ({
      collections,
      set: (id: CollectionId, isIn: boolean) => setCollected(store, storyId, id, isIn),
      make: (name: string) => collectInNew(store, storyId, name),
    }),
    [collections, store, storyId],
  );
}

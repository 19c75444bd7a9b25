import { useLiveQuery } from 'dexie-react-hooks';
import type { AddressId, StoryId } from '#core/model/id.ts';
import type { Address } from '#core/model/story.ts';
import { splitStory } from '#store/split-story.ts';
import { useStore } from './use-store.ts';

/** The addresses that lead to a story, live, and how one of them is made a story of its own. */
export function useAddresses(storyId: StoryId) {
  const store = useStore();
  const found = useLiveQuery(async (): Promise<readonly Address[]> => {
    const rows = await store.db.addresses.where('storyId').equals(storyId).toArray();
    return rows.filter((row) => row.deletedAt === undefined);
  }, [store, storyId]);
  return { addresses: found ?? [], split: (id: AddressId) => splitStory(store, id) };
}

import { useLiveQuery } from 'dexie-react-hooks';
import { findTags } from '#store/tags.ts';
import { useStore } from './use-store.ts';

/** The names of the tags that may be meant by what was typed, live. */
export function useTagNames(typed: string): readonly string[] {
  const store = useStore();
  return useLiveQuery(async () => (await findTags(store, typed)).map(({ name }) => name), [store, typed]) ?? [];
}

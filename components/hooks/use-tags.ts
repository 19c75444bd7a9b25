import { useLiveQuery } from 'dexie-react-hooks';
import { type CountedTag, findTags, listTags } from '#store/tags.ts';
import { useStore } from './use-store.ts';

export type { CountedTag };

/** The names of the tags that may be meant by what was typed, live. */
export function useTagNames(typed: string): readonly string[] {
  const store = useStore();
  const answer = useLiveQuery(
    async () => ({ typed, names: (await findTags(store, typed)).map(({ name }) => name) }),
    [store, typed],
  );
  // An answer may lag behind a quick hand: what was found for other letters is not offered for these.
  return answer?.typed === typed ? answer.names : [];
}

/** All tags with how many records bear each, live; undefined until they are read. */
export function useTags(): readonly CountedTag[] | undefined {
  const store = useStore();
  return useLiveQuery(() => listTags(store), [store]);
}

import { useMemo } from 'react';
import type { TagId } from '#core/model/id.ts';
import { deleteTag, mergeTags, renameTag } from '#store/tag-edits.ts';
import type { Written } from '#store/write.ts';
import { takingBack } from './taking-back.ts';
import { useStore } from './use-store.ts';

/** The commands on tags, everywhere in the library; each can be taken back for as long as nothing was done after it. */
export function useTagCommands() {
  const store = useStore();
  return useMemo(() => {
    const done = <T>(writing: Promise<Written<T>>) => takingBack(store, writing);
    return {
      rename: (id: TagId, name: string) => done(renameTag(store, id, name)),
      merge: (from: TagId, to: TagId) => done(mergeTags(store, from, to)),
      remove: (id: TagId) => done(deleteTag(store, id)),
    };
  }, [store]);
}

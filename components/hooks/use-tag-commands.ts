import { useMemo } from 'react';
import type { StepId, TagId } from '#core/model/id.ts';
import type { Step } from '#core/model/step.ts';
import { deleteTag, mergeTags, renameTag } from '#store/tags.ts';
import { nextUndo, undo } from '#store/undo.ts';
import type { Written } from '#store/write.ts';
import { useStore } from './use-store.ts';

/** How a command on tags ended: with what it answered and what takes exactly this back, or why nothing was changed. */
export type TagOutcome<T> =
  | { readonly ok: true; readonly value: T; takeBack(): Promise<Written<Step>> }
  | { readonly ok: false; readonly reason: string };

/** The commands on tags, everywhere in the library; each can be taken back for as long as nothing was done after it. */
export function useTagCommands() {
  const store = useStore();
  return useMemo(() => {
    async function done<T>(writing: Promise<Written<T>>): Promise<TagOutcome<T>> {
      const written = await writing;
      if (!written.ok) return written;
      const stepId = (await nextUndo(store)).undo?.id as StepId | undefined;
      return {
        ...written,
        async takeBack() {
          // Another panel may have gone on: its step is not what the person means here.
          if ((await nextUndo(store)).undo?.id !== stepId) return { ok: false, reason: 'stale' };
          return undo(store);
        },
      };
    }
    return {
      rename: (id: TagId, name: string) => done(renameTag(store, id, name)),
      merge: (from: TagId, to: TagId) => done(mergeTags(store, from, to)),
      remove: (id: TagId) => done(deleteTag(store, id)),
    };
  }, [store]);
}

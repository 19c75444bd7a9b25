import { useMemo } from 'react';
import type { Collection } from '#core/model/collection.ts';
import type { ClaimId, CollectionId, SourceId, StoryId, TagId } from '#core/model/id.ts';
import type { Noted } from '#core/model/note.ts';
import type { Run } from '#store/bulk.ts';
import {
  codeClaims,
  collectMany,
  deleteClaims,
  deleteSources,
  deleteStories,
  tagMany,
  typeSources,
  uncollectMany,
  untagMany,
} from '#store/bulk-edits.ts';
import { addCollection, deleteCollection, editCollection } from '#store/collections.ts';
import { emptyTrash } from '#store/empty-trash.ts';
import { mergeSources } from '#store/merge-sources.ts';
import { restore } from '#store/restore.ts';
import type { Patch } from '#store/tables.ts';
import type { TrashRef } from '#store/trash.ts';
import { undo } from '#store/undo.ts';
import type { Written } from '#store/write.ts';
import { takingBack } from './taking-back.ts';
import { useStore } from './use-store.ts';

export type { Run };

/** What the library page can do to many records at once, and to collections and the trash; each is one step. */
export function useLibraryCommands() {
  const store = useStore();
  return useMemo(() => {
    const done = <T>(writing: Promise<Written<T>>) => takingBack(store, writing);
    return {
      tag: (on: Noted, ids: readonly string[], name: string, about: string, run: Run) =>
        done(tagMany(store, on, ids, name, about, run)),
      untag: (ids: readonly string[], tagId: TagId, about: string, run: Run) =>
        done(untagMany(store, ids, tagId, about, run)),
      collect: (ids: readonly StoryId[], to: CollectionId, about: string, run: Run) =>
        done(collectMany(store, ids, to, about, run)),
      uncollect: (ids: readonly StoryId[], from: CollectionId, about: string, run: Run) =>
        done(uncollectMany(store, ids, from, about, run)),
      code: (
        ids: readonly ClaimId[],
        field: 'kind' | 'status' | 'directness' | 'terms',
        value: string | undefined,
        about: string,
        run: Run,
      ) => done(codeClaims(store, ids, field, value, about, run)),
      type: (ids: readonly SourceId[], type: string | undefined, about: string, run: Run) =>
        done(typeSources(store, ids, type, about, run)),
      deleteStories: (ids: readonly StoryId[], about: string, run: Run) => done(deleteStories(store, ids, about, run)),
      deleteClaims: (ids: readonly ClaimId[], about: string, run: Run) => done(deleteClaims(store, ids, about, run)),
      deleteSources: (ids: readonly SourceId[], about: string, run: Run) => done(deleteSources(store, ids, about, run)),
      restore: (things: readonly TrashRef[], about: string, run: Run) => done(restore(store, things, about, run)),
      emptyTrash: (things: readonly TrashRef[]) => emptyTrash(store, things),
      addCollection: (name: string) => done(addCollection(store, name)),
      editCollection: (id: CollectionId, changes: Patch<Collection>) => done(editCollection(store, id, changes)),
      deleteCollection: (id: CollectionId) => done(deleteCollection(store, id)),
      merge: (from: SourceId, to: SourceId) => done(mergeSources(store, from, to)),
      undo: (run: Run) => undo(store, undefined, run),
    };
  }, [store]);
}

import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { AliasId, AttributionId, ClaimId, Id, NoteId, SourceId, StoryId, TagId } from '#core/model/id.ts';
import type { Note, Noted } from '#core/model/note.ts';
import type { Project } from '#core/model/project.ts';
import type { Alias, Source } from '#core/model/source.ts';
import { type ClaimView, claimViews } from '#core/tally/claim-view.ts';
import { addAlias, removeAlias } from '#store/aliases.ts';
import { editAttribution } from '#store/attributions.ts';
import { editClaim } from '#store/claims.ts';
import { loadStory } from '#store/load.ts';
import { mergeSources } from '#store/merge-sources.ts';
import { addNote, editNote } from '#store/notes.ts';
import { editSource } from '#store/sources.ts';
import { addTag, removeTag } from '#store/tags.ts';
import { useStore } from './use-store.ts';

/** The newest note on a record, live; undefined for none. */
export function useNoteOn(id: Id<string>): Note | undefined {
  const { db } = useStore();
  return useLiveQuery(async () => {
    const notes = await db.notes.where('onId').equals(id).toArray();
    return notes.filter((note) => note.deletedAt === undefined).at(-1);
  }, [db, id]);
}

/** Reads a claim with all that was said of it, and its story; undefined where it is gone. */
export function useClaimReader(): (
  storyId: StoryId,
  id: ClaimId,
) => Promise<{ readonly view: ClaimView; readonly project: Project } | undefined> {
  const store = useStore();
  return async (storyId, id) => {
    const project = await loadStory(store, storyId);
    const view = project && claimViews(project).find(({ claim }) => claim.id === id);
    return project && view && { view, project };
  };
}

/** The other names of a source, live. */
export function useAliases(id: SourceId): readonly Alias[] {
  const { db } = useStore();
  const found = useLiveQuery(async () => {
    const rows = await db.aliases.where('sourceId').equals(id).toArray();
    return rows.filter((row) => row.deletedAt === undefined);
  }, [db, id]);
  return found ?? [];
}

/** The first attribution of a claim, live. */
export function useFirstAttribution(id: ClaimId): AttributionId | undefined {
  const { db } = useStore();
  return useLiveQuery(async () => {
    const rows = await db.attributions.where('claimId').equals(id).toArray();
    const own = rows.filter((row) => row.deletedAt === undefined).sort((a, b) => a.position - b.position);
    return own[0]?.id as AttributionId | undefined;
  }, [db, id]);
}

/** What can be done to one record from its pane in the library. */
export function useRecordCommands() {
  const store = useStore();
  return useMemo(
    () => ({
      editSource: (id: SourceId, changes: { [Field in 'name' | 'type' | 'description']?: Source[Field] | undefined }) =>
        editSource(store, id, changes as Parameters<typeof editSource>[2]),
      addAlias: (id: SourceId, name: string) => addAlias(store, id, name),
      removeAlias: (id: AliasId) => removeAlias(store, id),
      merge: (from: SourceId, to: SourceId) => mergeSources(store, from, to),
      editClaim: (id: ClaimId, changes: { kind?: string | undefined; status?: string }) =>
        editClaim(store, id, changes),
      editAttribution: (id: AttributionId, changes: { directness?: string | undefined }) =>
        editAttribution(store, id, changes),
      tag: (on: Noted, id: Id<string>, name: string, storyId?: StoryId) => addTag(store, on, id, name, storyId),
      untag: (id: Id<string>, tagId: TagId, storyId?: StoryId) => removeTag(store, id, tagId, storyId),
      /** Keeps a note; `stale` where it was changed elsewhere meanwhile. */
      async note(
        on: Noted,
        id: Id<string>,
        storyId: StoryId | undefined,
        existing: Note | undefined,
        text: string,
      ): Promise<Note | 'stale' | 'failed'> {
        const written = await (existing === undefined
          ? addNote(store, on, id, storyId, text)
          : editNote(store, existing.id as NoteId, text, existing.rev));
        if (written.ok) return written.value;
        return written.reason === 'stale' ? 'stale' : 'failed';
      },
    }),
    [store],
  );
}

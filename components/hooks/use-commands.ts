import { useMemo } from 'react';
import type { Attribution } from '#core/model/attribution.ts';
import type { Claim } from '#core/model/claim.ts';
import type { AliasId, AttributionId, ClaimId, Id, NoteId, SourceId, StoryId, TagId } from '#core/model/id.ts';
import type { Noted } from '#core/model/note.ts';
import type { Source } from '#core/model/source.ts';
import type { Step, StepLabel } from '#core/model/step.ts';
import type { Answered, Taken } from '#core/review/take.ts';
import { addAlias, removeAlias } from '#store/aliases.ts';
import type { ChainEdit, Speaker } from '#store/attributions.ts';
import { deleteClaim, editClaim } from '#store/claims.ts';
import type { Store } from '#store/database.ts';
import type { StoreFailure } from '#store/failures.ts';
import { addNote, deleteNote, editNote } from '#store/notes.ts';
import type { AnsweredPage } from '#store/suggestions.ts';
import type { Patch } from '#store/tables.ts';
import { addTag, removeTag } from '#store/tags.ts';
import type { Written } from '#store/write.ts';

/** Hears how each command ended. */
export interface Outcomes {
  /** `label`: what it did, where nobody else says so. */
  saved(label?: StepLabel): void;
  failed(reason: StoreFailure): void;
}

// Loaded when they are first wanted: the panel opens without them.
const suggestions = () => import('#store/suggestions.ts');
const turning = () => import('#store/undo.ts');
const attributions = () => import('#store/attributions.ts');
const sources = () => import('#store/sources.ts');

/** Loads the commands that come most often, before a hand wants them. */
export const prepareCommands = () => Promise.all([attributions(), sources(), suggestions()]);

/** What the screen can do to the library. */
export type Commands = ReturnType<typeof commandsOf>;

/** The commands, each reporting how it ended: "Saved" is said after the commit, never before. */
export function useCommands(store: Store, outcomes: Outcomes): Commands {
  return useMemo(() => commandsOf(store, outcomes), [store, outcomes]);
}

function commandsOf(store: Store, outcomes: Outcomes) {
  const done = async <T>(writing: Promise<Written<T>>, label?: StepLabel): Promise<Written<T>> => {
    const written = await writing;
    if (written.ok) outcomes.saved(label);
    else outcomes.failed(written.reason);
    return written;
  };
  return {
    attribute: async (claimId: ClaimId, speaker: Speaker) =>
      done((await attributions()).attribute(store, claimId, speaker), 'attribute'),
    editAttribution: async (
      id: AttributionId,
      changes: Patch<Omit<Attribution, 'sourceIds' | 'claimId' | 'storyId'>>,
    ) => done((await attributions()).editAttribution(store, id, changes), 'edit-attribution'),
    editChain: async (id: AttributionId, edit: ChainEdit) =>
      done((await attributions()).editChain(store, id, edit), edit.do === 'move' ? undefined : 'edit-chain'),
    editClaim: (id: ClaimId, changes: Patch<Claim>) => done(editClaim(store, id, changes), 'edit-claim'),
    deleteClaim: (id: ClaimId) => done(deleteClaim(store, id)),
    addNote: (on: Noted, onId: Id<string>, storyId: StoryId | undefined, text: string) =>
      done(addNote(store, on, onId, storyId, text)),
    editNote: (id: NoteId, text: string, seenRev: number) => done(editNote(store, id, text, seenRev)),
    deleteNote: (id: NoteId) => done(deleteNote(store, id), 'delete-note'),
    tag: (on: Noted, onId: Id<string>, name: string, storyId?: StoryId) =>
      done(addTag(store, on, onId, name, storyId), 'tag'),
    untag: (onId: Id<string>, tagId: TagId, storyId?: StoryId) => done(removeTag(store, onId, tagId, storyId), 'untag'),
    editSource: async (storyId: StoryId, id: SourceId, changes: Patch<Source>) =>
      done((await sources()).editSource(store, id, changes, storyId), 'edit-source'),
    addAlias: (storyId: StoryId, id: SourceId, name: string) => done(addAlias(store, id, name, storyId), 'edit-source'),
    removeAlias: (storyId: StoryId, id: AliasId) => done(removeAlias(store, id, storyId), 'edit-source'),
    mergeSources: async (storyId: StoryId, from: SourceId, to: SourceId) => {
      const { mergeSources } = await import('#store/merge-sources.ts'); // done seldom: loaded when it is wanted
      return done(mergeSources(store, from, to, storyId));
    },
    setNaming: async (storyId: StoryId, id: SourceId, naming: string | undefined) =>
      done((await sources()).setNaming(store, storyId, id, naming), 'edit-source'),
    acceptSuggestions: async (page: AnsweredPage, taken: readonly Taken[]) =>
      done((await suggestions()).acceptSuggestions(store, page, taken)),
    attributeAsSuggested: async (page: AnsweredPage, id: ClaimId, taken: Taken) =>
      done((await suggestions()).attributeAsSuggested(store, page, id, taken), 'attribute'),
    dismissSuggestion: async (page: AnsweredPage, answered: Answered, words: string) =>
      done((await suggestions()).dismissSuggestion(store, page, answered, words)),
    undo: async (storyId: StoryId): Promise<Written<Step>> => done((await turning()).undo(store, storyId)),
    redo: async (storyId: StoryId): Promise<Written<Step>> => done((await turning()).redo(store, storyId)),
  };
}

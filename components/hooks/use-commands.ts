import { useMemo } from 'react';
import type { Attribution } from '#core/model/attribution.ts';
import type { Claim } from '#core/model/claim.ts';
import type { AttributionId, ClaimId, Id, NoteId, SourceId, StoryId } from '#core/model/id.ts';
import type { Noted } from '#core/model/note.ts';
import type { Source } from '#core/model/source.ts';
import type { Step } from '#core/model/step.ts';
import type { Answered, Taken } from '#core/review/take.ts';
import { attribute, deleteAttribution, editAttribution, type Speaker } from '#store/attributions.ts';
import { deleteClaim, editClaim } from '#store/claims.ts';
import type { Store } from '#store/database.ts';
import type { StoreFailure } from '#store/failures.ts';
import { addNote, deleteNote, editNote } from '#store/notes.ts';
import { editSource, setNaming } from '#store/sources.ts';
import { type AnsweredPage, acceptSuggestions, attributeAsSuggested, dismissSuggestion } from '#store/suggestions.ts';
import type { Patch } from '#store/tables.ts';
import { redo, undo } from '#store/undo.ts';
import type { Written } from '#store/write.ts';

/** Hears how each command ended. */
export interface Outcomes {
  saved(): void;
  failed(reason: StoreFailure): void;
}

/** What the screen can do to the library. */
export type Commands = ReturnType<typeof commandsOf>;

/** The commands, each reporting how it ended: "Saved" is said after the commit, never before. */
export function useCommands(store: Store, outcomes: Outcomes): Commands {
  return useMemo(() => commandsOf(store, outcomes), [store, outcomes]);
}

function commandsOf(store: Store, outcomes: Outcomes) {
  const done = async <T>(writing: Promise<Written<T>>): Promise<Written<T>> => {
    const written = await writing;
    if (written.ok) outcomes.saved();
    else outcomes.failed(written.reason);
    return written;
  };
  return {
    attribute: (claimId: ClaimId, speaker: Speaker) => done(attribute(store, claimId, speaker)),
    editAttribution: (id: AttributionId, changes: Patch<Omit<Attribution, 'sourceIds' | 'claimId' | 'storyId'>>) =>
      done(editAttribution(store, id, changes)),
    deleteAttribution: (id: AttributionId) => done(deleteAttribution(store, id)),
    editClaim: (id: ClaimId, changes: Patch<Claim>) => done(editClaim(store, id, changes)),
    deleteClaim: (id: ClaimId) => done(deleteClaim(store, id)),
    addNote: (on: Noted, onId: Id<string>, storyId: StoryId, text: string) =>
      done(addNote(store, on, onId, storyId, text)),
    editNote: (id: NoteId, text: string, seenRev: number) => done(editNote(store, id, text, seenRev)),
    deleteNote: (id: NoteId) => done(deleteNote(store, id)),
    editSource: (storyId: StoryId, id: SourceId, changes: Patch<Source>) =>
      done(editSource(store, id, changes, storyId)),
    setNaming: (storyId: StoryId, id: SourceId, naming: string | undefined) =>
      done(setNaming(store, storyId, id, naming)),
    acceptSuggestions: (page: AnsweredPage, taken: readonly Taken[]) => done(acceptSuggestions(store, page, taken)),
    attributeAsSuggested: (page: AnsweredPage, id: ClaimId, taken: Taken) =>
      done(attributeAsSuggested(store, page, id, taken)),
    dismissSuggestion: (page: AnsweredPage, answered: Answered, words: string) =>
      done(dismissSuggestion(store, page, answered, words)),
    undo: (storyId: StoryId): Promise<Written<Step>> => done(undo(store, storyId)),
    redo: (storyId: StoryId): Promise<Written<Step>> => done(redo(store, storyId)),
  };
}

import type { Commands } from '#components/hooks/use-commands.ts';
import type { SourceDeeds } from '#components/source/source-card.tsx';
import type { Codebook } from '#core/model/codebook.ts';
import type { NoteId, StoryId } from '#core/model/id.ts';
import type { Project } from '#core/model/project.ts';
import { isLive } from '#core/tally/claim-view.ts';
import { useSpeakers } from './use-speakers.ts';

/** What can be done to the sources of a story from their cards. */
export function sourceDeeds(
  storyId: StoryId,
  project: Project | null | undefined,
  commands: Commands,
  codebook: Codebook,
): SourceDeeds {
  return {
    edit: (id, changes) => void commands.editSource(storyId, id, changes),
    setNaming: (id, naming) => void commands.setNaming(storyId, id, naming),
    addAlias: (id, name) => void commands.addAlias(storyId, id, name),
    removeAlias: (id) => void commands.removeAlias(storyId, id),
    merge: async (from, to) => (await commands.mergeSources(storyId, from, to)).ok,
    noteOf: (id) => project?.notes.find((note) => isLive(note) && note.onId === id),
    async note(id, existing, text) {
      const kept = existing
        ? await commands.editNote(existing.id as NoteId, text, existing.rev)
        : await commands.addNote('source', id, storyId, text);
      if (kept.ok) return kept.value;
      return kept.reason === 'stale' ? 'stale' : 'failed';
    },
    useSpeakers: (typed) => useSpeakers(typed, storyId, codebook),
  };
}

import type { Collection } from '../model/collection.ts';
import { mainAddress } from '../model/main-address.ts';
import type { Note } from '../model/note.ts';
import type { Passage } from '../model/passage.ts';
import type { Project } from '../model/project.ts';
import type { Reading } from '../model/reading.ts';
import type { Source } from '../model/source.ts';
import type { Story } from '../model/story.ts';
import { type ClaimView, claimViews, isLive } from '../tally/claim-view.ts';
import { grouped } from '../tally/grouped.ts';

/** A story with all that an export says of it; deleted things left out. */
export interface StoryView {
  readonly story: Story;
  /** The address that people are shown. */
  readonly url?: string;
  /** Oldest first. */
  readonly readings: readonly Reading[];
  readonly collections: readonly Collection[];
  /** In the order of the text. */
  readonly claims: readonly ClaimView[];
  /** Notes on the story, and on bare words of it. */
  readonly notes: readonly NoteView[];
  /** Those who are in a chain or marked in the text, as they came to be known. */
  readonly sources: readonly SourceView[];
}

/** A note with the words it is about, if it is about bare words. */
export interface NoteView {
  readonly note: Note;
  readonly passage?: Passage;
}

/** A source as it appears in one story. */
export interface SourceView {
  readonly source: Source;
  readonly naming?: string;
  readonly aliases: readonly string[];
  readonly notes: readonly Note[];
}

/** The stories of a project, each with what belongs to it. */
export function storyViews(project: Project): StoryView[] {
  const claims = grouped(claimViews(project), ({ claim }) => claim.storyId);
  const addresses = grouped(project.addresses.filter(isLive), (address) => address.storyId);
  const readings = grouped(project.readings.filter(isLive), (reading) => reading.storyId);
  const memberships = grouped(project.memberships.filter(isLive), (membership) => membership.storyId);
  const appearances = grouped(project.appearances.filter(isLive), (appearance) => appearance.storyId);
  const notes = grouped(
    project.notes.filter(isLive),
    (note) => (note.on === 'passage' ? note.storyId : note.onId) ?? '',
  );
  const aliases = grouped(project.aliases.filter(isLive), (alias) => alias.sourceId);
  const passages = new Map(project.passages.map((passage) => [passage.id as string, passage]));
  const collections = new Map(project.collections.filter(isLive).map((row) => [row.id as string, row]));
  const sources = new Map(project.sources.filter(isLive).map((row) => [row.id as string, row]));

  const lookAtNote = (note: Note): NoteView => {
    const passage = note.passageId === undefined ? undefined : passages.get(note.passageId);
    return { note, ...(passage && { passage }) };
  };

  return project.stories.filter(isLive).map((story): StoryView => {
    const own = addresses.get(story.id) ?? [];
    const url = mainAddress(own);
    return {
      story,
      ...(url !== undefined && { url }),
      readings: (readings.get(story.id) ?? []).toSorted((a, b) => a.readAt - b.readAt),
      collections: (memberships.get(story.id) ?? []).flatMap((row) => collections.get(row.collectionId) ?? []),
      claims: claims.get(story.id) ?? [],
      notes: (notes.get(story.id) ?? []).map(lookAtNote),
      sources: (appearances.get(story.id) ?? []).flatMap(({ sourceId, naming }): SourceView[] => {
        const source = sources.get(sourceId);
        if (source === undefined) return [];
        const names = (aliases.get(sourceId) ?? []).map((alias) => alias.name);
        return [{ source, ...(naming !== undefined && { naming }), aliases: names, notes: notes.get(sourceId) ?? [] }];
      }),
    };
  });
}

import type { NoteRow, SourceRow, StoryCard } from '#core/library/rows.ts';
import type { Doc } from '#core/search/segment.ts';
import type { Store } from '../database.ts';

/** Something to be found, with the words it is found by. */
export interface Document {
  readonly doc: Doc;
  readonly text: string;
}

/** All that can be found of a story: its headline, claims, notes, and the whole text of every reading, each text once. */
export async function documentsOf(store: Store, card: StoryCard): Promise<Document[]> {
  const { db } = store;
  const { story, claims, notes } = card;
  const owner = story.id as string;
  const readings = (await db.readings.where('storyId').equals(owner).toArray())
    .filter((reading) => reading.deletedAt === undefined)
    .sort((a, b) => b.readAt - a.readAt);
  const newest = new Map(readings.toReversed().map((reading) => [reading.hash, reading]));
  const texts = await db.texts.bulkGet([...newest.keys()]);
  return [
    {
      doc: { kind: 'story', id: owner, owner },
      text: [story.headline, story.byline, story.outlet].filter(Boolean).join('. '),
    },
    ...claims.map((claim): Document => ({ doc: { kind: 'claim', id: claim.id, owner }, text: claim.words })),
    ...notes.map((note) => noteDocument(note, owner)),
    ...texts.flatMap((kept): Document[] => {
      const reading = kept && newest.get(kept.hash);
      return reading === undefined ? [] : [{ doc: { kind: 'reading', id: reading.id, owner }, text: kept!.text }];
    }),
  ];
}

/** What a source is found by: its name, its other names, and who it is. */
export function documentOfSource(source: SourceRow): Document {
  const text = [source.name, ...source.aliases, source.description].filter(Boolean).join('. ');
  return { doc: { kind: 'source', id: source.id, owner: source.id }, text };
}

/** A note, found by its words. */
export function noteDocument(note: NoteRow, owner: string): Document {
  return { doc: { kind: 'note', id: note.id, owner }, text: note.text };
}

import type { Id, StoryId } from '#core/model/id.ts';
import type { Tag } from '#core/model/note.ts';
import type { Library, Store } from './database.ts';

/** What can lie in the trash by itself. */
export type TrashKind = 'story' | 'claim' | 'source' | 'note' | 'tag' | 'collection';

/** Something that was deleted, with what went with it. */
export interface TrashItem {
  readonly kind: TrashKind;
  readonly id: Id<string>;
  /** Its headline, words, name or text. */
  readonly title: string;
  /** For a claim or a note: the headline of its story. */
  readonly story?: string;
  /** Milliseconds since 1970. */
  readonly deletedAt: number;
}

/** How long what was deleted can be counted on to be there: from then on it may be removed with the rest that is that old. */
export const trashDays = 30;

/** What lies in the trash, the newest first; what was deleted with a story or a claim lies within it. */
export async function listTrash({ db }: Store): Promise<TrashItem[]> {
  const [stories, claims, sources, notes, collections, allTags] = await Promise.all([
    db.stories.where('deletedAt').above(0).toArray(),
    db.claims.where('deletedAt').above(0).toArray(),
    db.sources.where('deletedAt').above(0).toArray(),
    db.notes.where('deletedAt').above(0).toArray(),
    db.collections.where('deletedAt').above(0).toArray(),
    db.tags.toArray(),
  ]);
  const goneStories = new Set(stories.map((row) => row.id as string));
  const goneClaims = new Set(claims.map((row) => row.id as string));
  const goneSources = new Set(sources.map((row) => row.id as string));
  const ownClaims = claims.filter((row) => !goneStories.has(row.storyId));
  const ownNotes = notes.filter(
    (row) =>
      !(row.storyId !== undefined && goneStories.has(row.storyId)) &&
      !goneClaims.has(row.onId) &&
      !goneSources.has(row.onId) &&
      row.text.trim() !== '',
  );
  const [passages, owners] = await Promise.all([
    db.passages.bulkGet(ownClaims.map((row) => row.passageId)),
    db.stories.bulkGet([...new Set([...ownClaims, ...ownNotes].flatMap((row) => row.storyId ?? []))]),
  ]);
  const headlines = new Map(owners.flatMap((story) => (story ? [[story.id as string, story.headline]] : [])));
  const item = (kind: TrashKind, row: { id: Id<string>; deletedAt?: number }, title: string, storyId?: StoryId) => {
    const story = storyId === undefined ? undefined : headlines.get(storyId);
    return { kind, id: row.id, title, deletedAt: row.deletedAt ?? 0, ...(story === undefined ? {} : { story }) };
  };
  return [
    ...stories.map((row) => item('story', row, row.headline)),
    ...ownClaims.map((row, at) => item('claim', row, passages[at]?.selector.exact ?? '', row.storyId)),
    ...sources.map((row) => item('source', row, row.name)),
    ...ownNotes.map((row) => item('note', row, row.text, row.storyId)),
    ...collections.map((row) => item('collection', row, row.name)),
    ...(await deletedTags(db, allTags)).map((row) => item('tag', row, `#${row.name}`)),
  ].sort((a, b) => b.deletedAt - a.deletedAt);
}

/** What is to be brought back or removed. */
export type TrashRef = Pick<TrashItem, 'kind' | 'id'>;

/** The tags that a person deleted; one that was made in passing, and taken back with what it was put on, is none. */
async function deletedTags(db: Library, tags: readonly Tag[]): Promise<Tag[]> {
  const gone = tags.filter((tag) => tag.deletedAt !== undefined);
  const changes = await Promise.all(gone.map((tag) => db.ops.where('recordId').equals(tag.id).toArray()));
  return gone.filter((_, at) => {
    const own = changes[at]!.sort((a, b) => a.seq - b.seq);
    return !(own.length === 2 && own[1]?.cause === 'undo');
  });
}

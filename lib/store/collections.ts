import type { Collection } from '#core/model/collection.ts';
import type { CollectionId, StoryId } from '#core/model/id.ts';
import { nameKey } from '#core/text/names.ts';
import type { Store } from './database.ts';
import { StoreRefusal } from './failures.ts';
import type { Patch } from './tables.ts';
import { type Written, write } from './write.ts';

/** All collections, by name. */
export async function listCollections({ db }: Store): Promise<Collection[]> {
  const rows = await db.collections.orderBy('name').toArray();
  return rows.filter((row) => row.deletedAt === undefined);
}

/** The stories of a collection, as the database has them now: what the screen shows may still be on its way. */
export async function storiesOf({ db }: Store, id: CollectionId): Promise<StoryId[]> {
  const rows = await db.memberships.where('collectionId').equals(id).toArray();
  return [...new Set(rows.flatMap(({ storyId, deletedAt }) => (deletedAt === undefined ? [storyId] : [])))];
}

/** Makes a collection; one that has that name already is answered instead. */
export function addCollection(store: Store, name: string): Promise<Written<CollectionId>> {
  return write(store, { label: 'edit-collection' }, async (writer) => {
    const clean = name.replace(/\s+/g, ' ').trim();
    if (clean === '') throw new StoreRefusal('not-possible');
    writer.about(clean);
    const twin = (await listCollections(store)).find((row) => nameKey(row.name) === nameKey(clean));
    return (twin?.id ?? (await writer.add('collections', { name: clean })).id) as CollectionId;
  });
}

/** Changes a collection's name or its note. */
export function editCollection(
  store: Store,
  id: CollectionId,
  changes: Patch<Collection>,
): Promise<Written<Collection>> {
  return write(store, { label: 'edit-collection' }, async (writer) => {
    if (changes.name !== undefined && changes.name.trim() === '') throw new StoreRefusal('not-possible');
    const collection = await writer.patch('collections', id, changes);
    writer.about(collection.name);
    return collection;
  });
}

/** Deletes a collection; its stories stay in the library. */
export function deleteCollection(store: Store, id: CollectionId): Promise<Written<void>> {
  return write(store, { label: 'delete-collection' }, async (writer) => {
    const collection = await store.db.collections.get(id);
    if (collection === undefined || collection.deletedAt !== undefined) throw new StoreRefusal('gone');
    writer.about(collection.name);
    for (const row of await store.db.memberships.where('collectionId').equals(id).toArray()) {
      await writer.remove('memberships', row.id);
    }
    await writer.remove('collections', id);
  });
}

/** Puts a story into a collection, or takes it out; done in that story, for undo there. */
export function setCollected(
  store: Store,
  storyId: StoryId,
  collectionId: CollectionId,
  isIn: boolean,
): Promise<Written<void>> {
  return write(store, { label: isIn ? 'collect' : 'uncollect', storyId }, async (writer) => {
    const collection = await store.db.collections.get(collectionId);
    if (collection === undefined || collection.deletedAt !== undefined) throw new StoreRefusal('gone');
    writer.about(collection.name);
    const rows = await store.db.memberships.where('storyId').equals(storyId).toArray();
    const own = rows.filter((row) => row.collectionId === collectionId && row.deletedAt === undefined);
    if (isIn && own.length === 0) await writer.add('memberships', { collectionId, storyId });
    if (!isIn) for (const row of own) await writer.remove('memberships', row.id);
  });
}

/** Makes a collection of that name with a story in it, in one step; one that has the name already takes the story in. */
export function collectInNew(store: Store, storyId: StoryId, name: string): Promise<Written<CollectionId>> {
  return write(store, { label: 'collect', storyId }, async (writer) => {
    const clean = name.replace(/\s+/g, ' ').trim();
    if (clean === '') throw new StoreRefusal('not-possible');
    writer.about(clean);
    const twin = (await listCollections(store)).find((row) => nameKey(row.name) === nameKey(clean));
    const collectionId = (twin?.id ?? (await writer.add('collections', { name: clean })).id) as CollectionId;
    const rows = await store.db.memberships.where('storyId').equals(storyId).toArray();
    if (!rows.some((row) => row.collectionId === collectionId && row.deletedAt === undefined)) {
      await writer.add('memberships', { collectionId, storyId });
    }
    return collectionId;
  });
}

import type { Collection } from '#core/model/collection.ts';
import type { CollectionId } from '#core/model/id.ts';
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

import type { ClaimId, CollectionId, Id, SourceId, StoryId, TagId } from '#core/model/id.ts';
import type { Noted } from '#core/model/note.ts';
import { inBulk, nothingFirst, type Run } from './bulk.ts';
import { dropClaim } from './claims.ts';
import type { Store } from './database.ts';
import { dropStory } from './drop-story.ts';
import { StoreRefusal } from './failures.ts';
import { putOn, tagToWear } from './tags.ts';
import type { Written } from './write.ts';

/** Puts a tag on many records, making it if none has that name. `about`: what they are, "214 stories". */
export function tagMany(store: Store, on: Noted, ids: readonly string[], name: string, about: string, run: Run) {
  return inBulk(
    store,
    { label: 'tag', about },
    ids,
    run,
    (writer) => tagToWear(store, writer, name),
    async (writer, id, tagId) => {
      await putOn(store, writer, tagId, on, id);
      return true;
    },
  );
}

/** Takes a tag from many records; the tag itself stays. */
export function untagMany(store: Store, ids: readonly string[], tagId: TagId, about: string, run: Run) {
  return inBulk(store, { label: 'untag', about }, ids, run, nothingFirst, async (writer, id) => {
    const worn = await store.db.taggings.where('onId').equals(id).toArray();
    const own = worn.filter((row) => row.tagId === tagId && row.deletedAt === undefined);
    for (const row of own) await writer.remove('taggings', row.id);
    return own.length > 0;
  });
}

/** Puts many stories into a collection. */
export function collectMany(
  store: Store,
  storyIds: readonly StoryId[],
  collectionId: CollectionId,
  about: string,
  run: Run,
): Promise<Written<number>> {
  const liveCollection = async () => {
    const collection = await store.db.collections.get(collectionId);
    if (collection === undefined || collection.deletedAt !== undefined) throw new StoreRefusal('gone');
  };
  return inBulk(store, { label: 'collect', about }, storyIds, run, liveCollection, async (writer, id) => {
    const rows = await store.db.memberships.where('storyId').equals(id).toArray();
    if (rows.some((row) => row.collectionId === collectionId && row.deletedAt === undefined)) return false;
    await writer.add('memberships', { collectionId, storyId: id as Id<'story'> });
    return true;
  });
}

/** Takes many stories out of a collection; they stay in the library. */
export function uncollectMany(
  store: Store,
  storyIds: readonly StoryId[],
  collectionId: CollectionId,
  about: string,
  run: Run,
): Promise<Written<number>> {
  return inBulk(store, { label: 'uncollect', about }, storyIds, run, nothingFirst, async (writer, id) => {
    const rows = await store.db.memberships.where('storyId').equals(id).toArray();
    const own = rows.filter((row) => row.collectionId === collectionId && row.deletedAt === undefined);
    for (const row of own) await writer.remove('memberships', row.id);
    return own.length > 0;
  });
}

/** Codes many claims alike: `kind` and `status` are the claim's, `directness` and `terms` of each of its attributions; undefined = not set. */
export function codeClaims(
  store: Store,
  claimIds: readonly ClaimId[],
  field: 'kind' | 'status' | 'directness' | 'terms',
  value: string | undefined,
  about: string,
  run: Run,
): Promise<Written<number>> {
  return inBulk(store, { label: 'code', about }, claimIds, run, nothingFirst, async (writer, id) => {
    const claim = await store.db.claims.get(id);
    if (claim === undefined || claim.deletedAt !== undefined) return false;
    if (field === 'kind') await writer.patch('claims', id, { kind: value });
    else if (field === 'status') {
      const status = value ?? 'unchecked';
      if (status !== claim.status) await writer.patch('claims', id, { status, statusAt: writer.now });
    } else {
      const rows = await store.db.attributions.where('claimId').equals(id).toArray();
      const own = rows.filter((row) => row.deletedAt === undefined);
      for (const row of own) await writer.patch('attributions', row.id, { [field]: value });
      return own.length > 0;
    }
    return true;
  });
}

/** Gives many sources a type; undefined = not set. */
export function typeSources(
  store: Store,
  sourceIds: readonly SourceId[],
  type: string | undefined,
  about: string,
  run: Run,
): Promise<Written<number>> {
  return inBulk(store, { label: 'code', about }, sourceIds, run, nothingFirst, async (writer, id) => {
    await writer.patch('sources', id, { type });
    return true;
  });
}

/** Deletes many claims, each with its attributions, notes and tags. */
export function deleteClaims(store: Store, claimIds: readonly ClaimId[], about: string, run: Run) {
  return inBulk(store, { label: 'delete-claims', about }, claimIds, run, nothingFirst, async (writer, id) => {
    const claim = await store.db.claims.get(id);
    if (claim === undefined || claim.deletedAt !== undefined) return false;
    await dropClaim(store, writer, id);
    return true;
  });
}

/** Deletes many stories, each with all that belongs to it. */
export function deleteStories(store: Store, storyIds: readonly StoryId[], about: string, run: Run) {
  return inBulk(store, { label: 'delete-stories', about }, storyIds, run, nothingFirst, (writer, id) =>
    dropStory(store, writer, id),
  );
}

/** Deletes those of many sources on whom no claim rests and whom no words name; the others stay. Answers how many were deleted. */
export function deleteSources(store: Store, sourceIds: readonly SourceId[], about: string, run: Run) {
  const { db } = store;
  return inBulk(store, { label: 'delete-sources', about }, sourceIds, run, nothingFirst, async (writer, id) => {
    const source = await db.sources.get(id);
    if (source === undefined || source.deletedAt !== undefined) return false;
    const [said, named] = await Promise.all([
      db.attributions.where('sourceIds').equals(id).toArray(),
      db.mentions.where('sourceId').equals(id).toArray(),
    ]);
    if ([...said, ...named].some((row) => row.deletedAt === undefined)) return false;
    for (const table of ['aliases', 'appearances'] as const) {
      for (const row of await db.table(table).where('sourceId').equals(id).toArray())
        await writer.remove(table, row.id);
    }
    for (const table of ['notes', 'taggings'] as const) {
      for (const row of await db.table(table).where('onId').equals(id).toArray()) await writer.remove(table, row.id);
    }
    await writer.remove('sources', id);
    return true;
  });
}

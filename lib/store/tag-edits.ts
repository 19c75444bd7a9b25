import type { TagId } from '#core/model/id.ts';
import { cleanTag } from '#core/text/tag-name.ts';
import type { Store } from './database.ts';
import { StoreRefusal } from './failures.ts';
import { tagNamed } from './tags.ts';
import { type Written, write } from './write.ts';
import type { Writer } from './writer.ts';

/** Gives a tag another name, everywhere; with the name of another tag the two become one. */
export function renameTag(store: Store, tagId: TagId, name: string): Promise<Written<TagId>> {
  return write(store, { label: 'rename-tag' }, async (writer) => {
    const clean = cleanTag(name);
    if (clean === '') throw new StoreRefusal('not-possible');
    const tag = await store.db.tags.get(tagId);
    writer.about(`#${tag?.name ?? ''} → #${clean}`);
    const twin = await tagNamed(store, clean);
    if (twin === undefined || twin.id === tagId) await writer.patch('tags', tagId, { name: clean });
    else await join(store, writer, tagId, twin.id as TagId);
    return (twin?.id ?? tagId) as TagId;
  });
}

/** Makes one tag of two, everywhere: what bears `from` bears `to`. */
export function mergeTags(store: Store, from: TagId, to: TagId): Promise<Written<void>> {
  return write(store, { label: 'merge-tags' }, async (writer) => {
    const [lost, kept] = await store.db.tags.bulkGet([from, to]);
    if (from === to) throw new StoreRefusal('not-possible');
    if (!lost || !kept || lost.deletedAt !== undefined || kept.deletedAt !== undefined) throw new StoreRefusal('gone');
    writer.about(`#${lost.name} → #${kept.name}`);
    await join(store, writer, from, to);
  });
}

/** Deletes a tag, and takes it from everything that bears it. */
export function deleteTag(store: Store, tagId: TagId): Promise<Written<void>> {
  return write(store, { label: 'delete-tag' }, async (writer) => {
    writer.about(`#${(await store.db.tags.get(tagId))?.name ?? ''}`);
    for (const row of await store.db.taggings.where('tagId').equals(tagId).toArray()) {
      await writer.remove('taggings', row.id);
    }
    await writer.remove('tags', tagId);
  });
}

async function join(store: Store, writer: Writer, from: TagId, to: TagId): Promise<void> {
  const { taggings } = store.db;
  const worn = await taggings.where('tagId').equals(to).toArray();
  const bearers = new Set(worn.filter((row) => row.deletedAt === undefined).map((row) => row.onId));
  for (const row of await taggings.where('tagId').equals(from).toArray()) {
    if (row.deletedAt !== undefined) continue;
    if (bearers.has(row.onId)) await writer.remove('taggings', row.id);
    else await writer.patch('taggings', row.id, { tagId: to });
  }
  await writer.remove('tags', from);
}

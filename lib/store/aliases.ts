import type { AliasId, SourceId, StoryId } from '#core/model/id.ts';
import { nameKey } from '#core/text/names.ts';
import type { Store } from './database.ts';
import { StoreRefusal } from './failures.ts';
import { type Written, write } from './write.ts';

/** Gives a source another name; one it has already is left as it is. `storyId`: where it was done, for undo there. */
export function addAlias(store: Store, sourceId: SourceId, name: string, storyId?: StoryId): Promise<Written<void>> {
  return write(store, { label: 'edit-source', ...(storyId ? { storyId } : {}) }, async (writer) => {
    const clean = name.replace(/\s+/g, ' ').trim();
    const source = await store.db.sources.get(sourceId);
    if (source === undefined || source.deletedAt !== undefined) throw new StoreRefusal('gone');
    if (clean === '') throw new StoreRefusal('not-possible');
    writer.about(source.name);
    const rows = await store.db.aliases.where('sourceId').equals(sourceId).toArray();
    const names = [source, ...rows.filter((row) => row.deletedAt === undefined)].map((row) => nameKey(row.name));
    if (!names.includes(nameKey(clean))) await writer.add('aliases', { sourceId, name: clean });
  });
}

/** Takes a name from a source. */
export function removeAlias(store: Store, aliasId: AliasId, storyId?: StoryId): Promise<Written<void>> {
  return write(store, { label: 'edit-source', ...(storyId ? { storyId } : {}) }, async (writer) => {
    const alias = await store.db.aliases.get(aliasId);
    writer.about(alias?.name ?? '');
    await writer.remove('aliases', aliasId);
  });
}

import { sourcesOf } from '#core/model/attribution.ts';
import { joinInChain } from '#core/model/chain.ts';
import type { SourceId, StoryId } from '#core/model/id.ts';
import { nameKey } from '#core/text/names.ts';
import type { Store } from './database.ts';
import { StoreRefusal } from './failures.ts';
import { type Written, write } from './write.ts';
import type { Writer } from './writer.ts';

/**
 * Makes one record of two that are the same source, in all stories and in one step: what was said of `from` is said of
 * `to`, its names become aliases, and what is known of `from` only is kept. `storyId`: where it was done, for undo there.
 */
export function mergeSources(
  store: Store,
  from: SourceId,
  to: SourceId,
  storyId?: StoryId,
): Promise<Written<SourceId>> {
  return write(store, { label: 'merge-sources', ...(storyId ? { storyId } : {}) }, async (writer) => {
    if (from === to) throw new StoreRefusal('not-possible');
    const [lost, kept] = await store.db.sources.bulkGet([from, to]);
    if (!lost || !kept || lost.deletedAt !== undefined || kept.deletedAt !== undefined) throw new StoreRefusal('gone');
    writer.about(`${lost.name} → ${kept.name}`);
    await writer.patch('sources', to, {
      type: kept.type ?? lost.type,
      description: kept.description ?? lost.description,
      ...(lost.fields && { fields: { ...lost.fields, ...kept.fields } }),
    });
    await joinAliases(store, writer, from, to, lost.name, kept.name);
    await joinAppearances(store, writer, from, to);
    await joinRest(store, writer, from, to);
    await writer.remove('sources', from);
    return to;
  });
}

async function joinAliases(
  store: Store,
  writer: Writer,
  from: SourceId,
  to: SourceId,
  lostName: string,
  keptName: string,
): Promise<void> {
  const { aliases } = store.db;
  const isLive = (row: { deletedAt?: number }) => row.deletedAt === undefined;
  const own = (await aliases.where('sourceId').equals(to).toArray()).filter(isLive);
  const known = new Set([keptName, ...own.map(({ name }) => name)].map(nameKey));
  for (const row of (await aliases.where('sourceId').equals(from).toArray()).filter(isLive)) {
    if (known.has(nameKey(row.name))) await writer.remove('aliases', row.id);
    else await writer.patch('aliases', row.id, { sourceId: to });
    known.add(nameKey(row.name));
  }
  if (!known.has(nameKey(lostName))) await writer.add('aliases', { sourceId: to, name: lostName });
}

/** A source appears in a story once: what is said of its naming under the record that stays wins. */
async function joinAppearances(store: Store, writer: Writer, from: SourceId, to: SourceId): Promise<void> {
  const rows = await store.db.appearances.where('sourceId').anyOf([from, to]).toArray();
  const live = rows.filter((row) => row.deletedAt === undefined);
  const own = new Map(live.filter((row) => row.sourceId === to).map((row) => [row.storyId, row]));
  for (const row of live.filter((row) => row.sourceId === from)) {
    const twin = own.get(row.storyId);
    if (twin === undefined) await writer.patch('appearances', row.id, { sourceId: to });
    else {
      await writer.patch('appearances', twin.id, { naming: twin.naming ?? row.naming });
      await writer.remove('appearances', row.id);
    }
  }
}

async function joinRest(store: Store, writer: Writer, from: SourceId, to: SourceId): Promise<void> {
  const { attributions, mentions, notes, taggings } = store.db;
  for (const row of await attributions.where('sourceIds').equals(from).toArray()) {
    if (row.deletedAt !== undefined) continue;
    const links = joinInChain(row.links, from, to);
    await writer.patch('attributions', row.id, { links, sourceIds: sourcesOf(links) });
  }
  for (const row of await mentions.where('sourceId').equals(from).toArray()) {
    if (row.deletedAt === undefined) await writer.patch('mentions', row.id, { sourceId: to });
  }
  for (const row of await notes.where('onId').equals(from).toArray()) {
    if (row.deletedAt === undefined) await writer.patch('notes', row.id, { onId: to });
  }
  const worn = await taggings.where('onId').anyOf([from, to]).toArray();
  const own = new Set(worn.filter((row) => row.onId === to && !row.deletedAt).map(({ tagId }) => tagId));
  for (const row of worn.filter((row) => row.onId === from && row.deletedAt === undefined)) {
    if (own.has(row.tagId)) await writer.remove('taggings', row.id);
    else await writer.patch('taggings', row.id, { onId: to });
  }
}

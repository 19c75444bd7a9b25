import type { Id, SourceId, StoryId } from '#core/model/id.ts';
import type { Source } from '#core/model/source.ts';
import { nameKey } from '#core/text/names.ts';
import type { Store } from './database.ts';

/** A source of the ledger that may be meant by what was typed. */
export interface LedgerEntry {
  readonly source: Source;
  /** Whether it stands in the story at hand. */
  readonly here: boolean;
}

const most = 8; // entries: what fits under a field without scrolling

/**
 * The sources whose name or alias has words that begin like those typed, those of the story first;
 * with nothing typed, just those of the story. Names are read from the index, records only for what is shown.
 */
export async function findInLedger(store: Store, typed: string, storyId?: StoryId): Promise<LedgerEntry[]> {
  const words = nameKey(typed).split(' ').filter(Boolean);
  const fits = (name: string) => {
    const own = nameKey(name).split(' ');
    return words.every((word) => own.some((part) => part.startsWith(word)));
  };
  const { db } = store;
  const local = storyId === undefined ? [] : await db.appearances.where('storyId').equals(storyId).toArray();
  const localIds = [...new Set(local.filter((row) => !row.deletedAt).map((row) => row.sourceId))];
  const here = (await db.sources.bulkGet(localIds)).filter((s) => s !== undefined && !s.deletedAt && fits(s.name));
  const found = new Map(here.map((source) => [source!.id as Id<string>, { source: source!, here: true }]));
  if (words.length > 0) {
    for (const id of await idsByName(store, fits)) {
      if (found.size >= most) break;
      const source = await db.sources.get(id);
      if (source && !source.deletedAt && !found.has(source.id)) {
        found.set(source.id, { source, here: localIds.includes(source.id) });
      }
    }
  }
  return [...found.values()].slice(0, most);
}

/** Ids of the sources of which the name, or an alias, fits. */
async function idsByName(store: Store, fits: (name: string) => boolean): Promise<SourceId[]> {
  const { db } = store;
  const names = ((await db.sources.orderBy('name').uniqueKeys()) as string[]).filter(fits).slice(0, most);
  const aliases = ((await db.aliases.orderBy('name').uniqueKeys()) as string[]).filter(fits).slice(0, most);
  const byName = await db.sources.where('name').anyOf(names).primaryKeys();
  const byAlias = await db.aliases.where('name').anyOf(aliases).toArray();
  return [...(byName as SourceId[]), ...byAlias.filter((row) => !row.deletedAt).map((row) => row.sourceId)];
}

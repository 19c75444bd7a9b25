import type { StoryId } from '#core/model/id.ts';
import type { Source } from '#core/model/source.ts';
import { nameFit } from '#core/text/name-fit.ts';
import { nameKey } from '#core/text/names.ts';
import type { Store } from './database.ts';

/** A source of the ledger that may be meant by what was typed. */
export interface LedgerEntry {
  readonly source: Source;
  /** Whether it stands in the story at hand. */
  readonly here: boolean;
  /** The alias that fits, where the name itself does not. */
  readonly alias?: string;
}

interface Fit {
  readonly fit: number;
  readonly alias?: string;
}

const most = 8; // entries: what fits under a field without scrolling

/**
 * The sources whose name or alias fits what was typed, those of the story first, then the best fitting; with nothing
 * typed, just those of the story. Names are read from the index, records only for what is shown.
 */
export async function findInLedger(store: Store, typed: string, storyId?: StoryId): Promise<LedgerEntry[]> {
  const { db } = store;
  const local = storyId === undefined ? [] : await db.appearances.where('storyId').equals(storyId).toArray();
  const here = new Set<string>(local.filter((row) => !row.deletedAt).map((row) => row.sourceId));
  const isAsked = nameKey(typed) !== '';
  const fits = isAsked ? await fitting(store, typed) : new Map<string, Fit>();
  for (const source of await db.sources.bulkGet([...here].filter((id) => !fits.has(id)))) {
    const fit = source === undefined ? undefined : nameFit(typed, source.name);
    if (source !== undefined && fit !== undefined) fits.set(source.id, { fit });
  }
  const ranked = [...fits].sort(
    ([one, a], [other, b]) => Number(here.has(other)) - Number(here.has(one)) || a.fit - b.fit,
  );
  const found: LedgerEntry[] = [];
  for (const [id, { alias }] of ranked) {
    if (found.length === most) break;
    const source = await db.sources.get(id);
    if (source === undefined || source.deletedAt !== undefined) continue;
    found.push({ source, here: here.has(id), ...(alias === undefined ? {} : { alias }) });
  }
  return found;
}

/** Every source of which the name, or an alias, fits, with how well it does. */
async function fitting(store: Store, typed: string): Promise<Map<string, Fit>> {
  const { sources, aliases } = store.db;
  const fits = new Map<string, Fit>();
  const note = (id: string, fit: Fit) => {
    if ((fits.get(id)?.fit ?? Number.POSITIVE_INFINITY) > fit.fit) fits.set(id, fit);
  };
  const [names, others] = await Promise.all([
    sources.orderBy('name').uniqueKeys(),
    aliases.orderBy('name').uniqueKeys(),
  ]);
  const nameFits = fitsOf(names as string[], typed);
  const aliasFits = fitsOf(others as string[], typed);
  await sources
    .where('name')
    .anyOf([...nameFits.keys()])
    .eachPrimaryKey((id, { key }) => note(id, { fit: nameFits.get(key as string)! }));
  for (const row of await aliases
    .where('name')
    .anyOf([...aliasFits.keys()])
    .toArray()) {
    if (row.deletedAt === undefined) note(row.sourceId, { fit: aliasFits.get(row.name)!, alias: row.name });
  }
  return fits;
}

const looked = 200; // names: more than that fit no question a person would ask

function fitsOf(names: readonly string[], typed: string): Map<string, number> {
  const fits: [string, number][] = [];
  for (const name of names) {
    const fit = nameFit(typed, name);
    if (fit !== undefined) fits.push([name, fit]);
  }
  return new Map(fits.sort((a, b) => a[1] - b[1]).slice(0, looked));
}

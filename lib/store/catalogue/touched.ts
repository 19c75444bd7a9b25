import type { Op } from '#core/model/step.ts';
import type { Store } from '../database.ts';

/** What changes of the library bear on: the stories and the sources whose rows have to be made again. */
export interface Touched {
  readonly stories: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  /** Whether a note that belongs to no story was changed. */
  readonly looseNotes: boolean;
}

/** What a number of changes bears on. A record is looked up where the change itself doesn't say what it belongs to. */
export async function touchedBy(store: Store, ops: readonly Op[]): Promise<Touched> {
  const { db } = store;
  const [stories, sources] = [new Set<string>(), new Set<string>()];
  const records = new Map<string, Set<string>>();
  let looseNotes = false;
  for (const op of ops) {
    if (op.table === 'stories') stories.add(op.recordId);
    else if (op.table === 'sources') sources.add(op.recordId);
    else if (!ignored.has(op.table)) {
      const ids = records.get(op.table);
      if (ids === undefined) records.set(op.table, new Set([op.recordId]));
      else ids.add(op.recordId);
    }
    // What a record belonged to before counts too: a merge hands things from one source to another.
    for (const side of [op.patch, op.before]) note(side);
  }
  for (const [table, ids] of records) {
    for (const record of await db.table(table).bulkGet([...ids])) if (record !== undefined) note(record);
  }
  const claims = [...(records.get('taggings') ?? [])];
  const worn = (await db.taggings.bulkGet(claims)).flatMap((row) => (row?.on === 'claim' ? [row.onId as string] : []));
  for (const claim of await db.claims.bulkGet([...new Set(worn)])) if (claim !== undefined) stories.add(claim.storyId);
  return { stories, sources, looseNotes };

  function note(fields: Readonly<Record<string, unknown>>): void {
    const { storyId, sourceId, on, onId } = fields;
    if (typeof storyId === 'string') stories.add(storyId);
    if (typeof sourceId === 'string') sources.add(sourceId);
    if (typeof onId !== 'string') return;
    if (on === 'story') stories.add(onId);
    if (on === 'source' || on === undefined) sources.add(onId);
    if (on === 'source' || on === 'collection') looseNotes = true;
  }
}

/** Tables whose records show in no row of the library. */
const ignored = new Set(['answers', 'mentions', 'tags', 'collections', 'codebooks', 'codings', 'decisions']);

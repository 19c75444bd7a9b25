import type { Id } from '#core/model/id.ts';
import { inBulk, nothingFirst, type Run } from './bulk.ts';
import type { Store } from './database.ts';
import { storyTables } from './drop-story.ts';
import type { KeptTable } from './tables.ts';
import type { TrashKind, TrashRef } from './trash.ts';
import type { Written } from './write.ts';
import type { Writer } from './writer.ts';

interface Deletable {
  readonly id: Id<string>;
  readonly deletedAt?: number;
}

const tableOf: Readonly<Record<TrashKind, KeptTable>> = {
  story: 'stories',
  claim: 'claims',
  source: 'sources',
  note: 'notes',
  tag: 'tags',
  collection: 'collections',
};

/**
 * Brings things back from the trash, each whole: with what was deleted at the same moment and belongs to it, and with the
 * sources it rests on. Answers how many came back. `about`: what they are, for undo.
 */
export function restore(store: Store, things: readonly TrashRef[], about: string, run: Run): Promise<Written<number>> {
  const kinds = new Map(things.map(({ id, kind }) => [id as string, kind]));
  const ids = things.map(({ id }) => id);
  return inBulk(store, { label: 'restore', about }, ids, run, nothingFirst, async (writer, id) => {
    const table = tableOf[kinds.get(id)!];
    const record = (await store.db.table(table).get(id)) as Deletable | undefined;
    if (record?.deletedAt === undefined) return false;
    await restoreWhole(store, writer, table, record as Required<Deletable>);
    return true;
  });
}

async function restoreWhole(
  store: Store,
  writer: Writer,
  table: KeptTable,
  { id, deletedAt }: Required<Deletable>,
): Promise<void> {
  const { db } = store;
  const back = async (name: KeptTable, index: string, value: string) => {
    const rows = (await db.table(name).where(index).equals(value).toArray()) as Deletable[];
    for (const row of rows) if (row.deletedAt === deletedAt) await writer.set(name, row.id, { deletedAt: undefined });
  };
  await writer.set(table, id, { deletedAt: undefined });
  if (table === 'stories') {
    for (const name of storyTables) await back(name, 'storyId', id);
    for (const owner of [id, ...(await db.claims.where('storyId').equals(id).primaryKeys())]) {
      await back('taggings', 'onId', owner);
    }
    for (const row of await db.attributions.where('storyId').equals(id).toArray()) {
      if (row.deletedAt === undefined) await restoreSources(store, writer, row.sourceIds);
    }
  } else if (table === 'claims') {
    await back('attributions', 'claimId', id);
    await back('notes', 'onId', id);
    await back('taggings', 'onId', id);
    for (const row of await db.attributions.where('claimId').equals(id).toArray()) {
      if (row.deletedAt === undefined) await restoreSources(store, writer, row.sourceIds);
    }
  } else if (table === 'sources') await restoreOfSource(store, writer, id, deletedAt);
  else if (table === 'tags') await back('taggings', 'tagId', id);
  else if (table === 'collections') await back('memberships', 'collectionId', id);
}

/** A claim that comes back would rest on nobody if its source stayed in the trash. */
async function restoreSources(store: Store, writer: Writer, ids: readonly Id<string>[]): Promise<void> {
  for (const source of await store.db.sources.bulkGet([...ids])) {
    if (source?.deletedAt === undefined) continue;
    await writer.set('sources', source.id, { deletedAt: undefined });
    await restoreOfSource(store, writer, source.id, source.deletedAt);
  }
}

async function restoreOfSource(store: Store, writer: Writer, id: Id<string>, deletedAt: number): Promise<void> {
  const { db } = store;
  const own: readonly (readonly [KeptTable, string])[] = [
    ['aliases', 'sourceId'],
    ['appearances', 'sourceId'],
    ['notes', 'onId'],
    ['taggings', 'onId'],
  ];
  for (const [table, index] of own) {
    for (const row of (await db.table(table).where(index).equals(id).toArray()) as Deletable[]) {
      if (row.deletedAt === deletedAt) await writer.set(table, row.id, { deletedAt: undefined });
    }
  }
}

import type { Table } from 'dexie';
import type { Id } from '#core/model/id.ts';
import type { Store } from './database.ts';
import { storyTables } from './drop-story.ts';
import { failureOf, StoreRefusal } from './failures.ts';
import type { TrashRef } from './trash.ts';
import { writerVersion } from './versions.ts';
import type { Written } from './write.ts';
import type { Journal } from './writer.ts';

type Doomed = Map<string, Set<string>>;

/**
 * Removes things of the trash for good, each with all that went with it: the records, what the history of changes holds
 * of them, and texts of readings that nothing needs any more;
 * files of coding packages that were removed too. This can't be taken back. Answers how many things went.
 */
export async function emptyTrash(store: Store, things: readonly TrashRef[]): Promise<Written<number>> {
  const { db } = store;
  try {
    await store.keeping?.snapshot('trash');
    const removed = await db.transaction('rw', db.tables, async () => {
      const journal = (await db.meta.get('journal'))?.value as Journal | undefined;
      if (journal !== undefined && journal.minWriter > writerVersion) throw new StoreRefusal('newer-library');
      const doomed: Doomed = new Map();
      let count = 0;
      for (const thing of things) if (await doom(store, doomed, thing)) count += 1;
      const hashes = await hashesOf(store, doomed);
      for (const [table, ids] of doomed) await db.table(table).bulkDelete([...ids]);
      await forget(store, doomed);
      for (const hash of hashes) {
        if ((await db.readings.where('hash').equals(hash).count()) === 0) await db.texts.delete(hash);
      }
      await dropPackages(store);
      return count;
    });
    return { ok: true, value: removed };
  } catch (error) {
    return { ok: false, reason: failureOf(error) };
  }
}

/** Notes all records that go with a thing; none where it is not in the trash any more. */
async function doom({ db }: Store, doomed: Doomed, { kind, id }: TrashRef): Promise<boolean> {
  const add = (table: string, ids: readonly string[]) => {
    const known = doomed.get(table) ?? new Set();
    for (const one of ids) known.add(one);
    doomed.set(table, known);
  };
  const all = async (table: string, index: string, value: string) =>
    add(table, (await db.table(table).where(index).equals(value).primaryKeys()) as string[]);
  const record = {
    story: db.stories,
    claim: db.claims,
    source: db.sources,
    note: db.notes,
    tag: db.tags,
    collection: db.collections,
  }[kind] as Table<{ deletedAt?: number }, string>;
  if ((await record.get(id))?.deletedAt === undefined) return false;
  add(record.name, [id]);
  if (kind === 'story') {
    for (const table of [...storyTables, 'passages']) await all(table, 'storyId', id);
    for (const owner of [id, ...(doomed.get('claims') ?? [])]) await all('taggings', 'onId', owner);
  } else if (kind === 'claim') {
    await all('passages', 'ofId', id);
    for (const row of await db.attributions.where('claimId').equals(id).toArray()) {
      add('attributions', [row.id]);
      await all('passages', 'ofId', row.id);
    }
    await all('notes', 'onId', id);
    await all('taggings', 'onId', id);
  } else if (kind === 'source') {
    for (const table of ['aliases', 'appearances'] as const) await all(table, 'sourceId', id);
    await all('notes', 'onId', id);
    await all('taggings', 'onId', id);
  } else if (kind === 'note') await all('passages', 'ofId', id);
  else if (kind === 'tag') await all('taggings', 'tagId', id);
  else await all('memberships', 'collectionId', id);
  return true;
}

/** Files of packages that no record stands for any more. */
async function dropPackages({ db }: Store): Promise<void> {
  const rows = await db.codings.toArray();
  const kept = new Set(rows.flatMap(({ hash, deletedAt }) => (deletedAt === undefined ? [hash] : [])));
  const hashes = (await db.packages.toCollection().primaryKeys()) as string[];
  await db.packages.bulkDelete(hashes.filter((hash) => !kept.has(hash)));
}

async function hashesOf({ db }: Store, doomed: Doomed): Promise<Set<string>> {
  const readings = await db.readings.bulkGet([...(doomed.get('readings') ?? [])]);
  return new Set(readings.flatMap((reading) => reading?.hash ?? []));
}

/** Takes the words out of the history: that something was done stays, what it was about does not. */
async function forget({ db }: Store, doomed: Doomed): Promise<void> {
  const steps = new Set<string>();
  for (const ids of doomed.values()) {
    await db.ops
      .where('recordId')
      .anyOf([...ids] as Id<string>[])
      .modify((op) => {
        steps.add(op.stepId);
        Object.assign(op, { patch: {}, before: {} });
      });
  }
  await db.steps
    .where('id')
    .anyOf([...steps])
    .modify((step) => {
      delete (step as { about?: string }).about;
    });
}

import type { Backup } from '#core/backup/open-backup.ts';
import { type CopiedTable, copiedTables, isMerged, keyOf, type Row } from '#core/backup/rows.ts';
import { mergeRecord, sameRecord } from '#core/merge/merge-record.ts';
import { type Id, makeId } from '#core/model/id.ts';
import type { Kept } from '#core/model/kept.ts';
import { nextStamp, type Stamp } from '#core/model/stamp.ts';
import type { Step } from '#core/model/step.ts';
import type { Store } from './database.ts';
import { type Committed, whyFailed } from './keeping.ts';
import { firstJournal, readJournal, type Written } from './write.ts';
import type { Journal } from './writer.ts';

/** What a copy does to a table, in records; texts and history among them. */
export interface Effect {
  readonly add: number;
  readonly change: number;
  /** There already, and as new or newer. */
  readonly leave: number;
  /** Of those that are in both, how many are not the same: a replacement sets them back. */
  readonly differ: number;
  /** Here, but not in the copy; a merge keeps them, a replacement takes them away. */
  readonly only: number;
}

/** What a copy does, table by table. */
export type Effects = Readonly<Record<CopiedTable, Effect>>;

/** `merge`: what is there stays, of each field the latest change counts. `replace`: the library is as the copy, nothing else. */
export type RestoreWay = 'merge' | 'replace';

/** What restoring a copy would do; nothing is written. Hears how much is done, from 0 to 1. */
export async function previewRestore(
  store: Store,
  backup: Backup,
  progress?: (done: number) => void,
): Promise<Written<Effects>> {
  try {
    return { ok: true, value: await store.db.transaction('r', store.db.tables, () => run(store, backup, progress)) };
  } catch (error) {
    return { ok: false, reason: await whyFailed(store.keeping, error) };
  }
}

/** Restores a copy in one transaction: all of it, or nothing where anything fails. Answers what it did. */
export async function restoreBackup(
  store: Store,
  backup: Backup,
  way: RestoreWay,
  progress?: (done: number) => void,
): Promise<Written<Effects>> {
  try {
    await store.keeping?.snapshot('restore');
    let signed: Committed | undefined;
    const value = await store.db.transaction('rw', store.db.tables, async () => {
      const journal = await readJournal(store);
      if (way === 'replace') for (const name of copiedTables) await store.db.table(name).clear();
      const last: Last = { seq: journal.seq, stamp: journal.stamp };
      const effects = await run(store, backup, progress, last);
      signed = await sign(store, way === 'replace' ? { ...firstJournal(store), seq: last.seq } : journal, last);
      return effects;
    });
    if (signed !== undefined) store.keeping?.committed(signed);
    return { ok: true, value };
  } catch (error) {
    return { ok: false, reason: await whyFailed(store.keeping, error) };
  }
}

/** The latest that was seen among what came in, so that what is done here afterwards comes after it. */
interface Last {
  seq: number;
  stamp: Stamp | undefined;
}

async function run(
  store: Store,
  backup: Backup,
  progress: ((done: number) => void) | undefined,
  last?: Last,
): Promise<Effects> {
  const effects = Object.fromEntries(
    copiedTables.map((name) => [name, { add: 0, change: 0, leave: 0, differ: 0, only: 0 }]),
  );
  const { parts } = backup.manifest;
  for (const name of copiedTables) effects[name]!.only = await store.db.table(name).count();
  for (const [at, part] of parts.entries()) {
    const table = store.db.table<Row, string>(part.table);
    const effect = effects[part.table]!;
    const isNew = effect.only === 0; // none here is left that could be meant, for no key stands twice in a copy
    if (isNew && last === undefined) {
      effect.add += part.rows;
      continue;
    }
    const rows = backup.rowsOf(part);
    const known = isNew ? [] : await table.bulkGet(rows.map(keyOf));
    const changed: Row[] = [];
    for (const [k, row] of rows.entries()) {
      const mine = known[k];
      const next = mine === undefined ? row : isMerged(part.table as CopiedTable) ? merged(mine, row) : mine;
      if (next !== mine) changed.push(next);
      if (mine !== undefined) {
        effect.only -= 1;
        if (!sameRecord(mine, row)) effect.differ += 1;
      }
      effect[mine === undefined ? 'add' : next === mine ? 'leave' : 'change'] += 1;
      if (last !== undefined) look(last, row);
    }
    if (last !== undefined && changed.length > 0) await table.bulkPut(changed);
    progress?.((at + 1) / parts.length);
  }
  return effects as unknown as Effects;
}

function merged(mine: Row, theirs: Row): Row {
  return mergeRecord(mine as unknown as Kept<string>, theirs as unknown as Kept<string>) as unknown as Row;
}

function look(last: Last, row: Row): void {
  const { seq, stamp, stamps } = row as { seq?: number; stamp?: Stamp; stamps?: Record<string, Stamp> };
  if (seq !== undefined && seq > last.seq) last.seq = seq;
  for (const one of [stamp, ...Object.values(stamps ?? {})]) {
    if (one !== undefined && (last.stamp === undefined || one > last.stamp)) last.stamp = one;
  }
}

/** Writes into the history that a copy was restored, and where the journal stands now. */
async function sign(store: Store, journal: Journal, last: Last): Promise<Committed> {
  const now = store.now();
  const stamp = nextStamp(last.stamp, now, journal.device);
  const seq = last.seq + 1;
  const id = makeId<'step'>(now, store.random(10)) as Id<'step'>;
  const step: Step = { id, seq, stamp, at: now, label: 'restore-copy', cause: 'restore' };
  await store.db.steps.add(step);
  const next: Journal = { ...journal, seq, stamp };
  await store.db.meta.put({ key: 'journal', value: next });
  return { journal: next, step, ops: [] };
}

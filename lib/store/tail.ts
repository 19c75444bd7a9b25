import type { Id } from '#core/model/id.ts';
import type { KeptText } from '#core/model/reading.ts';
import type { Stamp } from '#core/model/stamp.ts';
import type { Op, Step } from '#core/model/step.ts';
import type { Store } from './database.ts';
import { readJournal } from './write.ts';
import type { Journal } from './writer.ts';

/** One command as it is remembered outside the database until the next copy holds it. */
export interface TailEntry {
  readonly step: Step;
  readonly ops: readonly Op[];
  /** The texts of readings that it added. */
  readonly texts: readonly KeptText[];
}

/** What is to be remembered of a command: `ops` tell all of it but the texts of new readings. */
export async function tailEntry(store: Store, step: Step, ops: readonly Op[]): Promise<TailEntry> {
  const hashes = ops.flatMap(({ table, kind, patch }) =>
    table === 'readings' && kind === 'add' ? [patch.hash as string] : [],
  );
  const texts = hashes.length === 0 ? [] : await store.db.texts.bulkGet(hashes);
  return { step, ops, texts: texts.filter((text) => text !== undefined) };
}

/** How many changes lie between one and the first that is remembered: nobody holds them any more. */
export function missingAfter(seq: number, entries: readonly TailEntry[]): number {
  const first = Math.min(...entries.flatMap(({ ops }) => ops[0]?.seq ?? []));
  return first === Number.POSITIVE_INFINITY ? 0 : Math.max(0, first - 1 - seq);
}

/** Plays remembered commands again, in one transaction; what the library has already stays as it is. Answers how many were new. */
export async function replayTail(store: Store, entries: readonly TailEntry[]): Promise<number> {
  return store.db.transaction('rw', store.db.tables, async () => {
    let journal: Journal = await readJournal(store);
    let played = 0;
    for (const { step, ops, texts } of entries.toSorted((a, b) => a.step.seq - b.step.seq)) {
      if ((await store.db.steps.get(step.id)) !== undefined) continue;
      played += 1;
      await store.db.texts.bulkPut([...texts]);
      for (const op of ops) await play(store, op, step.at);
      await store.db.steps.put(step);
      await store.db.ops.bulkPut([...ops]);
      const last = ops.at(-1);
      if (last === undefined) continue;
      const stamp = journal.stamp === undefined || last.stamp > journal.stamp ? last.stamp : journal.stamp;
      journal = { ...journal, seq: Math.max(journal.seq, last.seq), stamp };
    }
    if (played > 0) await store.db.meta.put({ key: 'journal', value: journal });
    return played;
  });
}

type Fields = Record<string, unknown> & { rev: number; stamps: Record<string, Stamp> };

/** One change: fields that were changed later already keep their value. A record that did not come back is not made of its changes. */
async function play({ db }: Store, op: Op, at: number): Promise<void> {
  const table = db.table<Fields, Id<string>>(op.table);
  const known = await table.get(op.recordId);
  if (known === undefined && op.kind !== 'add') return;
  const record = known ?? { id: op.recordId, v: 1, createdAt: at, updatedAt: at, rev: 0, stamps: {} };
  const next: Fields = { ...record, updatedAt: at, rev: record.rev + 1, stamps: { ...record.stamps } };
  for (const [field, value] of Object.entries(op.patch)) {
    const stamp = next.stamps[field];
    if (stamp !== undefined && stamp >= op.stamp) continue;
    next.stamps[field] = op.stamp;
    if (value === null) delete next[field];
    else next[field] = value;
  }
  await table.put(next);
}

import type { StepId, StoryId } from '#core/model/id.ts';
import { type Op, type Step, undoStacks } from '#core/model/step.ts';
import type { Run } from './bulk.ts';
import type { Store } from './database.ts';
import { failureOf, StoreRefusal } from './failures.ts';
import { sameValue } from './fields.ts';
import { nextUndo, recentSteps } from './next-undo.ts';
import type { KeptTable } from './tables.ts';
import { type Written, write } from './write.ts';
import type { Writer } from './writer.ts';

const part = 1000; // changes at a time: a megabyte, and some tenths of a second

/**
 * Takes the newest step back; answers which. A field that was changed again since, elsewhere, keeps its newer value. Where it is
 * stopped, nothing is taken back.
 */
export function undo(store: Store, storyId?: StoryId, run?: Run): Promise<Written<Step>> {
  return turn(store, 'undo', storyId, run);
}

/** Takes exactly this step back, anywhere in the library; refuses with `stale` where something was done after it. */
export async function undoStep(store: Store, stepId: StepId | undefined, run?: Run): Promise<Written<Step>> {
  if ((await nextUndo(store)).undo?.id !== stepId) return { ok: false, reason: 'stale' };
  return undo(store, undefined, run);
}

/** Does again what was last taken back; answers which step. */
export function redo(store: Store, storyId?: StoryId): Promise<Written<Step>> {
  return turn(store, 'redo', storyId);
}

async function turn(store: Store, cause: 'undo' | 'redo', storyId?: StoryId, run?: Run): Promise<Written<Step>> {
  const target = await nextUndo(store, storyId).then((next) => next[cause], failureOf);
  if (typeof target === 'string') return { ok: false, reason: target };
  if (target === undefined) return { ok: false, reason: 'nothing-to-undo' };
  const scope = target.storyId === undefined ? {} : { storyId: target.storyId };
  const about = target.about === undefined ? {} : { about: target.about };
  return write(store, { label: target.label, cause, of: target.id as StepId, ...scope, ...about }, async (writer) => {
    // Read again inside the transaction: another panel may have been quicker.
    const steps = await recentSteps(store, storyId);
    if (undoStacks(steps)[cause].at(-1)?.id !== target.id) throw new StoreRefusal('stale');
    const lastDoing = steps.findLast((step) => step.id === target.id || step.of === target.id);
    const ops = await store.db.ops
      .where('stepId')
      .equals(lastDoing?.id ?? target.id)
      .toArray();
    ops.sort((a, b) => b.seq - a.seq);
    for (let at = 0; at < ops.length; at += part) {
      if (run?.signal.aborted) throw new StoreRefusal('stopped');
      // Outside the transaction's own moment: what listens may do anything.
      if (run !== undefined && ops.length > part) setTimeout(() => run.progress(at, ops.length));
      await takeBack(store, writer, ops.slice(at, at + part));
    }
    return target;
  });
}

/** Takes changes back, the newest first: table by table, so that an import of a hundred thousand records is not taken back one by one. */
async function takeBack(store: Store, writer: Writer, ops: readonly Op[]): Promise<void> {
  const tables = new Set(ops.map((op) => op.table as KeptTable));
  // Sources last: what has used them is taken back by then.
  for (const table of [...tables].sort((one, other) => Number(one === 'sources') - Number(other === 'sources'))) {
    const own = ops.filter((op) => op.table === table);
    const ids = [...new Set(own.map((op) => op.recordId))];
    const found = await store.db.table<Record<string, unknown>>(table).bulkGet(ids);
    const records = new Map(ids.map((id, at) => [id, found[at]]));
    const changes = new Map<string, Record<string, unknown>>();
    for (const op of own) {
      const record = records.get(op.recordId);
      if (record === undefined) continue;
      const back = backOf(op, record, writer.now);
      records.set(op.recordId, { ...record, ...back });
      changes.set(op.recordId, { ...changes.get(op.recordId), ...back });
    }
    if (table === 'sources') await leaveThoseInUse(store, changes);
    await writer.setAll(table, changes);
  }
}

/** What of a change is to be put back as it was: the fields that nobody has changed since. */
function backOf(op: Op, record: Record<string, unknown>, now: number): Record<string, unknown> {
  const before = op.kind === 'add' ? { deletedAt: now } : op.before;
  // By value, not by stamp: what a later undo has put back bears that undo's stamp.
  const untouched = Object.entries(before).filter(([field]) =>
    sameValue(record[field] ?? null, op.patch[field] ?? null),
  );
  return Object.fromEntries(untouched.map(([field, old]) => [field, old ?? undefined]));
}

/** A source that has been taken up since by another claim, in this story or another, is not removed. */
async function leaveThoseInUse({ db }: Store, changes: Map<string, Record<string, unknown>>): Promise<void> {
  const going = [...changes].flatMap(([id, { deletedAt }]) => (deletedAt === undefined ? [] : [id]));
  if (going.length === 0) return;
  const attributed = await db.attributions.where('sourceIds').anyOf(going).toArray();
  const mentioned = await db.mentions.where('sourceId').anyOf(going).toArray();
  const live = <Row extends { readonly deletedAt?: number }>(rows: readonly Row[]) =>
    rows.filter((row) => row.deletedAt === undefined);
  const inUse = [...live(attributed).flatMap((row) => row.sourceIds), ...live(mentioned).map((row) => row.sourceId)];
  for (const id of inUse) {
    const { deletedAt: _, ...others } = changes.get(id) ?? {};
    if (changes.has(id)) changes.set(id, others);
  }
}

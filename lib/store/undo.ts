import type { Id, StepId, StoryId } from '#core/model/id.ts';
import { type Op, type Step, undoStacks } from '#core/model/step.ts';
import type { Store } from './database.ts';
import { failureOf, StoreRefusal } from './failures.ts';
import { sameValue } from './fields.ts';
import { nextUndo, recentSteps } from './next-undo.ts';
import type { KeptTable } from './tables.ts';
import { type Written, write } from './write.ts';
import type { Writer } from './writer.ts';

/** Takes the newest step back; answers which. A field that was changed again since, elsewhere, keeps its newer value. */
export function undo(store: Store, storyId?: StoryId): Promise<Written<Step>> {
  return turn(store, 'undo', storyId);
}

/** Takes exactly this step back, anywhere in the library; refuses with `stale` where something was done after it. */
export async function undoStep(store: Store, stepId: StepId | undefined): Promise<Written<Step>> {
  if ((await nextUndo(store)).undo?.id !== stepId) return { ok: false, reason: 'stale' };
  return undo(store);
}

/** Does again what was last taken back; answers which step. */
export function redo(store: Store, storyId?: StoryId): Promise<Written<Step>> {
  return turn(store, 'redo', storyId);
}

async function turn(store: Store, cause: 'undo' | 'redo', storyId?: StoryId): Promise<Written<Step>> {
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
    for (const op of ops.sort((a, b) => b.seq - a.seq)) await takeBack(store, writer, op);
    return target;
  });
}

async function takeBack(store: Store, writer: Writer, op: Op): Promise<void> {
  const table = op.table as KeptTable;
  const record = await store.db.table(table).get(op.recordId as Id<string>);
  if (record === undefined) return;
  const before = op.kind === 'add' ? { deletedAt: writer.now } : op.before;
  // By value, not by stamp: what a later undo has put back bears that undo's stamp.
  const untouched = Object.entries(before).filter(([field]) =>
    sameValue(record[field] ?? null, op.patch[field] ?? null),
  );
  const changes = Object.fromEntries(untouched.map(([field, old]) => [field, old ?? undefined]));
  const isRemoval = changes.deletedAt !== undefined;
  if (isRemoval && table === 'sources' && (await isInUse(store, op.recordId))) return;
  await writer.set(table, op.recordId, changes);
}

/** Whether a source has been taken up since by another claim, in this story or another. */
async function isInUse(store: Store, sourceId: Id<string>): Promise<boolean> {
  const { attributions, mentions } = store.db;
  const attributed = await attributions.where('sourceIds').equals(sourceId).toArray();
  const mentioned = await mentions.where('sourceId').equals(sourceId).toArray();
  return [...attributed, ...mentioned].some((row) => row.deletedAt === undefined);
}

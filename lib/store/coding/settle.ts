import type { Decision } from '#core/model/coding.ts';
import type { Id } from '#core/model/id.ts';
import { type Fields, live } from '#core/model/kept.ts';
import type { Store } from '../database.ts';
import { StoreRefusal } from '../failures.ts';
import { type Written, write } from '../write.ts';

/** What was settled of an exercise, oldest first. */
export async function listDecisions({ db }: Store, exerciseId: Id<'exercise'>): Promise<Decision[]> {
  const rows = live(await db.decisions.where('exerciseId').equals(exerciseId).toArray());
  return rows.sort((one, other) => one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1));
}

/** Keeps a decision beside all earlier ones; `about` are the words it is about. */
export function settle(store: Store, decision: Fields<Decision>, about: string): Promise<Written<Decision>> {
  return write(store, { label: 'settle', about }, (writer) => writer.add('decisions', decision));
}

/** Removes an answer, or an exercise with all that came back. What was settled stays, should it come again. */
export function dropCoding(store: Store, id: Id<'coding'>): Promise<Written<void>> {
  return write(store, { label: 'drop-coding' }, async (writer) => {
    const row = await store.db.codings.get(id);
    if (row === undefined || row.deletedAt !== undefined) throw new StoreRefusal('gone');
    writer.about(row.coder ?? row.title);
    const rows = await store.db.codings.where('exerciseId').equals(row.exerciseId).toArray();
    for (const one of row.as === 'sent' ? rows : [row]) await writer.remove('codings', one.id);
  });
}

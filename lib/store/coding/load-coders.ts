import type { Coder } from '#core/coding/compared-stories.ts';
import type { CodingPackage } from '#core/coding/package.ts';
import { answerOf } from '#core/coding/strip.ts';
import type { Coding } from '#core/model/coding.ts';
import type { Id } from '#core/model/id.ts';
import { live } from '#core/model/kept.ts';
import type { Run } from '../bulk.ts';
import type { Store } from '../database.ts';
import { loadSelection } from '../load-selection.ts';
import { loadPackage } from './load-package.ts';

/** An exercise with those who coded it. */
export interface Coded {
  readonly exercise: CodingPackage;
  readonly coders: readonly Coder[];
}

/** Stands for the library's own coding among those of others. */
export const ownCoder = 'own';

/** All packages, those that were made last first. */
export async function listCodings({ db }: Store): Promise<Coding[]> {
  return live(await db.codings.toArray()).sort((one, other) => other.createdAt - one.createdAt);
}

/**
 * An exercise that was sent, with the coders that are named (ids of their answers, or `own`), in the order given. Undefined
 * where its file is lost, or when it was stopped.
 */
export async function loadCoders(
  store: Store,
  exerciseId: Id<'exercise'>,
  ids: readonly string[],
  ownName: string,
  run: Run,
): Promise<Coded | undefined> {
  const rows = live(await store.db.codings.where('exerciseId').equals(exerciseId).toArray());
  const sent = rows.find(({ as }) => as === 'sent');
  const exercise = sent && (await loadPackage(store, sent));
  if (exercise === undefined) return undefined;
  const coders: Coder[] = [];
  for (const id of ids) {
    const row = rows.find((one) => one.id === id && one.as === 'answer');
    const project =
      id === ownCoder ? await ownCoding(store, exercise, run) : row && (await loadPackage(store, row))?.project;
    if (run.signal.aborted) return undefined;
    if (project !== undefined) coders.push({ id, name: row?.coder ?? ownName, project });
  }
  return { exercise, coders };
}

/** What the library itself says of the exercise's texts, as an answer would. */
async function ownCoding(
  store: Store,
  { project }: CodingPackage,
  run: Run,
): Promise<CodingPackage['project'] | undefined> {
  const wanted = new Set(project.texts.map(({ hash }) => hash));
  const here = live(
    await store.db.readings
      .where('hash')
      .anyOf([...wanted])
      .toArray(),
  );
  const whole = await loadSelection(store, [...new Set(here.map(({ storyId }) => storyId))], undefined, run);
  return whole && answerOf(whole, wanted).project;
}

import type { CodingPackage } from '#core/coding/package.ts';
import { writePackage } from '#core/coding/package-file.ts';
import { answerOf } from '#core/coding/strip.ts';
import type { CollectionId } from '#core/model/id.ts';
import { longestPackage } from '#core/model/shape/coding.ts';
import type { Run } from '../bulk.ts';
import type { Store } from '../database.ts';
import { loadSelection } from '../load-selection.ts';
import { loadPackage } from './load-package.ts';
import type { Sent } from './send-exercise.ts';

/** Writes what was coded in the stories of an exercise, to be sent back. Nothing is changed. */
export async function answerExercise(
  store: Store,
  collectionId: CollectionId,
  coder: string,
  app: string,
  run: Run,
): Promise<Sent> {
  const coding = (await store.db.collections.get(collectionId))?.coding;
  const name = coder.replace(/\s+/g, ' ').trim().slice(0, 200); // UTF-16 units: what a package's coder may have
  if (coding === undefined || name === '') return { ok: false, reason: 'not-possible' };
  const rows = await store.db.codings.where('exerciseId').equals(coding.exerciseId).toArray();
  const row = rows.find(({ as, deletedAt }) => as === 'taken' && deletedAt === undefined);
  const exercise = row && (await loadPackage(store, row));
  if (exercise === undefined) return { ok: false, reason: 'gone' };
  const wanted = new Set(exercise.project.texts.map(({ hash }) => hash));
  const here = await store.db.readings
    .where('hash')
    .anyOf([...wanted])
    .toArray();
  const ids = here.filter(({ deletedAt }) => deletedAt === undefined).map(({ storyId }) => storyId);
  const whole = await loadSelection(store, [...new Set(ids)], undefined, run);
  if (whole === undefined) return { ok: false, reason: 'stopped' };
  const { project, lost } = answerOf(whole, wanted);
  if (project.stories.length === 0) return { ok: false, reason: 'no-text' };
  const { id, task, title } = exercise;
  const pack: CodingPackage = { id, task, title, madeAt: store.now(), coder: name, project };
  const file = writePackage(pack, app);
  if (file.content.length > longestPackage) return { ok: false, reason: 'too-large' };
  return { ok: true, file, stories: project.stories.length, claims: project.claims.length, lost };
}

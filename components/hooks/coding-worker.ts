import { alphaInterval, type Interval, restsOf } from '#core/agreement/bootstrap.ts';
import { seededChance } from '#core/agreement/chance.ts';
import { adjudicatedProject } from '#core/coding/adjudicated.ts';
import { codingFields } from '#core/coding/coding-fields.ts';
import { comparedStories } from '#core/coding/compared-stories.ts';
import { fieldUnits } from '#core/coding/field-agreement.ts';
import { makeId } from '#core/model/id.ts';
import { loadCoders } from '#store/coding/load-coders.ts';
import { listDecisions } from '#store/coding/settle.ts';
import { openStore } from '#store/database.ts';
import type { CodingOrder, CodingState, Compared } from './coding-order.ts';
import { writeFiles } from './export-files.ts';

// Compares coders beside the screen: reads their packages, matches their claims, draws a thousand samples of each field.

const resamples = 1000; // customary for an interval
const seed = 2004; // any number: the same claims have the same interval at every look
const told = 200; // rests between two words of progress

const tell = (state: CodingState) => postMessage(state);
const run = { progress() {}, signal: new AbortController().signal }; // it is stopped by ending the worker

addEventListener('message', ({ data }: MessageEvent<CodingOrder>) => {
  work(data).catch((error: unknown) =>
    tell({ at: 'failed', why: error instanceof Error ? error.message : String(error) }),
  );
});

async function work(order: CodingOrder): Promise<void> {
  const store = openStore();
  const coded = await loadCoders(store, order.exerciseId, order.ids, order.ownName, run);
  if (coded === undefined) return tell({ at: 'lost' });
  const { exercise, coders } = coded;
  const stories = comparedStories(exercise.project, coders);
  if (order.do === 'write') {
    const newId = () => makeId(store.now(), store.random(10));
    const decisions = await listDecisions(store, order.exerciseId);
    const project = adjudicatedProject(exercise.project, coders, stories, decisions, { at: order.at, newId });
    const files = (await writeFiles(project, order)).map(({ name, type, content }) => ({
      name,
      content: new Blob([content as BlobPart], { type }),
    }));
    return tell({ at: 'written', files });
  }
  const { codebook } = exercise.project;
  const fields = codingFields(codebook);
  const names = coders.map(({ id, name }) => ({ id, name }));
  const compared = { task: exercise.task, title: exercise.title, codebook, coders: names, stories, fields };
  tell({ at: 'compared', compared });
  if (coders.length > 1) tell({ at: 'sampled', intervals: intervalsOf(compared) });
}

function intervalsOf({ stories, fields }: Compared): Record<string, Interval> {
  const all = fields.map(({ name }) => ({ name, units: fieldUnits(stories, name) }));
  const of = all.reduce((sum, { units }) => sum + restsOf(units.length, resamples), 0);
  let done = 0;
  const intervals: Record<string, Interval> = {};
  for (const { name, units } of all) {
    const steps = alphaInterval(units, resamples, seededChance(seed));
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        intervals[name] = step.value;
        break;
      }
      done += 1;
      if (done % told === 0) tell({ at: 'sampling', done, of });
    }
  }
  return intervals;
}

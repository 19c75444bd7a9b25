import type { StoryId } from '#core/model/id.ts';
import { type Step, undoStacks } from '#core/model/step.ts';
import type { Store } from './database.ts';
import type { Journal } from './writer.ts';

const memory = 500; // steps looked back on: far more than anyone takes back, and one quick read

/** What undo and redo would do next in a story (or anywhere); undefined = nothing. */
export async function nextUndo(store: Store, storyId?: StoryId): Promise<{ undo?: Step; redo?: Step }> {
  const { undo, redo } = undoStacks(await recentSteps(store, storyId));
  const [lastDone, lastUndone] = [undo.at(-1), redo.at(-1)];
  return { ...(lastDone ? { undo: lastDone } : {}), ...(lastUndone ? { redo: lastUndone } : {}) };
}

/** The last steps of this device in the order they were done, those of one story or of all. What a restored copy brought along was done by others. */
export async function recentSteps(store: Store, storyId?: StoryId): Promise<Step[]> {
  const journal = (await store.db.meta.get('journal'))?.value as Journal | undefined;
  const steps = await store.db.steps.orderBy('seq').reverse().limit(memory).toArray();
  return steps
    .reverse()
    .filter((step) => journal !== undefined && step.stamp.endsWith(`.${journal.device}`))
    .filter((step) => storyId === undefined || step.storyId === storyId);
}

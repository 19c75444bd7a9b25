import { useLiveQuery } from 'dexie-react-hooks';
import type { Coding, Decision } from '#core/model/coding.ts';
import type { Id } from '#core/model/id.ts';
import { listCodings, ownCoder } from '#store/coding/load-coders.ts';
import { listDecisions } from '#store/coding/settle.ts';
import { useStore } from './use-store.ts';

export { ownCoder };

/** All packages that were sent, taken or got back, newest first, live; undefined until they are read. */
export function useCodings(): readonly Coding[] | undefined {
  const store = useStore();
  return useLiveQuery(() => listCodings(store), [store]);
}

/** What was settled of an exercise, oldest first, live. */
export function useDecisions(exerciseId: Id<'exercise'>): readonly Decision[] | undefined {
  const store = useStore();
  return useLiveQuery(() => listDecisions(store, exerciseId), [store, exerciseId]);
}

import { useLiveQuery } from 'dexie-react-hooks';
import type { StoryId } from '#core/model/id.ts';
import type { Project } from '#core/model/project.ts';
import type { Step } from '#core/model/step.ts';
import { loadStory } from '#store/load.ts';
import { nextUndo } from '#store/next-undo.ts';
import { useStore } from './use-store.ts';

/** What is kept of a story, live; `undefined` while it loads, `null` when nothing is kept (yet). */
export function useStory(storyId: StoryId | undefined): Project | null | undefined {
  const store = useStore();
  return useLiveQuery(
    async () => (storyId === undefined ? null : ((await loadStory(store, storyId)) ?? null)),
    [store, storyId],
  );
}

/** What undo and redo would do next in a story, live. */
export function useUndo(storyId: StoryId | undefined): { undo?: Step; redo?: Step } {
  const store = useStore();
  return useLiveQuery(async () => (storyId === undefined ? {} : nextUndo(store, storyId)), [store, storyId]) ?? {};
}

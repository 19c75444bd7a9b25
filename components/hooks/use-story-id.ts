import { useLiveQuery } from 'dexie-react-hooks';
import type { ReadPage } from '#browser/calls.ts';
import type { StoryId } from '#core/model/id.ts';
import { addressesOf, findStory } from '#store/stories.ts';
import { useStore } from './use-store.ts';

/** The story of a page, as soon as it is kept: the page knows of its own marks, not of what was accepted in the panel. */
export function useStoryId(page: ReadPage | undefined): StoryId | undefined {
  const store = useStore();
  const found = useLiveQuery(async () => {
    if (page === undefined || page.storyId !== undefined) return undefined;
    return (await findStory(store, addressesOf(page.capture)))?.id as StoryId | undefined;
  }, [store, page]);
  return page?.storyId ?? found;
}

import { useLiveQuery } from 'dexie-react-hooks';
import type { StoryId } from '#core/model/id.ts';
import { live } from '#core/model/kept.ts';
import type { Project } from '#core/model/project.ts';
import type { Source } from '#core/model/source.ts';
import type { Story } from '#core/model/story.ts';
import { loadSelection } from '#store/load-selection.ts';
import { useStore } from './use-store.ts';

/** The few stories of a library that holds few, live, and a way to read them with all that belongs to them. */
export function useKeptStories(): {
  readonly stories: readonly Story[] | undefined;
  readonly sources: readonly Source[] | undefined;
  gather(): Promise<Project | undefined>;
} {
  const store = useStore();
  const stories = useLiveQuery(async () => live(await store.db.stories.toArray()), [store]);
  const sources = useLiveQuery(async () => live(await store.db.sources.toArray()), [store]);
  const run = { progress() {}, signal: new AbortController().signal };
  const ids = stories?.map((story) => story.id as StoryId) ?? [];
  return { stories, sources, gather: () => loadSelection(store, ids, undefined, run) };
}

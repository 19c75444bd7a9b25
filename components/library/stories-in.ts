import type { CollectionId, StoryId } from '#core/model/id.ts';
import type { Look } from './columns.tsx';

/** The stories of a collection. */
export function storiesIn(id: CollectionId, { catalogue }: Look): readonly StoryId[] {
  const all = [...catalogue.stories.values()];
  return all.filter(({ collections }) => collections.includes(id)).map((story) => story.id as StoryId);
}

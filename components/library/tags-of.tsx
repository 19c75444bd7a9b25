import { TagsField } from '#components/claim/tags-field.tsx';
import { useRecordCommands } from '#components/hooks/use-record.ts';
import { useTagNames } from '#components/hooks/use-tags.ts';
import type { Id, StoryId, TagId } from '#core/model/id.ts';
import type { Noted, Tag } from '#core/model/note.ts';
import type { Look } from './columns.tsx';
import { useSaved } from './use-saved.ts';

interface Props {
  readonly on: Noted;
  readonly id: Id<string>;
  readonly tags: readonly TagId[];
  readonly look: Look;
  readonly storyId?: StoryId;
}

/** The tags of a row, to be added and taken off. */
export function TagsOf({ on, id, tags, look, storyId }: Props) {
  const commands = useRecordCommands();
  const saved = useSaved();
  const shown = tags.flatMap((tagId) => {
    const name = look.tags.get(tagId);
    return name === undefined ? [] : [{ id: tagId, name } as unknown as Tag];
  });
  return (
    <TagsField
      tags={shown}
      useTags={useTagNames}
      onAdd={(name) => saved(commands.tag(on, id, name, storyId))}
      onRemove={(tagId) => saved(commands.untag(id, tagId, storyId))}
    />
  );
}

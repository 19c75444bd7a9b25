import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { ExportMenu } from '#components/export/export-menu.tsx';
import { useGather } from '#components/hooks/use-gather.ts';
import { useLibraryCommands } from '#components/hooks/use-library-commands.ts';
import { Button } from '#components/kit/button.tsx';
import { useTell } from '#components/kit/said.tsx';
import { TextField } from '#components/kit/text-field.tsx';
import type { Collection } from '#core/model/collection.ts';
import type { CollectionId, StoryId } from '#core/model/id.ts';
import { i18n } from '#i18n';
import styles from './collection-head.module.css';
import type { Look } from './columns.tsx';
import type { Bulk } from './use-bulk.ts';
import { goTo } from './use-route.ts';

interface Props {
  readonly collection: Collection;
  readonly look: Look;
  readonly bulk: Bulk;
}

/** A collection above its stories: its name and note, and what can be done to it as a whole. */
export function CollectionHead({ collection, look, bulk }: Props) {
  const commands = useLibraryCommands();
  const tell = useTell();
  const id = collection.id as CollectionId;
  const [draft, setDraft] = useState<string>();
  const gatherStories = useGather();
  const edit = (changes: { name?: string; description?: string | undefined }) =>
    void bulk.command(
      i18n.t('library.saving'),
      0,
      () => commands.editCollection(id, changes),
      () => i18n.t('panel.saved'),
    );

  async function gather() {
    const stories = [...look.catalogue.stories.values()].filter((story) => story.collections.includes(id));
    const ids = stories.map((story) => story.id as StoryId);
    const { stopped, project } = (await bulk.run(i18n.t('library.gathering', [collection.name]), ids.length, (run) =>
      gatherStories(ids, undefined, run),
    )) ?? { stopped: false };
    if (stopped) tell({ text: i18n.t('library.exportStopped'), tone: 'news' });
    return project;
  }

  return (
    <section className={styles.head} aria-label={collection.name}>
      <div className={styles.name}>
        <TextField
          label={i18n.t('library.collection')}
          text={collection.name}
          required
          onSave={(name) => edit({ name })}
        />
      </div>
      <label className={styles.note}>
        {i18n.t('library.itsNote')}
        <textarea
          dir="auto"
          value={draft ?? collection.description ?? ''}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={() => {
            if (draft !== undefined && draft !== (collection.description ?? '')) {
              edit({ description: draft.trim() === '' ? undefined : draft });
            }
            setDraft(undefined);
          }}
        />
      </label>
      <span className={styles.deeds}>
        <ExportMenu label={i18n.t('library.exportCollection')} gather={gather} />
        <Button
          icon={<Trash2 size={14} />}
          onClick={() =>
            void bulk
              .command(
                i18n.t('library.deleting', [collection.name]),
                0,
                () => commands.deleteCollection(id),
                () => i18n.t('library.deletedCollection', [collection.name]),
              )
              .then((isDone) => isDone && goTo('collections'))
          }
        >
          {i18n.t('library.deleteCollection')}
        </Button>
      </span>
    </section>
  );
}

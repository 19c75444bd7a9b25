import { Trash2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { CodebookPick } from '#components/codebook/codebook-pick.tsx';
import { ExportMenu } from '#components/export/export-menu.tsx';
import { useCodebookCommands } from '#components/hooks/use-codebooks.ts';
import { useLibraryCommands } from '#components/hooks/use-library-commands.ts';
import { Button } from '#components/kit/button.tsx';
import { TextField } from '#components/kit/text-field.tsx';
import { noFilter, viewQuery } from '#core/library/view.ts';
import type { Collection } from '#core/model/collection.ts';
import type { CollectionId, StoryId } from '#core/model/id.ts';
import { i18n } from '#i18n';
import styles from './collection-head.module.css';
import type { Look } from './columns.tsx';
import { exportingOf } from './exporting.ts';
import type { Bulk } from './use-bulk.ts';
import { goTo, placeOf } from './use-route.ts';

/** Few collections came as an exercise: loaded for those. */
const SendBack = lazy(async () => ({ default: (await import('#components/coding/send-back.tsx')).SendBack }));

interface Props {
  readonly collection: Collection;
  readonly look: Look;
  readonly bulk: Bulk;
}

/** A collection above its stories: its name and note, and what can be done to it as a whole. */
export function CollectionHead({ collection, look, bulk }: Props) {
  const commands = useLibraryCommands();
  const { collectBy } = useCodebookCommands();
  const id = collection.id as CollectionId;
  const [draft, setDraft] = useState<string>();
  const edit = (changes: Parameters<typeof commands.editCollection>[1]) =>
    void bulk.command(
      i18n.t('library.saving'),
      0,
      () => commands.editCollection(id, changes),
      () => i18n.t('panel.saved'),
    );

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
      <span className={styles.codebook}>
        <CodebookPick
          chosen={collection.codebook}
          onChoose={(codebook) =>
            void bulk.command(
              i18n.t('library.saving'),
              0,
              () => collectBy(id, codebook),
              () => i18n.t('panel.saved'),
            )
          }
        />
      </span>
      <span className={styles.deeds}>
        <a href={placeOf('sourcing', viewQuery({ filter: { ...noFilter, collection: id } }))}>
          {i18n.t('plots.ofCollection')}
        </a>
        <ExportMenu
          label={i18n.t('library.exportCollection')}
          exporting={exportingOf(() => ({ ids: storiesIn(id, look) }), collection.name, look, bulk)}
        />
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
      {collection.coding && (
        <Suspense>
          <SendBack id={id} coding={collection.coding} bulk={bulk} />
        </Suspense>
      )}
    </section>
  );
}

function storiesIn(id: CollectionId, look: Look): readonly StoryId[] {
  const all = [...look.catalogue.stories.values()];
  return all.filter(({ collections }) => collections.includes(id)).map((story) => story.id as StoryId);
}

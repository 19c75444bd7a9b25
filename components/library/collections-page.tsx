import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useLibraryCommands } from '#components/hooks/use-library-commands.ts';
import { Button } from '#components/kit/button.tsx';
import { noFilter, viewQuery } from '#core/library/view.ts';
import type { Collection } from '#core/model/collection.ts';
import { clip } from '#core/text/clip.ts';
import { i18n } from '#i18n';
import styles from './collections-page.module.css';
import { count } from './number-words.ts';
import type { Bulk } from './use-bulk.ts';
import { placeOf } from './use-route.ts';

interface Props {
  readonly collections: readonly Collection[];
  readonly counts: ReadonlyMap<string, number>;
  readonly bulk: Bulk;
}

/** All collections: sets of stories, each with a note of its own. */
export function CollectionsPage({ collections, counts, bulk }: Props) {
  const commands = useLibraryCommands();
  const [name, setName] = useState('');
  return (
    <>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          const clean = name.trim();
          if (clean === '') return;
          setName('');
          void bulk.command(
            i18n.t('library.making'),
            0,
            () => commands.addCollection(clean),
            () => i18n.t('library.madeCollection', [clean]),
          );
        }}
      >
        <label className={styles.field}>
          {i18n.t('library.newCollection')}
          <input value={name} dir="auto" onChange={(event) => setName(event.target.value)} />
        </label>
        <Button type="submit" look="primary" icon={<Plus size={14} />} disabled={name.trim() === ''}>
          {i18n.t('library.make')}
        </Button>
      </form>
      {collections.length === 0 ? (
        <p className={styles.hint}>{i18n.t('library.collectionsNone')}</p>
      ) : (
        <ul className={styles.list} aria-label={i18n.t('library.collections')}>
          {collections.map((collection) => (
            <li key={collection.id} className={styles.item}>
              <a href={placeOf('stories', viewQuery({ filter: { ...noFilter, collection: collection.id } }))}>
                <bdi>{clip(collection.name)}</bdi>
              </a>
              <span className={styles.count}>
                {i18n.t('library.storiesShown', counts.get(collection.id) ?? 0, [
                  count(counts.get(collection.id) ?? 0),
                ])}
              </span>
              {collection.description !== undefined && <p className={styles.note}>{clip(collection.description)}</p>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

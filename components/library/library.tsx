import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { CopyReminder } from '#components/backup/copy-reminder.tsx';
import type { Draft } from '#components/codebook/draft.ts';
import { CatalogueProvider, useCatalogueNow } from '#components/hooks/use-catalogue.tsx';
import { useReadingCodebook } from '#components/hooks/use-codebooks.ts';
import { useCollections, useTagList, useTrash } from '#components/hooks/use-shelves.ts';
import type { CountedTag } from '#components/hooks/use-tags.ts';
import { i18n } from '#i18n';
import { CollectionHead } from './collection-head.tsx';
import { CollectionsPage } from './collections-page.tsx';
import type { Look } from './columns.tsx';
import styles from './library.module.css';
import { LibrarySide } from './library-side.tsx';
import { SearchField } from './search-field.tsx';
import { SearchPage } from './search-page.tsx';
import { SettingsPage } from './settings-page.tsx';
import { TablePage } from './table-page.tsx';
import { TagsPage } from './tags-page.tsx';
import { TrashPage } from './trash-page.tsx';
import { useBulk } from './use-bulk.ts';
import { useLibraryKeys } from './use-library-keys.tsx';
import { type LibraryPart, useRoute, useView } from './use-route.ts';
import { WorkingBar } from './working-bar.tsx';

/** Loaded when it is first wanted. */
const SourcingPage = lazy(async () => ({ default: (await import('./sourcing-page.tsx')).SourcingPage }));
const CodersPage = lazy(async () => ({ default: (await import('#components/coding/coders-page.tsx')).CodersPage }));
const ImportPage = lazy(async () => ({ default: (await import('#components/import/import-page.tsx')).ImportPage }));

const CodebookPage = lazy(async () => ({
  default: (await import('#components/codebook/codebook-page.tsx')).CodebookPage,
}));

/** The library: a page of its own, with its parts at the side. */
export function Library() {
  return (
    <CatalogueProvider>
      <Parts />
    </CatalogueProvider>
  );
}

/** Parts that fill the window: they scroll within themselves. */
const tables: readonly LibraryPart[] = ['stories', 'claims', 'sources', 'trash', 'search'];

function Parts() {
  const part = useRoute();
  const [view] = useView(part);
  const { catalogue, failure, isSearchable } = useCatalogueNow();
  const tags = useTagList();
  const collections = useCollections();
  const codebook = useReadingCodebook(collections);
  const trash = useTrash();
  const bulk = useBulk();
  const [draft, setDraft] = useState<Draft>();
  const help = useLibraryKeys(bulk);
  const look = useMemo(
    (): Look => ({
      catalogue,
      tags: new Map(tags?.map((tag) => [tag.id, tag.name])),
      collections: new Map(collections?.map((collection) => [collection.id, collection.name])),
      codebook,
    }),
    [catalogue, tags, collections, codebook],
  );
  const counted = useMemo(
    () => tags?.map((tag): CountedTag => ({ tag, count: catalogue.tagCounts.get(tag.id) ?? 0 })),
    [tags, catalogue],
  );
  const collection = part === 'stories' ? collections?.find((one) => one.id === view.filter.collection) : undefined;
  const title = i18n.t(`library.${part}`);
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useEffect(() => {
    document.title = i18n.t('library.title', [title]);
    // Who has gone to another part is taken to its beginning; who has just opened the page is not moved.
    if (!first.current && !document.activeElement?.matches('[data-search]')) heading.current?.focus();
    first.current = false;
  }, [title]);

  return (
    <div className={styles.library} data-searchable={isSearchable || undefined}>
      <LibrarySide part={part} look={look} tags={counted} collections={collections} trash={trash?.length} />
      <main
        className={`${styles.main} ${tables.includes(part) ? styles.wide : part === 'sourcing' || part === 'coders' ? styles.broad : ''}`}
      >
        <SearchField part={part} />
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        {part !== 'settings' && <CopyReminder />}
        {failure !== undefined && (
          <p className={styles.failure} role="alert">
            {i18n.t('library.failed')}
          </p>
        )}
        {(part === 'stories' || part === 'claims' || part === 'sources') && (
          <TablePage
            key={part}
            part={part}
            look={look}
            bulk={bulk}
            above={collection && <CollectionHead key={collection.id} collection={collection} look={look} bulk={bulk} />}
          />
        )}
        {part === 'collections' && (
          <CollectionsPage collections={collections ?? []} counts={catalogue.collectionCounts} bulk={bulk} />
        )}
        {part === 'tags' && <TagsPage tags={counted} />}
        {part === 'trash' && trash !== undefined && <TrashPage items={trash} bulk={bulk} />}
        {part === 'coders' && (
          <Suspense>
            <CodersPage collections={collections ?? []} bulk={bulk} />
          </Suspense>
        )}
        {part === 'import' && (
          <Suspense>
            <ImportPage />
          </Suspense>
        )}
        {part === 'sourcing' && (
          <Suspense>
            <SourcingPage look={look} />
          </Suspense>
        )}
        {part === 'codebook' && (
          <Suspense>
            <CodebookPage bulk={bulk} draft={draft} onDraft={setDraft} />
          </Suspense>
        )}
        {part === 'search' && <SearchPage look={look} />}
        {part === 'settings' && <SettingsPage />}
      </main>
      {bulk.working && <WorkingBar working={bulk.working} />}
      {help}
    </div>
  );
}

import type { ReactNode } from 'react';
import { useCatalogueNow } from '#components/hooks/use-catalogue.tsx';
import type { CountedTag } from '#components/hooks/use-tags.ts';
import { noFilter, viewQuery } from '#core/library/view.ts';
import type { Collection } from '#core/model/collection.ts';
import { clip } from '#core/text/clip.ts';
import { i18n } from '#i18n';
import type { Look } from './columns.tsx';
import styles from './library.module.css';
import { count as shown } from './number-words.ts';
import { type LibraryPart, placeOf, useView } from './use-route.ts';

interface Props {
  readonly part: LibraryPart;
  readonly look: Look;
  readonly tags: readonly CountedTag[] | undefined;
  readonly collections: readonly Collection[] | undefined;
  readonly trash: number | undefined;
}

const most = 12; // tags or collections at the side: the rest is on their own page

/** The parts of the library, each with how much is in it. */
export function LibrarySide({ part, look, tags, collections, trash }: Props) {
  const { stories, claims, sources, collectionCounts } = look.catalogue;
  const { isWhole, progress } = useCatalogueNow();
  const isOpening = !isWhole && progress === undefined; // nothing is counted yet: no figure is better than a nought
  const [{ filter }] = useView(part);
  const link = (name: LibraryPart, label: string, count?: number) => (
    <Part
      href={placeOf(name)}
      isNow={name === part && (name !== 'stories' || filter.collection === undefined)}
      count={count}
    >
      {label}
    </Part>
  );
  const worn = tags?.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count) ?? [];
  return (
    <nav className={styles.side} aria-label={i18n.t('library.parts')}>
      <p className={styles.name}>{i18n.t('extName')}</p>
      <ul className={styles.parts}>
        {link('stories', i18n.t('library.stories'), isOpening ? undefined : stories.size)}
        {link('claims', i18n.t('library.claims'), isOpening ? undefined : claims.size)}
        {link('sources', i18n.t('library.sources'), isOpening ? undefined : sources.size)}
        {link('sourcing', i18n.t('library.sourcing'))}
        {link('trash', i18n.t('library.trash'), trash)}
      </ul>
      <h2 className={styles.group}>{i18n.t('library.collections')}</h2>
      <ul className={`${styles.parts} ${styles.more}`}>
        {collections?.slice(0, most).map((collection) => (
          <Part
            key={collection.id}
            href={placeOf('stories', viewQuery({ filter: { ...noFilter, collection: collection.id } }))}
            isNow={part === 'stories' && filter.collection === collection.id}
            count={isOpening ? undefined : (collectionCounts.get(collection.id) ?? 0)}
          >
            <bdi>{clip(collection.name)}</bdi>
          </Part>
        ))}
        {link('collections', i18n.t('library.allCollections'), collections?.length)}
      </ul>
      <h2 className={styles.group}>{i18n.t('library.tags')}</h2>
      <ul className={`${styles.parts} ${styles.more}`}>
        {worn.slice(0, most).map(({ tag, count }) => (
          <Part
            key={tag.id}
            href={placeOf('claims', viewQuery({ filter: { ...noFilter, tags: [tag.id] } }))}
            isNow={part === 'claims' && filter.tags.includes(tag.id)}
            count={count}
          >
            <bdi>#{clip(tag.name)}</bdi>
          </Part>
        ))}
        {link('tags', i18n.t('library.allTags'), tags?.length)}
      </ul>
      {/* At the foot, so that it does not move while what is above it is read. */}
      <div className={styles.foot}>
        <h2 className={styles.group}>{i18n.t('library.device')}</h2>
        <ul className={styles.parts}>
          {link('coders', i18n.t('library.coders'))}
          {link('import', i18n.t('library.import'))}
          {link('codebook', i18n.t('library.codebook'))}
          {link('settings', i18n.t('library.settings'))}
        </ul>
      </div>
    </nav>
  );
}

interface PartProps {
  readonly href: string;
  readonly isNow: boolean;
  readonly count?: number | undefined;
  readonly children: ReactNode;
}

function Part({ href, isNow, count, children }: PartProps) {
  return (
    <li>
      <a className={styles.part} href={href} aria-current={isNow ? 'page' : undefined}>
        <span className={styles.label}>{children}</span>
        {count !== undefined && <span className={styles.count}>{shown(count)}</span>}
      </a>
    </li>
  );
}

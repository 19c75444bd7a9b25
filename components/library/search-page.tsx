import { useMemo } from 'react';
import { useCatalogueNow } from '#components/hooks/use-catalogue.tsx';
import { useReadingTexts, useSearch } from '#components/hooks/use-search.ts';
import { type DocKind, docKinds } from '#core/search/segment.ts';
import { i18n } from '#i18n';
import type { Look } from './columns.tsx';
import { count } from './number-words.ts';
import { ReadingPane } from './reading-pane.tsx';
import { SearchHit } from './search-hit.tsx';
import styles from './search-page.module.css';
import { goTo, useQuery } from './use-route.ts';

const usual = 8; // hits of a kind: one look; the rest is a click away
const many = 200;

/** What was found in the whole library, kind by kind, each in its sentence; beside it the reading that is open. */
export function SearchPage({ look }: { readonly look: Look }) {
  const asked = new URLSearchParams(useQuery());
  const typed = asked.get('q') ?? '';
  const [more, open] = [asked.get('more'), asked.get('open')];
  const { isSearchable, catalogue } = useCatalogueNow();
  const answer = useSearch(typed, catalogue, look.tags, more === null ? usual : many);
  const found = answer?.found;
  const wanted = useMemo(() => new Set(found?.terms), [found]);
  const readings = useReadingTexts(found?.hits.filter(({ kind }) => kind === 'reading').map(({ id }) => id) ?? []);
  const total = found === undefined ? 0 : docKinds.reduce((sum, kind) => sum + found.counts[kind], 0);
  const kinds = docKinds.filter(
    (kind) => (more === null || more === kind) && found !== undefined && found.counts[kind] > 0,
  );

  if (typed.trim() === '') return <Help />;
  return (
    <div className={styles.halves} data-open={open !== null || undefined}>
      <div className={styles.found}>
        <p className={styles.count} role="status" data-answers={answer?.typed}>
          {answer === undefined
            ? i18n.t(isSearchable ? 'finding.looking' : 'finding.indexing')
            : i18n.t('finding.found', total, [count(total)])}
        </p>
        {total === 0 && answer !== undefined && <p className={styles.hint}>{i18n.t('finding.nothing')}</p>}
        {kinds.map((kind) => {
          const hits = found!.hits.filter((hit) => hit.kind === kind);
          const all = found!.counts[kind];
          return (
            <section key={kind} aria-labelledby={`found-${kind}`}>
              <h2 id={`found-${kind}`} className={styles.kind}>
                {kindWord(kind)} <span className={styles.number}>{count(all)}</span>
              </h2>
              <ul className={styles.list}>
                {hits.map((hit) => (
                  <SearchHit
                    key={hit.id}
                    hit={hit}
                    look={look}
                    wanted={wanted}
                    reading={readings?.get(hit.id)}
                    typed={answer!.typed}
                  />
                ))}
              </ul>
              {more === null && all > usual && (
                <p className={styles.more}>
                  <a href={`#search?${new URLSearchParams({ q: typed, more: kind })}`}>
                    {i18n.t('finding.more', [count(Math.min(all, many))])}
                  </a>
                </p>
              )}
            </section>
          );
        })}
      </div>
      {open !== null && (
        <ReadingPane
          key={open}
          id={open}
          wanted={wanted}
          look={look}
          onClose={() => {
            asked.delete('open');
            goTo('search', asked.toString(), true);
          }}
        />
      )}
    </div>
  );
}

function Help() {
  return (
    <div className={styles.help}>
      <p>{i18n.t('finding.help')}</p>
      <dl>
        {(['phrase', 'source', 'tag', 'outlet', 'dates'] as const).map((name) => (
          <div key={name} className={styles.line}>
            <dt>
              <code>{i18n.t(`finding.${name}Example`)}</code>
            </dt>
            <dd>{i18n.t(`finding.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function kindWord(kind: DocKind): string {
  switch (kind) {
    case 'source':
      return i18n.t('library.sources');
    case 'story':
      return i18n.t('library.stories');
    case 'claim':
      return i18n.t('library.claims');
    case 'note':
      return i18n.t('library.notes');
    case 'reading':
      return i18n.t('finding.texts');
  }
}

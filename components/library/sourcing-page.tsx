import { useCallback, useMemo } from 'react';
import { useCorpus } from '#components/hooks/use-corpus.ts';
import { useStory } from '#components/hooks/use-story.ts';
import { Figure } from '#components/plots/figure.tsx';
import { type GlanceFigure, GlanceList } from '#components/plots/glance-list.tsx';
import { NamingLegend } from '#components/plots/naming-legend.tsx';
import { plotWords } from '#components/plots/plot-words.ts';
import { SourceShares } from '#components/plots/source-shares.tsx';
import { StorySourcing } from '#components/plots/story-sourcing.tsx';
import { type Filter, noFilter, notSet, viewQuery } from '#core/library/view.ts';
import type { SourceId, StoryId } from '#core/model/id.ts';
import { flowPicture } from '#core/plots/flow-picture.ts';
import type { Meant } from '#core/plots/picture.ts';
import { multiplesPicture, outletsPicture, timePicture } from '#core/plots/shares-picture.ts';
import { claimViews } from '#core/tally/claim-view.ts';
import type { Corpus } from '#core/tally/corpus.ts';
import { i18n } from '#i18n';
import type { Look } from './columns.tsx';
import { FilterBar } from './filter-bar.tsx';
import { count } from './number-words.ts';
import styles from './sourcing-page.module.css';
import { goTo, placeOf, useView } from './use-route.ts';

interface Props {
  readonly look: Look;
}

/** How stories are sourced: all that are kept, or those that the filter in the address lets through; one story in full. */
export function SourcingPage({ look }: Props) {
  const [{ filter }, change] = useView('sourcing');
  return (
    <div className={styles.page}>
      <FilterBar part="claims" filter={filter} look={look} onFilter={(next) => change({ filter: next })} />
      {filter.story !== undefined && look.catalogue.stories.has(filter.story) ? (
        <OneStory id={filter.story as StoryId} />
      ) : (
        <Many filter={filter} look={look} />
      )}
    </div>
  );
}

function OneStory({ id }: { readonly id: StoryId }) {
  const project = useStory(id);
  const views = useMemo(() => (project ? claimViews(project) : []), [project]);
  if (!project) return null;
  return (
    <StorySourcing
      project={project}
      views={views}
      onClaim={(claim) => goTo('claims', viewQuery({ filter: { ...noFilter, story: id }, open: claim }))}
    />
  );
}

interface ManyProps extends Props {
  readonly filter: Filter;
}

/** Counted when it is looked at: a hundred thousand claims take a second. */
function Many({ filter, look }: ManyProps) {
  const corpus = useCorpus(look.catalogue, filter);
  return corpus === undefined ? (
    <p className={styles.of} data-counting>
      {i18n.t('plots.counting')}
    </p>
  ) : (
    <Counted corpus={corpus} filter={filter} look={look} />
  );
}

interface CountedProps extends ManyProps {
  readonly corpus: Corpus;
}

const ofFigure: Readonly<Record<GlanceFigure, (filter: Filter) => Filter>> = {
  named: (filter) => withNaming(filter, ['named']),
  unnamed: (filter) => withNaming(filter, ['anonymous', 'vague']),
  none: (filter) => withNaming(filter, ['none']),
  open: (filter) => withNaming(filter, ['open']),
  oneSource: (filter) => ({ ...filter, origins: 'one' }),
  secondHand: (filter) => ({ ...filter, hands: 'second' }),
};

function withNaming(filter: Filter, naming: readonly string[]): Filter {
  return { ...filter, fields: { ...filter.fields, naming } };
}

function Counted({ corpus, filter, look }: CountedProps) {
  const words = useMemo(plotWords, []);
  const { sources } = look.catalogue;
  const nameOf = useCallback((id: SourceId) => sources.get(id)?.name ?? '…', [sources]);
  const about =
    (filter.collection === undefined ? undefined : look.collections.get(filter.collection)) ?? i18n.t('panel.sourcing');
  const drawOutlets = useCallback((width: number) => outletsPicture(corpus.outlets, width, words), [corpus, words]);
  const drawTime = useCallback(
    (width: number) => timePicture(corpus.overTime, corpus.undated, width, words),
    [corpus, words],
  );
  const drawMultiples = useCallback((width: number) => multiplesPicture(corpus.outlets, width, words), [corpus, words]);
  const drawFlow = useCallback(
    (width: number) => flowPicture(corpus.flow, nameOf, i18n.t('plots.allStories'), width, words),
    [corpus, nameOf, words],
  );
  const go = useCallback(
    ({ claims, only }: Meant) => {
      const narrowed = only === undefined ? filter : narrow(filter, only);
      const [first] = claims;
      goTo('claims', viewQuery({ filter: narrowed, ...(first === undefined ? {} : { open: first }) }));
    },
    [filter],
  );

  const { glance, outlets, overTime, flow } = corpus;
  if (glance.of === 0) return <p className={styles.none}>{i18n.t('plots.nothing')}</p>;
  return (
    <div className={styles.sheets}>
      <p className={styles.of} role="status">
        {i18n.t('plots.ofStories', [
          words.claims(glance.of),
          i18n.t('library.storiesShown', corpus.stories, [count(corpus.stories)]),
        ])}
      </p>
      <NamingLegend
        namings={corpus.namings}
        hrefOf={(naming) => placeOf('claims', viewQuery({ filter: withNaming(filter, [naming]) }))}
      />
      <div className={styles.pair}>
        <GlanceList
          glance={glance}
          nameOf={nameOf}
          behind={(claims, figure) => (
            <a className={styles.behind} href={placeOf('claims', viewQuery({ filter: ofFigure[figure](filter) }))}>
              {i18n.t('library.claimsAsTable', claims.length, [count(claims.length)])}
            </a>
          )}
        />
        <Figure draw={drawOutlets} hint={i18n.t('plots.outletsHint')} about={about} onGo={go} />
      </div>
      {overTime.length > 0 && (
        <Figure draw={drawTime} hint={i18n.t('plots.timeHint')} about={about} onGo={go}>
          {corpus.undated > 0 && (
            <p className={styles.note}>{i18n.t('plots.undated', corpus.undated, [count(corpus.undated)])}</p>
          )}
        </Figure>
      )}
      {overTime.length > 1 && outlets.length > 1 && (
        <Figure draw={drawMultiples} hint={i18n.t('plots.multiplesHint')} about={about} onGo={go} />
      )}
      <div className={styles.pair}>
        <SourceShares
          title={i18n.t('plots.mostQuoted')}
          hint={i18n.t('plots.mostQuotedHint')}
          sources={corpus.sources}
          nameOf={nameOf}
          hrefOf={(id) => placeOf('sources', viewQuery({ filter: noFilter, open: id }))}
        />
        <SourceShares
          title={i18n.t('plots.neverNamed')}
          hint={i18n.t('plots.neverNamedHint')}
          sources={corpus.neverNamed}
          nameOf={nameOf}
          hrefOf={(id) => placeOf('sources', viewQuery({ filter: noFilter, open: id }))}
        />
      </div>
      {flow.ways > 0 && <Figure draw={drawFlow} hint={i18n.t('plots.flowHintMany')} about={about} onGo={go} />}
    </div>
  );
}

/** A filter narrowed to what a shape of a picture stands for. */
function narrow(filter: Filter, { naming, outlet, from, to }: NonNullable<Meant['only']>): Filter {
  return {
    ...(naming === undefined ? filter : withNaming(filter, [naming])),
    ...(outlet === undefined ? {} : { outlets: [outlet === '' ? notSet : outlet] }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

import { useCallback, useMemo } from 'react';
import { codeWord, fieldWord } from '#components/claim/codebook-words.ts';
import type { ClaimId, SourceId } from '#core/model/id.ts';
import type { Project } from '#core/model/project.ts';
import { latestReading } from '#core/model/reading.ts';
import { alongPicture } from '#core/plots/along-picture.ts';
import { flowPicture } from '#core/plots/flow-picture.ts';
import { swatchOfNaming } from '#core/plots/naming-order.ts';
import type { Meant } from '#core/plots/picture.ts';
import { alongStory } from '#core/tally/along-story.ts';
import type { ClaimView } from '#core/tally/claim-view.ts';
import { countedViews } from '#core/tally/counted.ts';
import { flowOf } from '#core/tally/flow.ts';
import { glanceOf } from '#core/tally/glance.ts';
import { sharesOf } from '#core/tally/shares.ts';
import { i18n } from '#i18n';
import { ClaimsBehind } from './claims-behind.tsx';
import { Figure } from './figure.tsx';
import { GlanceList } from './glance-list.tsx';
import { PlotTitle } from './plot-title.tsx';
import { plotWords } from './plot-words.ts';
import { ShareTable } from './share-table.tsx';
import sheet from './sheet.module.css';
import styles from './story-sourcing.module.css';

interface Props {
  readonly project: Project;
  readonly views: readonly ClaimView[];
  /** Goes to a claim, in the list and in the text. */
  readonly onClaim: (id: ClaimId) => void;
}

const shownInFlow = 16; // sources at each place: more cannot be read beside each other

/** How a story is sourced: who speaks where, how the claims travelled, and the figures. */
export function StorySourcing({ project, views, onClaim }: Props) {
  const [story] = project.stories;
  const words = useMemo(plotWords, []);
  const about = story?.headline ?? '';
  const counted = useMemo(() => countedViews(views, story?.language), [views, story?.language]);
  const along = useMemo(() => alongOf(project, views), [project, views]);
  const flow = useMemo(() => flowOf(counted, shownInFlow), [counted]);
  const names = useMemo(() => new Map(project.sources.map(({ id, name }) => [id as string, name])), [project.sources]);
  const types = useMemo(() => new Map(project.sources.map(({ id, type }) => [id as string, type])), [project.sources]);
  const nameOf = useCallback((id: SourceId) => names.get(id) ?? '…', [names]);
  const wordsOf = useMemo(
    () => new Map(views.map(({ claim, passage }) => [claim.id as string, passage.selector.exact])),
    [views],
  );
  const drawAlong = useCallback((width: number) => alongPicture(along, width, words), [along, words]);
  const end = story?.outlet ?? words.thisStory;
  const drawFlow = useCallback(
    (width: number) => flowPicture(flow, nameOf, end, width, words),
    [flow, nameOf, end, words],
  );
  const go = useCallback((meant: Meant) => meant.claims[0] !== undefined && onClaim(meant.claims[0]), [onClaim]);

  if (views.length === 0) return <p className={styles.none}>{i18n.t('plots.empty')}</p>;
  const { codebook } = project;
  return (
    <div className={styles.sourcing}>
      <Figure draw={drawAlong} hint={i18n.t('plots.alongHint')} about={about} onGo={go}>
        {along.outside.length > 0 && (
          <p className={styles.note}>{i18n.t('plots.outside', along.outside.length, [String(along.outside.length)])}</p>
        )}
      </Figure>
      {flow.ways > 0 && (
        <Figure draw={drawFlow} hint={i18n.t('plots.flowHint')} about={about} onGo={go}>
          {flow.open.length > 0 && (
            <p className={styles.note}>{i18n.t('plots.notFlowing', flow.open.length, [String(flow.open.length)])}</p>
          )}
        </Figure>
      )}
      <div className={styles.figures}>
        <GlanceList
          glance={glanceOf(counted)}
          nameOf={nameOf}
          behind={(claims) => (
            <ClaimsBehind claims={claims} wordsOf={(id) => wordsOf.get(id) ?? ''} onClaim={onClaim} />
          )}
        />
        <section className={sheet.sheet} aria-label={i18n.t('plots.shares')}>
          <PlotTitle>{i18n.t('plots.shares')}</PlotTitle>
          <ShareTable
            caption={fieldWord(codebook, 'naming')}
            shares={sharesOf(counted, ({ naming }) => naming)}
            wordOf={(naming) => words.naming(naming ?? 'unset')}
            swatchFor={(naming) => swatchOfNaming(naming ?? 'unset')}
          />
          <ShareTable
            caption={fieldWord(codebook, 'kind')}
            shares={sharesOf(counted, ({ kind }) => kind)}
            wordOf={(kind) => codeWord(codebook, 'kind', kind) ?? i18n.t('xray.unset')}
          />
          <ShareTable
            caption={i18n.t('plots.byType')}
            shares={sharesOf(counted, ({ lead }) => (lead === undefined ? '' : types.get(lead)))}
            wordOf={(type) =>
              type === '' ? i18n.t('plots.none') : (codeWord(codebook, 'type', type) ?? i18n.t('xray.unset'))
            }
          />
        </section>
      </div>
    </div>
  );
}

function alongOf(project: Project, views: readonly ClaimView[]) {
  const texts = new Map(project.texts.map(({ hash, text }) => [hash as string, text]));
  const lengths = new Map(project.readings.map(({ id, hash }) => [id as string, texts.get(hash)?.length]));
  const latest = latestReading(project.readings);
  return alongStory(views, (id) => lengths.get(id), (latest && texts.get(latest.hash)) ?? '');
}

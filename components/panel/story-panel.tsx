import { lazy, Suspense, useEffect, useMemo } from 'react';
import { prepareChains } from '#components/claim/attributed.tsx';
import { type Commands, prepareCommands } from '#components/hooks/use-commands.ts';
import type { PanelToPage } from '#components/hooks/use-page.ts';
import { Tabs } from '#components/kit/tabs.tsx';
import { NothingToReview, ReviewBanner } from '#components/review/review-banner.tsx';
import type { Proposals } from '#components/review/use-proposals.ts';
import type { Review } from '#components/review/use-review.ts';
import { StoryHeader } from '#components/story/story-header.tsx';
import { storySheet } from '#components/story/story-sheet.ts';
import { Xray } from '#components/story/xray.tsx';
import { ChangedNotice } from '#components/versions/changed-notice.tsx';
import type { ChangeReport } from '#core/compare/finding.ts';
import type { Capture } from '#core/model/capture.ts';
import { saysWho1 } from '#core/model/codebook.ts';
import type { ClaimId, Id, StoryId } from '#core/model/id.ts';
import type { Place } from '#core/model/mark.ts';
import type { Project } from '#core/model/project.ts';
import type { ColourBy } from '#core/model/settings.ts';
import type { ClaimView } from '#core/tally/claim-view.ts';
import { sourceViews } from '#core/tally/source-view.ts';
import type { XrayEntry, Xray as XrayOfClaims } from '#core/tally/xray.ts';
import type { Hit } from '#core/text/find-words.ts';
import { i18n } from '#i18n';
import type { Active, PanelTab } from './active.ts';
import { ClaimList } from './claim-list.tsx';
import type { Entry } from './entries.ts';
import { OnlyNotice } from './only-notice.tsx';
import styles from './panel.module.css';
import { sourceDeeds } from './source-deeds.ts';

// Fetched as soon as there is time: they are there when a tab is chosen, and the panel does not wait for them.
const aboutTab = () => import('./about-tab.tsx');
const sourceList = () => import('#components/source/source-list.tsx');

/** What is not seen at once is loaded when it is first wanted. */
const ReviewMode = lazy(async () => ({
  default: (await import('#components/review/review-mode.tsx')).ReviewMode,
}));
const AboutTab = lazy(async () => ({ default: (await aboutTab()).AboutTab }));
const SourceList = lazy(async () => ({ default: (await sourceList()).SourceList }));
const StorySourcing = lazy(async () => ({
  default: (await import('#components/plots/story-sourcing.tsx')).StorySourcing,
}));
const StorySearch = lazy(async () => ({ default: (await import('./story-search.tsx')).StorySearch }));
const VersionsTab = lazy(async () => ({
  default: (await import('#components/versions/versions-tab.tsx')).VersionsTab,
}));

interface Props {
  readonly capture: Capture;
  /** All claims of the story. */
  readonly views: readonly ClaimView[];
  /** The claims and notes that are shown, in the order of the text. */
  readonly entries: readonly Entry[];
  /** The words that are looked for; undefined while nothing is. */
  readonly sought: string | undefined;
  readonly onSeek: (words: string | undefined) => void;
  readonly xray: XrayOfClaims;
  /** The group of the X-ray that alone is listed; undefined while all are. */
  readonly only: XrayEntry | undefined;
  readonly onOnly: (entry: XrayEntry | undefined) => void;
  readonly onColour: (by: ColourBy) => void;
  /** Whether the fields of the person's own reporting are shown. */
  readonly ownReporting: boolean;
  /** What is kept of the story; `null` before the first mark, `undefined` while it loads. */
  readonly project: Project | null | undefined;
  readonly places: readonly Place[];
  /** What was changed since the story was last read; undefined where nothing was. */
  readonly changed: ChangeReport | undefined;
  readonly active: Active | undefined;
  readonly commands: Commands;
  readonly review: Review;
  /** How many suggestions the story's text gave; undefined until they are looked for. */
  readonly found: number | undefined;
  readonly proposals: Proposals;
  readonly onUndo: () => void;
  /** Shows all keys. */
  readonly onHelp: () => void;
  readonly tellPage: (message: PanelToPage) => void;
  readonly tab: PanelTab;
  readonly onTab: (tab: PanelTab) => void;
  readonly onActive: (active: Active | undefined) => void;
  readonly onGo: (id: Id<string>) => void;
  readonly onCopyClaim: (view: ClaimView) => void;
  readonly onDeleteClaim: (id: ClaimId) => void;
}

/** A story that was read: its head, and its claims, sources and particulars under tabs. */
export function StoryPanel({
  capture,
  views,
  entries,
  sought,
  onSeek,
  xray,
  only,
  onOnly,
  onColour,
  ownReporting,
  project,
  places,
  changed,
  active,
  commands,
  review,
  found,
  proposals,
  onUndo,
  onHelp,
  tellPage,
  tab,
  onTab,
  onActive,
  onGo,
  onCopyClaim,
  onDeleteClaim,
}: Props) {
  useEffect(() => {
    const idle = requestIdleCallback(
      () => void Promise.all([prepareChains(), prepareCommands(), aboutTab(), sourceList()]).catch(() => {}),
    );
    return () => cancelIdleCallback(idle);
  }, []);
  const sources = useMemo(() => (project ? sourceViews(project) : []), [project]);
  const sheet = useMemo(() => storySheet(capture, project), [capture, project]);
  const codebook = project?.codebook ?? saysWho1;
  const storyId = project?.stories[0]?.id as StoryId | undefined;
  function showClaim(id: ClaimId) {
    onTab('claims');
    onActive({ id, as: 'open' });
    onGo(id);
  }

  /** What describes a passage is loaded when words of the text are first gone to. */
  async function goTo({ start, end }: Hit) {
    const { describeIn } = await import('#core/anchor/describe.ts');
    tellPage({ say: 'seek', selector: describeIn(capture.text, start, end) });
  }

  return (
    <>
      <StoryHeader sheet={sheet}>
        {xray.entries.length > 0 && <Xray xray={xray} only={only?.key} onOnly={onOnly} onColour={onColour} />}
      </StoryHeader>
      <main className={styles.views}>
        {changed && tab !== 'versions' && (
          <ChangedNotice affected={changed.affected.length} total={changed.total} onOpen={() => onTab('versions')} />
        )}
        <Tabs
          label={i18n.t('panel.views')}
          chosen={tab}
          onChoose={onTab}
          tabs={[
            {
              name: 'claims',
              label: i18n.t('panel.claims'),
              count: views.length,
              content: review.isOn ? (
                <Suspense>
                  <ReviewMode review={review} codebook={codebook} onUndo={onUndo} />
                </Suspense>
              ) : (
                <>
                  {sought !== undefined && (
                    <Suspense>
                      <StorySearch
                        text={capture.text}
                        sought={sought}
                        count={sought.trim() === '' ? 0 : entries.length}
                        onSeek={onSeek}
                        onGo={(hit) => void goTo(hit)}
                        onClose={() => onSeek(undefined)}
                      />
                    </Suspense>
                  )}
                  {only !== undefined && (
                    <OnlyNotice xray={xray} only={only} total={views.length} onAll={() => onOnly(undefined)} />
                  )}
                  {review.open.length === 0 && !found && <NothingToReview isLooking={found === undefined} />}
                  {review.open.length > 0 && (
                    <ReviewBanner
                      count={review.open.length}
                      isBack={review.wasLeft}
                      onBack={review.arrived}
                      onStart={() => review.start()}
                    />
                  )}
                  <ClaimList
                    entries={entries}
                    isFiltered={entries.length < views.length || only !== undefined || (sought ?? '') !== ''}
                    xray={xray}
                    ownReporting={ownReporting}
                    project={project ?? undefined}
                    codebook={codebook}
                    places={places}
                    active={active}
                    commands={commands}
                    proposalFor={proposals.for}
                    tellPage={tellPage}
                    onActive={onActive}
                    onGo={onGo}
                    onCopy={onCopyClaim}
                    onDelete={onDeleteClaim}
                  />
                </>
              ),
            },
            {
              name: 'sources',
              label: i18n.t('panel.sources'),
              count: sources.length,
              content: storyId && (
                <Suspense>
                  <SourceList
                    views={sources}
                    codebook={codebook}
                    storyId={storyId}
                    deeds={sourceDeeds(storyId, project, commands, codebook)}
                    onClaim={showClaim}
                  />
                </Suspense>
              ),
            },
            {
              name: 'sourcing',
              label: i18n.t('panel.sourcing'),
              content: project ? (
                <div className={styles.sheets}>
                  <Suspense>
                    <StorySourcing project={project} views={views} onClaim={showClaim} />
                  </Suspense>
                </div>
              ) : (
                <p className={styles.none}>{i18n.t('plots.empty')}</p>
              ),
            },
            {
              name: 'versions',
              label: i18n.t('panel.versions'),
              count: sheet.readings,
              content: project ? (
                <Suspense>
                  <VersionsTab project={project} onClaim={showClaim} />
                </Suspense>
              ) : (
                <p className={styles.none}>{i18n.t('versions.none')}</p>
              ),
            },
            {
              name: 'about',
              label: i18n.t('panel.about'),
              content: (
                <Suspense>
                  <AboutTab sheet={sheet} storyId={storyId} address={capture.address} onHelp={onHelp} />
                </Suspense>
              ),
            },
          ]}
        />
      </main>
    </>
  );
}

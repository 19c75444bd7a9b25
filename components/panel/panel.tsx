import { type ComponentProps, lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { optionsOf } from '#components/claim/codebook-words.ts';
import { useCopy } from '#components/claim/use-copy.ts';
import { useAnswering } from '#components/hooks/use-answering.ts';
import { useChanges } from '#components/hooks/use-changes.ts';
import { useCommands } from '#components/hooks/use-commands.ts';
import { type PageEvent, usePage } from '#components/hooks/use-page.ts';
import { saveSettings, useSettings } from '#components/hooks/use-settings.ts';
import { useStore } from '#components/hooks/use-store.ts';
import { useStory, useUndo } from '#components/hooks/use-story.ts';
import { useStoryId } from '#components/hooks/use-story-id.ts';
import { useSuggestions } from '#components/hooks/use-suggestions.ts';
import { useTell } from '#components/kit/said.tsx';
import { useProposals } from '#components/review/use-proposals.ts';
import { useReview } from '#components/review/use-review.ts';
import { saysWho1, valuesIn } from '#core/model/codebook.ts';
import type { ClaimId, Id, SourceId } from '#core/model/id.ts';
import type { ColourBy } from '#core/model/settings.ts';
import { type ClaimView, claimViews } from '#core/tally/claim-view.ts';
import { marksIn } from '#core/tally/marks.ts';
import { type XrayEntry, xrayOf } from '#core/tally/xray.ts';
import { i18n } from '#i18n';
import type { Active, PanelTab } from './active.ts';
import { claimOfCue, entriesOf, entriesOfGroup, entriesWith } from './entries.ts';
import { failureWords, labelWords, stepWords } from './outcome-words.ts';
import styles from './panel.module.css';
import { PanelFoot } from './panel-foot.tsx';
import { StoryPanel } from './story-panel.tsx';
import { useClaimKeys } from './use-claim-keys.ts';

/** Loaded when it is first wanted. */
const PanelKeys = lazy(async () => ({ default: (await import('./panel-keys.tsx')).PanelKeys }));
const NoPage = lazy(async () => ({ default: (await import('./no-page.tsx')).NoPage }));

/** The panel beside a page. */
export function Panel() {
  const tell = useTell();
  const settings = useSettings();
  const [active, setActive] = useState<Active>();
  const [tab, setTab] = useState<PanelTab>('claims');
  const [saved, setSaved] = useState(false);
  const [sought, setSought] = useState<string>();
  const [chosen, setOnly] = useState<{ readonly by: ColourBy; readonly entry: XrayEntry }>();
  const [helps, setHelps] = useState(false);
  const commands = useCommands(
    useStore(),
    useMemo(
      () => ({
        saved: (label) => {
          setSaved(true);
          if (label !== undefined) tell({ text: labelWords(label), tone: 'quiet' });
        },
        failed: (reason) => tell({ text: failureWords(reason), tone: 'trouble' }),
      }),
      [tell],
    ),
  );

  function happened(event: PageEvent) {
    if (event.say === 'answer') return answered(event.id as ClaimId, event.answer);
    if (event.say === 'opened') {
      setTab('claims');
      if (review.start(event.id)) return setActive(undefined);
      review.leave(false);
      if (project?.mentions.some(({ id }) => id === event.id)) return setTab('sources');
      return setActive({ id: claimOfCue(views, event.id) ?? event.id, as: 'open' });
    }
    setSaved(true);
    if (event.say === 'reanchored') {
      const said = event.how === 'cue' ? i18n.t('chain.cued') : i18n.t('step.reanchored');
      return tell({ text: said, tone: 'news' });
    }
    if (event.as === 'source') return void sourceMarked(event.id as SourceId);
    setTab('claims');
    review.leave(false);
    setSought(undefined);
    setOnly(undefined);
    setActive({ id: event.id, as: 'fresh' });
    if (event.as === 'claim') tell({ text: i18n.t('step.marked'), tone: 'quiet' });
  }

  /** Words that name a source, marked while a claim waits for one, answer "says who?". */
  async function sourceMarked(sourceId: SourceId) {
    const view = views.find(({ claim }) => active?.as !== 'current' && claim.id === active?.id);
    if (view === undefined || view.claim.unsourced || view.attributions.length > 0) return;
    const done = await commands.attribute(view.claim.id as ClaimId, { sourceId });
    if (done.ok) tell({ text: i18n.t('sources.used'), tone: 'news' });
  }
  const { line, page, places, trouble, tell: tellPage } = usePage(happened);
  const read = page?.status === 'read' ? page : undefined;
  const storyId = useStoryId(read);
  const project = useStory(storyId);
  const next = useUndo(storyId);
  const changed = useChanges(project);

  const answering = useAnswering(read, commands);
  const offers = useSuggestions(read?.capture);
  const review = useReview(read?.capture.text, offers, project, answering, tellPage);
  const views = useMemo(() => (project ? claimViews(project) : []), [project]);
  const entries = useMemo(() => entriesOf(views, project), [views, project]);
  const codebook = project?.codebook ?? saysWho1;
  const { colourBy } = settings;
  const xray = useMemo(() => xrayOf(views, codebook, colourBy), [views, codebook, colourBy]);
  const only = chosen?.by === colourBy ? chosen.entry : undefined; // another colouring has other groups
  const grouped = useMemo(
    () => (only ? entriesOfGroup(entries, xray, only.key, active?.id) : entries),
    [entries, xray, only, active?.id],
  );
  const shown = useMemo(() => (sought ? entriesWith(grouped, sought) : grouped), [grouped, sought]);
  const markedId = active?.as === 'fresh' ? active.id : undefined;
  const proposals = useProposals(review.unanswered, views, review.claimed, codebook, markedId, answering, tellPage);
  function answered(id: ClaimId, answer: 'accept' | 'none') {
    if (!views.some(({ claim }) => claim.id === id)) return; // the page can speak of its own claims only
    if (answer === 'accept') proposals.accept(id);
    else void commands.editClaim(id, { unsourced: true });
  }

  // The page is told of every change here: it holds no copy of its own. Read anew, it knows of no suggestion.
  const marks = useMemo(
    () => (project === undefined ? undefined : [...(project ? marksIn(project, views, xray) : []), ...review.marks]),
    [project, views, xray, review.marks],
  );
  const isPainted = page?.status === 'painted';
  useEffect(() => {
    // It was shown without a click; the panel is open, so it is wanted whole.
    if (isPainted) tellPage({ say: 'read' });
  }, [isPainted, tellPage]);
  const readAt = read?.readAt;
  useEffect(() => {
    if (marks !== undefined && readAt !== undefined) tellPage({ say: 'marks', marks });
  }, [marks, readAt, tellPage]);
  useEffect(() => {
    tellPage(active === undefined ? { say: 'active' } : { say: 'active', id: active.id });
  }, [active, tellPage]);

  const turning = useRef<Promise<unknown>>(Promise.resolve());
  const turn = async (way: 'undo' | 'redo') => {
    if (storyId === undefined) return;
    // One after the other: a quick hand means the next step each time, not the same one twice.
    const next = turning.current.then(() => commands[way](storyId));
    turning.current = next;
    const turned = await next;
    if (!turned.ok) return;
    tell({ text: stepWords(way, turned.value), tone: 'news' });
    if (way === 'undo') review.goTo(turned.value.about ?? '');
  };
  const removeClaim = async (id: ClaimId) => {
    const removed = await commands.deleteClaim(id);
    if (!removed.ok) return;
    const at = shown.findIndex((entry) => entry.id === id);
    const next = shown[at + 1] ?? shown[at - 1];
    setActive(next && active?.as === 'current' ? { id: next.id, as: 'current' } : undefined);
    tell({
      text: i18n.t('step.deleted'),
      tone: 'news',
      action: { label: i18n.t('panel.undo'), run: () => void turn('undo') },
    });
  };

  const copy = useCopy();
  const copyClaim = (view: ClaimView) => project && copy(view, project);
  const search = () => {
    if (read === undefined) return;
    setTab('claims');
    review.leave(false);
    setSought((now) => now ?? '');
  };
  const setKind = (id: Id<string>, kind: { value: string; label: string } | undefined) => {
    const view = views.find(({ claim }) => claim.id === id);
    if (view === undefined || kind === undefined) return;
    const isSame = view.claim.kind === kind.value;
    void commands.editClaim(id as ClaimId, { kind: isSame ? undefined : kind.value });
    tell({ text: isSame ? i18n.t('step.kindUnset') : i18n.t('step.kindSet', [kind.label]), tone: 'quiet' });
  };
  const setNoSource = (id: Id<string>) => {
    const view = views.find(({ claim }) => claim.id === id);
    if (view === undefined || view.attributions.length > 0) return;
    const unsourced = !view.claim.unsourced;
    void commands.editClaim(id as ClaimId, { unsourced });
    tell({ text: i18n.t(unsourced ? 'step.noSourceSet' : 'step.noSourceUnset'), tone: 'quiet' });
  };
  useClaimKeys(
    read === undefined || review.isOn || !settings.singleKeys ? undefined : settings.keys,
    shown.map(({ id }) => id),
    active,
    {
      show(next) {
        setTab('claims');
        setActive(next);
        if (next.as === 'current') tellPage({ say: 'go', id: next.id });
      },
      delete: (id) => {
        if (views.some(({ claim }) => claim.id === id)) void removeClaim(id as ClaimId);
      },
      copy: (id) => {
        const view = views.find(({ claim }) => claim.id === id);
        if (view) copyClaim(view);
      },
      kind: (id, number) => setKind(id, optionsOf(codebook, 'kind')[number - 1]),
      kindBy(id, letter) {
        const value = valuesIn(codebook, 'kind').find(({ key }) => key === letter)?.value;
        const kind = optionsOf(codebook, 'kind').find((option) => option.value === value);
        setKind(id, kind);
        return kind !== undefined;
      },
      noSource: setNoSource,
      turn: (way) => void turn(way),
      search,
      help: () => setHelps(true),
    },
  );

  // What is kept of it comes with it, a moment later: shown before, the head would grow under a hand that reaches for a tab.
  const isComing = read !== undefined && project === undefined;
  if (line === 'asking' || page?.status === 'reading' || page?.status === 'painted' || isComing) {
    return (
      <main className={styles.waiting} aria-busy="true">
        {page !== undefined && i18n.t('panel.reading')}
      </main>
    );
  }
  if (line === 'absent' || page === undefined) return <Absent absence={{ why: trouble ?? 'not-read' }} />;
  if (page.status === 'failed') {
    return <Absent absence={{ why: page.reason, again: () => tellPage({ say: 'read' }) }} />;
  }
  return (
    <div className={styles.panel}>
      {helps && (
        <Suspense>
          <PanelKeys keys={settings.keys} isOff={!settings.singleKeys} onClose={() => setHelps(false)} />
        </Suspense>
      )}
      <StoryPanel
        capture={page.capture}
        views={views}
        entries={shown}
        sought={sought}
        onSeek={setSought}
        xray={xray}
        only={only}
        onOnly={(entry) => {
          setTab('claims');
          review.leave(false);
          setActive(undefined);
          setOnly(entry && { by: colourBy, entry });
        }}
        onColour={(by) => {
          saveSettings({ colourBy: by }).catch(() => tell({ text: i18n.t('xray.notSaved'), tone: 'trouble' }));
        }}
        ownReporting={settings.ownReporting}
        project={project}
        places={places}
        changed={changed}
        active={active}
        commands={commands}
        review={review}
        found={offers?.length}
        proposals={proposals}
        onUndo={() => void turn('undo')}
        onHelp={() => setHelps(true)}
        tellPage={tellPage}
        tab={tab}
        onTab={(next) => {
          setTab(next);
          // What was new once is not asked about again when the person comes back to it.
          if (active?.as === 'fresh') setActive({ ...active, as: 'open' });
        }}
        onActive={setActive}
        onGo={(id) => tellPage({ say: 'go', id })}
        onCopyClaim={copyClaim}
        onDeleteClaim={(id) => void removeClaim(id)}
      />
      <PanelFoot
        project={project ?? undefined}
        isSaved={saved}
        undo={next.undo}
        redo={next.redo}
        onTurn={(way) => void turn(way)}
        onSearch={search}
      />
    </div>
  );
}

function Absent(props: ComponentProps<typeof NoPage>) {
  return (
    <Suspense>
      <NoPage {...props} />
    </Suspense>
  );
}

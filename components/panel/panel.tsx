import { useEffect, useMemo, useState } from 'react';
import { useAnswering } from '#components/hooks/use-answering.ts';
import { useChanges } from '#components/hooks/use-changes.ts';
import { useCommands } from '#components/hooks/use-commands.ts';
import { type PageEvent, usePage } from '#components/hooks/use-page.ts';
import { useStore } from '#components/hooks/use-store.ts';
import { useStory, useUndo } from '#components/hooks/use-story.ts';
import { useStoryId } from '#components/hooks/use-story-id.ts';
import { useSuggestions } from '#components/hooks/use-suggestions.ts';
import { useTell } from '#components/kit/said.tsx';
import { useProposals } from '#components/review/use-proposals.ts';
import { useReview } from '#components/review/use-review.ts';
import { saysWho1 } from '#core/model/codebook.ts';
import type { ClaimId } from '#core/model/id.ts';
import { claimViews } from '#core/tally/claim-view.ts';
import { marksOf } from '#core/tally/marks.ts';
import { i18n } from '#i18n';
import type { Active, PanelTab } from './active.ts';
import { NoPage } from './no-page.tsx';
import { failureWords, stepWords } from './outcome-words.ts';
import styles from './panel.module.css';
import { PanelFoot } from './panel-foot.tsx';
import { StoryPanel } from './story-panel.tsx';

/** The panel beside a page. */
export function Panel() {
  const tell = useTell();
  const [active, setActive] = useState<Active>();
  const [tab, setTab] = useState<PanelTab>('claims');
  const [saved, setSaved] = useState(false);
  const commands = useCommands(
    useStore(),
    useMemo(
      () => ({
        saved: () => setSaved(true),
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
      return setActive({ id: event.id, fresh: false });
    }
    setSaved(true);
    if (event.say === 'reanchored') return tell({ text: i18n.t('step.reanchored'), tone: 'news' });
    if (event.as !== 'source') {
      setTab('claims');
      review.leave(false);
      setActive({ id: event.id, fresh: true });
      if (event.as === 'claim') tell({ text: i18n.t('step.marked'), tone: 'quiet' });
    }
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
  const markedId = active?.fresh ? active.id : undefined;
  const proposals = useProposals(
    review.unanswered,
    views,
    review.claimed,
    project?.codebook ?? saysWho1,
    markedId,
    answering,
    tellPage,
  );
  function answered(id: ClaimId, answer: 'accept' | 'none') {
    if (!views.some(({ claim }) => claim.id === id)) return; // the page can speak of its own claims only
    if (answer === 'accept') proposals.accept(id);
    else void commands.editClaim(id, { unsourced: true });
  }

  // The page is told of every change here: it holds no copy of its own. Read anew, it knows of no suggestion.
  const marks = useMemo(
    () => (project === undefined ? undefined : [...(project ? marksOf(project) : []), ...review.marks]),
    [project, review.marks],
  );
  const readAt = read?.readAt;
  useEffect(() => {
    if (marks !== undefined && readAt !== undefined) tellPage({ say: 'marks', marks });
  }, [marks, readAt, tellPage]);
  useEffect(() => {
    tellPage(active === undefined ? { say: 'active' } : { say: 'active', id: active.id });
  }, [active, tellPage]);

  const turn = async (way: 'undo' | 'redo') => {
    if (storyId === undefined) return;
    const turned = await commands[way](storyId);
    if (!turned.ok) return;
    tell({ text: stepWords(way, turned.value), tone: 'news' });
    if (way === 'undo') review.goTo(turned.value.about ?? '');
  };
  const removeClaim = async (id: ClaimId) => {
    const removed = await commands.deleteClaim(id);
    if (!removed.ok) return;
    setActive(undefined);
    tell({
      text: i18n.t('step.deleted'),
      tone: 'news',
      action: { label: i18n.t('panel.undo'), run: () => void turn('undo') },
    });
  };

  if (line === 'asking' || page?.status === 'reading') {
    return (
      <main className={styles.waiting} aria-busy="true">
        {page?.status === 'reading' && i18n.t('panel.reading')}
      </main>
    );
  }
  if (line === 'absent' || page === undefined) return <NoPage absence={{ why: trouble ?? 'not-read' }} />;
  if (page.status === 'failed') {
    return <NoPage absence={{ why: page.reason, again: () => tellPage({ say: 'read' }) }} />;
  }
  return (
    <div className={styles.panel}>
      <StoryPanel
        capture={page.capture}
        project={project}
        places={places}
        changed={changed}
        active={active}
        commands={commands}
        review={review}
        proposals={proposals}
        onUndo={() => void turn('undo')}
        tellPage={tellPage}
        tab={tab}
        onTab={(next) => {
          setTab(next);
          // What was new once is not asked about again when the person comes back to it.
          if (active?.fresh) setActive({ ...active, fresh: false });
        }}
        onActive={setActive}
        onGo={(id) => tellPage({ say: 'go', id })}
        onDeleteClaim={(id) => void removeClaim(id)}
      />
      <PanelFoot
        project={project ?? undefined}
        isSaved={saved}
        canUndo={next.undo !== undefined}
        canRedo={next.redo !== undefined}
        onTurn={(way) => void turn(way)}
      />
    </div>
  );
}

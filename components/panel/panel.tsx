import { useCallback, useEffect, useMemo, useState } from 'react';
import { useCommands } from '#components/hooks/use-commands.ts';
import { type PageEvent, usePage } from '#components/hooks/use-page.ts';
import { useStore } from '#components/hooks/use-store.ts';
import { useStory, useUndo } from '#components/hooks/use-story.ts';
import { useTell } from '#components/kit/said.tsx';
import type { ClaimId } from '#core/model/id.ts';
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

  const happened = useCallback(
    (event: PageEvent) => {
      if (event.say === 'opened') {
        setTab('claims');
        return setActive({ id: event.id, fresh: false });
      }
      setSaved(true);
      if (event.say === 'reanchored') return tell({ text: i18n.t('step.reanchored'), tone: 'news' });
      if (event.as !== 'source') {
        setTab('claims');
        setActive({ id: event.id, fresh: true });
        if (event.as === 'claim') tell({ text: i18n.t('step.marked'), tone: 'quiet' });
      }
    },
    [tell],
  );
  const { line, page, places, trouble, tell: tellPage } = usePage(happened);
  const storyId = page?.status === 'read' ? page.storyId : undefined;
  const project = useStory(storyId);
  const next = useUndo(storyId);

  // The page is told of every change here: it holds no copy of its own.
  const marks = useMemo(() => (project ? marksOf(project) : undefined), [project]);
  useEffect(() => {
    if (marks !== undefined) tellPage({ say: 'marks', marks });
  }, [marks, tellPage]);
  useEffect(() => {
    tellPage(active === undefined ? { say: 'active' } : { say: 'active', id: active.id });
  }, [active, tellPage]);

  const turn = async (way: 'undo' | 'redo') => {
    if (storyId === undefined) return;
    const turned = await commands[way](storyId);
    if (turned.ok) tell({ text: stepWords(way, turned.value), tone: 'news' });
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
        active={active}
        commands={commands}
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

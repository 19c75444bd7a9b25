import { useEffect, useMemo, useRef } from 'react';
import { useStory } from '#components/hooks/use-story.ts';
import { Compared } from '#components/versions/compared.tsx';
import { readTextOf } from '#core/compare/comparison.ts';
import type { StoryId } from '#core/model/id.ts';
import type { Project } from '#core/model/project.ts';
import type { Reading } from '#core/model/reading.ts';
import { readingIn } from '#core/model/reading-in.ts';
import { i18n } from '#i18n';
import { keptAddress, keptQuery } from './kept-address.ts';
import { KeptHead } from './kept-head.tsx';
import styles from './kept-page.module.css';
import { KeptText } from './kept-text.tsx';

interface Props {
  /** The text stands in the page: from now on it can be marked. */
  readonly onShown: () => void;
  /** Brings words into view. */
  readonly onGo: (words: Range) => void;
}

/** A kept story, to be read and worked on as in its own page: the same highlights, keys and panel. */
export function KeptPage({ onShown, onGo }: Props) {
  const { story: storyId, reading: readingId, before: beforeId, claim } = useMemo(keptQuery, []);
  const project = useStory((storyId ?? '') as StoryId);
  if (project === undefined) return null; // not known yet
  const reading = project === null ? undefined : readingIn(project, readingId);
  if (project === null || reading === undefined) return <p className={styles.none}>{i18n.t('kept.gone')}</p>;
  const before = beforeId === null ? undefined : readingIn(project, beforeId);
  return (
    <>
      <KeptHead project={project} reading={reading} before={before} claimId={claim} />
      {before === undefined ? (
        <Article project={project} reading={reading} claimId={claim} onShown={onShown} onGo={onGo} />
      ) : (
        <Both project={project} readings={[before, reading]} />
      )}
    </>
  );
}

interface ArticleProps extends Props {
  readonly project: Project;
  readonly reading: Reading;
  readonly claimId: string | null;
}

function Article({ project, reading, claimId, onShown, onGo }: ArticleProps) {
  const article = useRef<HTMLElement>(null);
  const [story] = project.stories;
  const text = project.texts.find(({ hash }) => hash === reading.hash)?.text ?? '';
  useEffect(() => {
    document.title = story?.headline ?? i18n.t('kept.name');
  }, [story]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the text has come into the page
  useEffect(() => {
    if (text === '') return;
    onShown();
    const claim = project.claims.find(({ id }) => id === claimId);
    const passage = project.passages.find(({ id }) => id === claim?.passageId);
    const isHere = passage?.readingId === reading.id && passage.start !== undefined;
    const block =
      isHere &&
      [...(article.current?.querySelectorAll<HTMLElement>('[data-start]') ?? [])].findLast(
        (one) => Number(one.dataset.start) <= passage.start!,
      );
    const words = block ? block.firstChild : null;
    if (!block || !words || passage?.start === undefined) return;
    const at = Number(block.dataset.start);
    const range = document.createRange();
    range.setStart(words, Math.min(passage.start - at, words.textContent?.length ?? 0));
    range.setEnd(words, Math.min((passage.end ?? passage.start) - at, words.textContent?.length ?? 0));
    onGo(range);
  }, [text === '']);
  if (text === '') return <p className={styles.none}>{i18n.t('kept.noText')}</p>;
  return (
    <main>
      <article ref={article} className={styles.article} lang={story?.language} dir="auto">
        <KeptText text={text} blocks={reading.page.blocks} />
      </article>
    </main>
  );
}

/** Two readings beside each other, the earlier one as what was. */
function Both({ project, readings }: { readonly project: Project; readonly readings: readonly [Reading, Reading] }) {
  const [before, after] = readings.toSorted((a, b) => a.readAt - b.readAt) as [Reading, Reading];
  const [old, now] = useMemo(() => [readTextOf(project, before), readTextOf(project, after)], [project, before, after]);
  if (!old || !now) return <p className={styles.none}>{i18n.t('kept.noText')}</p>;
  const go = (id: string) => {
    window.location.href = keptAddress({ story: after.storyId, reading: after.id, claim: id });
  };
  return (
    <main className={styles.both}>
      <Compared before={old} after={now} project={project} isWide={window.innerWidth > 800} onClaim={go} />
    </main>
  );
}

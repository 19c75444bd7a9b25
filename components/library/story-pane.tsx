import { lazy, Suspense, useMemo } from 'react';
import { NoteField } from '#components/claim/note-field.tsx';
import { ExportMenu } from '#components/export/export-menu.tsx';
import { openStoryOf } from '#components/hooks/use-claims-of-source.ts';
import { useLibraryCommands } from '#components/hooks/use-library-commands.ts';
import { openKept } from '#components/hooks/use-pages.ts';
import { useNoteOn, useRecordCommands } from '#components/hooks/use-record.ts';
import { useStory } from '#components/hooks/use-story.ts';
import { Button } from '#components/kit/button.tsx';
import { MultiPick } from '#components/kit/multi-pick.tsx';
import { TitleLevel } from '#components/plots/plot-title.tsx';
import { showStoryDate } from '#components/story/dates.ts';
import type { StoryRow } from '#core/library/rows.ts';
import { noFilter, viewQuery } from '#core/library/view.ts';
import type { CollectionId, StoryId } from '#core/model/id.ts';
import { claimViews } from '#core/tally/claim-view.ts';
import { i18n } from '#i18n';
import { AddressesOf } from './addresses-of.tsx';
import { ClaimItems } from './claim-items.tsx';
import type { Look } from './columns.tsx';
import { exportingOf } from './exporting.ts';
import { count, showDay } from './number-words.ts';
import styles from './pane.module.css';
import { Facts } from './pane-facts.tsx';
import { TagsOf } from './tags-of.tsx';
import type { Bulk } from './use-bulk.ts';
import { goTo, placeOf } from './use-route.ts';

interface Props {
  readonly story: StoryRow;
  readonly look: Look;
  readonly bulk: Bulk;
}

const StorySourcing = lazy(async () => ({
  default: (await import('#components/plots/story-sourcing.tsx')).StorySourcing,
}));

/** What is known of a story, and what is claimed in it. */
export function StoryPane({ story, look, bulk }: Props) {
  const commands = useRecordCommands();
  const { collect, uncollect } = useLibraryCommands();
  const note = useNoteOn(story.id);
  const project = useStory(story.id);
  const views = useMemo(() => (project ? claimViews(project) : []), [project]);
  const { catalogue } = look;
  const claims = useMemo(
    () => [...catalogue.claims.values()].filter((claim) => claim.storyId === story.id),
    [catalogue, story.id],
  );

  function turn(names: readonly string[]) {
    const about = story.headline;
    const added = names.find((id) => !story.collections.includes(id as CollectionId)) as CollectionId | undefined;
    const taken = story.collections.find((id) => !names.includes(id));
    const [id, work] = added !== undefined ? [added, collect] : [taken, uncollect];
    if (id === undefined) return;
    void bulk.command(
      i18n.t('library.collecting', [about]),
      0,
      (run) => work([story.id], id, about, run),
      () =>
        i18n.t(added !== undefined ? 'library.collected' : 'library.uncollected', [
          about,
          look.collections.get(id) ?? '',
        ]),
    );
  }

  return (
    <>
      <p className={styles.hint}>{[story.outlet, story.byline].filter(Boolean).join(' · ')}</p>
      <div className={styles.deeds}>
        <Button look="primary" onClick={() => void openKept(story.id)}>
          {i18n.t('kept.open')}
        </Button>
        {story.address !== undefined && (
          <Button onClick={() => openStoryOf({ address: story.address })}>{i18n.t('library.openOriginal')}</Button>
        )}
        <ExportMenu
          label={i18n.t('library.exportStory')}
          exporting={exportingOf(() => ({ ids: [story.id as StoryId] }), story.headline, look, bulk)}
        />
        {look.collections.size > 0 && (
          <MultiPick
            label={i18n.t('library.collections')}
            any={i18n.t('library.noCollection')}
            find={i18n.t('library.find')}
            options={[...look.collections].map(([value, label]) => ({ value, label }))}
            chosen={story.collections.filter((id) => look.collections.has(id))}
            onChoose={turn}
          />
        )}
      </div>
      <Facts
        facts={[
          [i18n.t('story.published'), story.published && showStoryDate(story.published)],
          [i18n.t('library.kept'), showDay(story.madeAt)],
          [i18n.t('library.readings'), count(story.readings)],
          [i18n.t('library.words'), count(story.words)],
          [i18n.t('story.language'), story.language],
        ]}
      />
      <p>
        <a href={placeOf('sourcing', viewQuery({ filter: { ...noFilter, story: story.id } }))}>
          {i18n.t('plots.larger')}
        </a>
      </p>
      {project && (
        <TitleLevel value={3}>
          <Suspense>
            <StorySourcing
              project={project}
              views={views}
              onClaim={(id) => goTo('claims', viewQuery({ filter: { ...noFilter, story: story.id }, open: id }))}
            />
          </Suspense>
        </TitleLevel>
      )}
      <div className={styles.fields}>
        <NoteField
          of={story.id}
          note={note}
          label={i18n.t('library.noteOnStory')}
          onSave={(existing, text) => commands.note('story', story.id, story.id, existing, text)}
        />
        <TagsOf on="story" id={story.id} tags={story.tags} look={look} storyId={story.id} />
      </div>
      <AddressesOf storyId={story.id} />
      <h3 className={styles.part}>{i18n.t('library.claims')}</h3>
      <ClaimItems claims={claims} look={look} isOneStory all={{ story: story.id }} />
    </>
  );
}

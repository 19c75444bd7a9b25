import { useMemo } from 'react';
import { ClaimCard } from '#components/claim/claim-card.tsx';
import type { ClaimDeeds, Proposal } from '#components/claim/deeds.ts';
import type { Commands } from '#components/hooks/use-commands.ts';
import type { PanelToPage } from '#components/hooks/use-page.ts';
import { useTagNames } from '#components/hooks/use-tags.ts';
import { LongList } from '#components/kit/long-list.tsx';
import { NoteCard } from '#components/story/note-card.tsx';
import type { Codebook } from '#core/model/codebook.ts';
import type { ClaimId, Id, NoteId, StoryId } from '#core/model/id.ts';
import type { Place } from '#core/model/mark.ts';
import type { Note } from '#core/model/note.ts';
import type { Passage } from '#core/model/passage.ts';
import type { Project } from '#core/model/project.ts';
import { openSwatch } from '#core/model/swatch.ts';
import type { ClaimView } from '#core/tally/claim-view.ts';
import { grouped } from '#core/tally/grouped.ts';
import type { Xray } from '#core/tally/xray.ts';
import { i18n } from '#i18n';
import { type Active, isOpen } from './active.ts';
import styles from './claim-list.module.css';
import type { Entry } from './entries.ts';
import { useSpeakers } from './use-speakers.ts';

interface Props {
  /** What is shown, in the order of the text. */
  readonly entries: readonly Entry[];
  /** Whether there is something, but all of it is filtered away. */
  readonly isFiltered: boolean;
  /** How the claims are coloured. */
  readonly xray: Xray;
  readonly project: Project | undefined;
  readonly codebook: Codebook;
  readonly places: readonly Place[];
  readonly active: Active | undefined;
  readonly commands: Commands;
  readonly ownReporting: boolean;
  readonly proposalFor: (view: ClaimView) => Proposal | undefined;
  readonly tellPage: (message: PanelToPage) => void;
  readonly onActive: (active: Active | undefined) => void;
  readonly onGo: (id: Id<string>) => void;
  readonly onCopy: (view: ClaimView) => void;
  readonly onDelete: (id: ClaimId) => void;
}

/** The claims of a story, and the notes on bare words, in the order of the text. */
export function ClaimList(props: Props) {
  const { entries, isFiltered, xray, project, codebook, places, active, commands, ownReporting } = props;
  const { proposalFor, tellPage, onActive, onGo, onCopy, onDelete } = props;
  const placeOfId = useMemo(() => new Map(places.map((place) => [place.id, place])), [places]);
  const claimPlaces = (project?.claims ?? []).flatMap((claim) => placeOfId.get(claim.id) ?? []);
  const passages = useMemo(() => grouped(project?.passages ?? [], ({ ofId }) => ofId), [project]);

  if (entries.length === 0) {
    return (
      <div className={styles.empty}>
        {isFiltered ? (
          <p>{i18n.t('search.nothing')}</p>
        ) : (
          <>
            <h2>{i18n.t('claims.emptyTitle')}</h2>
            <p>{i18n.t('claims.empty')}</p>
            <p>{i18n.t('claims.emptyKeys')}</p>
          </>
        )}
      </div>
    );
  }

  function claim(view: ClaimView, at: number) {
    const id = view.claim.id as ClaimId;
    return (
      <ClaimCard
        view={view}
        swatch={xray.of.get(id)?.swatch ?? openSwatch}
        codebook={codebook}
        place={placeOfId.get(id)}
        earlier={earlierWords(view, passages)}
        placeDeeds={{
          accept: () => tellPage({ say: 'accept', id }),
          settle: (as, words) => void commands.editClaim(id, { settled: { as, words } }),
          choose: (which, take) => tellPage({ say: 'choose', id, at: which, take }),
          find: (stop) => tellPage({ say: 'find', id, stop }),
        }}
        position={{ at: at + 1, of: entries.length }}
        isOpen={isOpen(active, id)}
        isCurrent={active?.id === id}
        takesFocus={active?.id === id && active.as === 'current'}
        asksWho={active?.id === id && (active.as === 'fresh' || active.as === 'edit')}
        deeds={{ ...claimDeeds(view, commands, codebook, tellPage), ownReporting, proposal: proposalFor(view) }}
        onOpen={() => {
          onActive({ id, as: 'open' });
          onGo(id);
        }}
        onClose={() => onActive({ id, as: 'current' })}
        onGo={() => onGo(id)}
        onCopy={() => onCopy(view)}
        onDelete={() => onDelete(id)}
      />
    );
  }

  function note(note: Note, passage: Passage) {
    return (
      <NoteCard
        note={note}
        passage={passage}
        isFresh={active?.id === note.id && active.as === 'fresh'}
        onSave={(existing, text) => saveNote(commands, existing, text, note)}
        onGo={() => onGo(note.id)}
        onDelete={() => void commands.deleteNote(note.id as NoteId)}
      />
    );
  }

  const reached = entries.findIndex(({ id }) => id === active?.id);
  return (
    <section className={styles.list} aria-label={i18n.t('claims.list')}>
      {probablyDiffers(claimPlaces) && <p className={styles.differs}>{i18n.t('place.differs')}</p>}
      <LongList rows={entries} keyOf={({ id }) => id} reached={reached < 0 ? undefined : reached}>
        {(entry, at) => ('view' in entry ? claim(entry.view, at) : note(entry.note, entry.passage))}
      </LongList>
    </section>
  );
}

/** Whether most of three or more marks are gone at once: then it is the page that is another, not the story that was cut. */
function probablyDiffers(places: readonly Place[]): boolean {
  const gone = places.filter(({ state }) => state === 'gone').length;
  return places.length >= 3 && gone > places.length / 2;
}

/** The words a claim had before those it has now, oldest first. */
function earlierWords(view: ClaimView, passages: ReadonlyMap<string, readonly Passage[]>): readonly Passage[] {
  const own = passages.get(view.claim.id) ?? [];
  return own.filter(({ id }) => id !== view.claim.passageId).sort((a, b) => a.createdAt - b.createdAt);
}

function claimDeeds(
  view: ClaimView,
  commands: Commands,
  codebook: Codebook,
  tellPage: (message: PanelToPage) => void,
): Omit<ClaimDeeds, 'ownReporting'> {
  const claimId = view.claim.id as ClaimId;
  const storyId = view.claim.storyId;
  return {
    attribute: async (speaker) => (await commands.attribute(claimId, speaker)).ok,
    noSource: (unsourced) => void commands.editClaim(claimId, { unsourced }),
    editAttribution: (id, changes) => void commands.editAttribution(id, changes),
    editChain: async (id, edit) => (await commands.editChain(id, edit)).ok,
    chooseCue: (id, link, stop) => tellPage({ say: 'find', id, link, stop }),
    edit: (changes) => void commands.editClaim(claimId, changes),
    editSource: (id, changes) => void commands.editSource(storyId, id, changes),
    setNaming: (id, naming) => void commands.setNaming(storyId, id, naming),
    tag: async (name) => (await commands.tag('claim', claimId, name, storyId)).ok,
    untag: (id) => void commands.untag(claimId, id, storyId),
    note: (existing, text) =>
      existing ? saveNote(commands, existing, text, existing) : addNote(commands, claimId, storyId, text),
    useSpeakers: (typed) => useSpeakers(typed, storyId, codebook),
    useTags: useTagNames,
  };
}

async function saveNote(commands: Commands, existing: Note | undefined, text: string, note: Note) {
  const kept = await commands.editNote(note.id as NoteId, text, (existing ?? note).rev);
  if (kept.ok) return kept.value;
  return kept.reason === 'stale' ? 'stale' : 'failed';
}

async function addNote(commands: Commands, claimId: ClaimId, storyId: StoryId, text: string) {
  const added = await commands.addNote('claim', claimId, storyId, text);
  return added.ok ? added.value : 'failed';
}

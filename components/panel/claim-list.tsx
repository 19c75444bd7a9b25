import { useMemo } from 'react';

import { ClaimCard } from '#components/claim/claim-card.tsx';
import type { ClaimDeeds, Proposal, Speaker, UseSpeakers } from '#components/claim/deeds.ts';
import type { Commands } from '#components/hooks/use-commands.ts';
import { type LedgerEntry, useLedger } from '#components/hooks/use-ledger.ts';
import type { PanelToPage } from '#components/hooks/use-page.ts';
import { NoteCard } from '#components/story/note-card.tsx';
import { type Codebook, labelOf } from '#core/model/codebook.ts';
import type { ClaimId, Id, NoteId, SourceId, StoryId } from '#core/model/id.ts';
import type { Place } from '#core/model/mark.ts';
import type { Note } from '#core/model/note.ts';
import type { Passage } from '#core/model/passage.ts';
import type { Project } from '#core/model/project.ts';
import { type ClaimView, isLive } from '#core/tally/claim-view.ts';
import { i18n } from '#i18n';
import type { Active } from './active.ts';
import styles from './claim-list.module.css';

interface Props {
  readonly views: readonly ClaimView[];
  readonly project: Project | undefined;
  readonly codebook: Codebook;
  readonly places: readonly Place[];
  readonly active: Active | undefined;
  readonly commands: Commands;
  readonly proposalFor: (view: ClaimView) => Proposal | undefined;
  readonly tellPage: (message: PanelToPage) => void;
  readonly onActive: (active: Active | undefined) => void;
  readonly onGo: (id: Id<string>) => void;
  readonly onDelete: (id: ClaimId) => void;
}

/** The claims of a story, and the notes on bare words, in the order of the text. */
export function ClaimList({
  views,
  project,
  codebook,
  places,
  active,
  commands,
  proposalFor,
  tellPage,
  onActive,
  onGo,
  onDelete,
}: Props) {
  const notes = useMemo(() => (project ? notesOnWords(project) : []), [project]);
  const placeOfId = new Map(places.map((place) => [place.id, place]));
  const claimPlaces = views.flatMap((view) => placeOfId.get(view.claim.id) ?? []);
  const entries = [
    ...views.map((view) => ({ at: view.passage, view, note: undefined })),
    ...notes.map(({ note, passage }) => ({ at: passage, view: undefined, note })),
  ].sort((one, other) => placeOf(one.at) - placeOf(other.at));

  if (entries.length === 0) {
    return (
      <div className={styles.empty}>
        <h2>{i18n.t('claims.emptyTitle')}</h2>
        <p>{i18n.t('claims.empty')}</p>
        <p>{i18n.t('claims.emptyKeys')}</p>
      </div>
    );
  }
  return (
    <section className={styles.list} aria-label={i18n.t('claims.list')}>
      {probablyDiffers(claimPlaces) && <p className={styles.differs}>{i18n.t('place.differs')}</p>}
      {entries.map(({ at, view, note }) =>
        view ? (
          <ClaimCard
            key={view.claim.id}
            view={view}
            codebook={codebook}
            place={placeOfId.get(view.claim.id)}
            earlier={earlierWords(view, project)}
            placeDeeds={{
              accept: () => tellPage({ say: 'accept', id: view.claim.id }),
              settle: (as, words) => void commands.editClaim(view.claim.id as ClaimId, { settled: { as, words } }),
              choose: (at, take) => tellPage({ say: 'choose', id: view.claim.id, at, take }),
              find: (stop) => tellPage({ say: 'find', id: view.claim.id, stop }),
            }}
            isOpen={active?.id === view.claim.id}
            asksWho={active?.id === view.claim.id && active.fresh}
            deeds={{ ...claimDeeds(view, commands, codebook), proposal: proposalFor(view) }}
            onOpen={() => {
              onActive({ id: view.claim.id, fresh: false });
              onGo(view.claim.id);
            }}
            onClose={() => onActive(undefined)}
            onGo={() => onGo(view.claim.id)}
            onDelete={() => onDelete(view.claim.id as ClaimId)}
          />
        ) : (
          <NoteCard
            key={note.id}
            note={note}
            passage={at}
            isFresh={active?.id === note.id && active.fresh}
            onSave={(existing, text) => saveNote(commands, existing, text, note)}
            onGo={() => onGo(note.id)}
            onDelete={() => void commands.deleteNote(note.id as NoteId)}
          />
        ),
      )}
    </section>
  );
}

/** Whether most of three or more marks are gone at once: then it is the page that is another, not the story that was cut. */
function probablyDiffers(places: readonly Place[]): boolean {
  const gone = places.filter(({ state }) => state === 'gone').length;
  return places.length >= 3 && gone > places.length / 2;
}

/** The words a claim had before those it has now, oldest first. */
function earlierWords(view: ClaimView, project: Project | undefined): Passage[] {
  const own = (project?.passages ?? []).filter((passage) => passage.ofId === view.claim.id);
  return own.filter(({ id }) => id !== view.claim.passageId).sort((a, b) => a.createdAt - b.createdAt);
}

/** Where the words stand: in the text, or after all of it when they lie outside. */
function placeOf(passage: Passage): number {
  return passage.start ?? 1e9 + passage.selector.start; // 1e9: beyond any text that is read
}

function notesOnWords(project: Project): { note: Note; passage: Passage }[] {
  const passages = new Map(project.passages.map((passage) => [passage.id, passage]));
  return project.notes.filter(isLive).flatMap((note) => {
    const passage = note.passageId && passages.get(note.passageId);
    return passage ? [{ note, passage }] : [];
  });
}

function claimDeeds(view: ClaimView, commands: Commands, codebook: Codebook): ClaimDeeds {
  const claimId = view.claim.id as ClaimId;
  const storyId = view.claim.storyId;
  return {
    attribute: (speaker) => void commands.attribute(claimId, speaker),
    noSource: (unsourced) => void commands.editClaim(claimId, { unsourced }),
    removeAttribution: (id) => void commands.deleteAttribution(id),
    editAttribution: (id, changes) => void commands.editAttribution(id, changes),
    edit: (changes) => void commands.editClaim(claimId, changes),
    setType: (id, type) => void commands.editSource(storyId, id, { type }),
    setNaming: (id, naming) => void commands.setNaming(storyId, id, naming),
    note: (existing, text) =>
      existing ? saveNote(commands, existing, text, existing) : addNote(commands, claimId, storyId, text),
    useSpeakers: (typed) => useSpeakers(typed, storyId, codebook),
  };
}

function useSpeakers(typed: string, storyId: StoryId, codebook: Codebook): ReturnType<UseSpeakers> {
  const { answer, find } = useLedger(typed, storyId);
  const toSpeaker = ({ source, here }: LedgerEntry): Speaker => ({
    id: source.id as SourceId,
    name: source.name,
    detail: [labelOf(codebook, 'type', source.type), source.description, here ? i18n.t('who.inStory') : undefined]
      .filter(Boolean)
      .join(', '),
  });
  return {
    speakers: answer?.entries.map(toSpeaker),
    find: async (words) => (await find(words)).entries.map(toSpeaker),
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

import { ExternalLink, X } from 'lucide-react';
import { useState } from 'react';
import { optionsOf } from '#components/claim/codebook-words.ts';
import type { UseSpeakers } from '#components/claim/deeds.ts';
import { NameField } from '#components/claim/name-field.tsx';
import { NoteField } from '#components/claim/note-field.tsx';
import { OwnFields } from '#components/claim/own-fields.tsx';
import { openStoryOf, useClaimsOfSource } from '#components/hooks/use-claims-of-source.ts';
import { Button } from '#components/kit/button.tsx';
import { Pick } from '#components/kit/pick.tsx';
import { useTell } from '#components/kit/said.tsx';
import { TextField } from '#components/kit/text-field.tsx';
import type { Codebook } from '#core/model/codebook.ts';
import type { AliasId, ClaimId, SourceId, StoryId } from '#core/model/id.ts';
import type { Note } from '#core/model/note.ts';
import type { OwnFields as OwnFieldValues } from '#core/model/own-fields.ts';
import type { SourceView } from '#core/tally/source-view.ts';
import { i18n } from '#i18n';
import styles from './source-card.module.css';

/** What can be done to a source from its card. */
export interface SourceDeeds {
  edit(
    id: SourceId,
    changes: {
      name?: string;
      description?: string | undefined;
      type?: string | undefined;
      fields?: OwnFieldValues | undefined;
    },
  ): void;
  setNaming(id: SourceId, naming: string | undefined): void;
  addAlias(id: SourceId, name: string): void;
  removeAlias(id: AliasId): void;
  /** Makes one source of two; answers whether it was done. */
  merge(from: SourceId, to: SourceId): Promise<boolean>;
  noteOf(id: SourceId): Note | undefined;
  note(id: SourceId, existing: Note | undefined, text: string): Promise<Note | 'stale' | 'failed'>;
  readonly useSpeakers: UseSpeakers;
}

interface Props {
  readonly view: SourceView;
  readonly codebook: Codebook;
  readonly storyId: StoryId;
  readonly deeds: SourceDeeds;
  readonly onClaim: (id: ClaimId) => void;
}

/** What is known of one source: edited once, for all stories. */
export function SourceCard({ view, codebook, storyId, deeds, onClaim }: Props) {
  const { source, aliases, naming } = view;
  const id = source.id as SourceId;
  return (
    <div className={styles.fields}>
      <TextField
        label={i18n.t('sources.name')}
        text={source.name}
        required
        onSave={(name) => deeds.edit(id, { name })}
      />
      <div className={styles.aliases}>
        <span className={styles.label}>{i18n.t('sources.aliases')}</span>
        {aliases.map((alias) => (
          <span key={alias.id} className={styles.alias}>
            <bdi>{alias.name}</bdi>
            <Button
              look="plain"
              aria-label={i18n.t('sources.removeAlias', [alias.name])}
              icon={<X size={12} />}
              onClick={() => deeds.removeAlias(alias.id as AliasId)}
            />
          </span>
        ))}
      </div>
      <TextField
        key={aliases.length}
        label={i18n.t('sources.addAlias')}
        placeholder={i18n.t('sources.aliasPlaceholder')}
        text=""
        onSave={(name) => deeds.addAlias(id, name)}
      />
      <TextField
        label={i18n.t('sources.description')}
        text={source.description ?? ''}
        onSave={(text) => deeds.edit(id, { description: text === '' ? undefined : text })}
      />
      <Pick
        label={i18n.t('sources.type')}
        unset={i18n.t('who.typeNotSet')}
        options={optionsOf(codebook, 'type', source.type)}
        chosen={source.type}
        onChoose={(type) => deeds.edit(id, { type })}
      />
      <Pick
        label={i18n.t('sources.naming')}
        unset={i18n.t('who.typeNotSet')}
        options={optionsOf(codebook, 'naming', naming)}
        chosen={naming}
        onChoose={(next) => deeds.setNaming(id, next)}
      />
      <OwnFields
        codebook={codebook}
        on="source"
        fields={source.fields}
        onFields={(fields) => deeds.edit(id, { fields })}
      />
      <NoteField
        of={id}
        note={deeds.noteOf(id)}
        label={i18n.t('sources.note')}
        onSave={(existing, text) => deeds.note(id, existing, text)}
      />
      <Merge id={id} name={source.name} deeds={deeds} />
      <Elsewhere id={id} storyId={storyId} onClaim={onClaim} />
    </div>
  );
}

/** Lets the person say that this is the same source as another record. */
function Merge({ id, name, deeds }: { readonly id: SourceId; readonly name: string; readonly deeds: SourceDeeds }) {
  const tell = useTell();
  const useOthers: UseSpeakers = (typed) => {
    const { speakers, find } = deeds.useSpeakers(typed);
    const others = (list: readonly { id: SourceId; name: string; detail: string }[]) =>
      list.filter((one) => one.id !== id);
    return { speakers: speakers && others(speakers), find: async (words) => others(await find(words)) };
  };
  return (
    <div className={styles.merge}>
      <span className={styles.label} aria-hidden="true">
        {i18n.t('sources.merge')}
      </span>
      <NameField
        label={i18n.t('sources.merge')}
        placeholder={i18n.t('sources.mergePlaceholder')}
        useSpeakers={useOthers}
        onlyKnown
        onChoose={async (speaker) => {
          if (!('sourceId' in speaker)) return undefined;
          const isMerged = await deeds.merge(id, speaker.sourceId);
          if (isMerged) tell({ text: i18n.t('sources.merged', [name]), tone: 'news' });
          return isMerged;
        }}
      />
      <p className={styles.hint}>{i18n.t('sources.mergeHint', [name])}</p>
    </div>
  );
}

const shownAtOnce = 5; // claims: the rest comes when it is asked for

/** The claims of a source in all stories. */
function Elsewhere({
  id,
  storyId,
  onClaim,
}: {
  readonly id: SourceId;
  readonly storyId: StoryId;
  readonly onClaim: (id: ClaimId) => void;
}) {
  const claims = useClaimsOfSource(id) ?? [];
  const [showsAll, setShowsAll] = useState(false);
  if (claims.length === 0) return null;
  return (
    <section className={styles.elsewhere} aria-label={i18n.t('sources.elsewhere', claims.length)}>
      <h3 className={styles.label}>{i18n.t('sources.elsewhere', claims.length)}</h3>
      <ul className={styles.claims}>
        {(showsAll ? claims : claims.slice(0, shownAtOnce)).map((claim) => {
          const isHere = claim.storyId === storyId;
          return (
            <li key={claim.claimId}>
              <button
                type="button"
                className={styles.claim}
                disabled={!isHere && claim.address === undefined}
                onClick={() => (isHere ? onClaim(claim.claimId) : openStoryOf(claim))}
              >
                <span className={styles.words} dir="auto">
                  {claim.words}
                </span>
                <span className={styles.where}>
                  {isHere ? i18n.t('sources.thisStory') : claim.headline}
                  {!isHere && <ExternalLink size={12} aria-label={i18n.t('sources.openStory', [claim.headline])} />}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {!showsAll && claims.length > shownAtOnce && (
        <Button onClick={() => setShowsAll(true)}>{i18n.t('sources.moreClaims', claims.length - shownAtOnce)}</Button>
      )}
    </section>
  );
}

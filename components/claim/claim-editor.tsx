import { useEffect, useRef } from 'react';
import { Choice } from '#components/kit/choice.tsx';
import type { Attribution } from '#core/model/attribution.ts';
import type { Claim } from '#core/model/claim.ts';
import type { Codebook } from '#core/model/codebook.ts';
import type { AttributionId, SourceId } from '#core/model/id.ts';
import type { ClaimView } from '#core/tally/claim-view.ts';
import { i18n } from '#i18n';
import { Attributed } from './attributed.tsx';
import styles from './claim-editor.module.css';
import { optionsOf } from './codebook-options.ts';
import { NoteField, type SaveNote } from './note-field.tsx';
import { SaysWho, type Speaking, type UseSpeakers } from './says-who.tsx';

/** What can be done to a claim from its card. */
export interface ClaimDeeds {
  attribute(speaker: Speaking): void;
  noSource(isUnsourced: boolean): void;
  removeAttribution(id: AttributionId): void;
  editAttribution(id: AttributionId, changes: Partial<Pick<Attribution, 'directness'>>): void;
  edit(changes: Partial<Pick<Claim, 'kind' | 'status'>>): void;
  setType(source: SourceId, type: string | undefined): void;
  setNaming(source: SourceId, naming: string | undefined): void;
  readonly note: SaveNote;
  readonly useSpeakers: UseSpeakers;
}

interface Props {
  readonly view: ClaimView;
  readonly codebook: Codebook;
  readonly asksWho: boolean;
  readonly deeds: ClaimDeeds;
}

/** The fields of an open claim. */
export function ClaimEditor({ view, codebook, asksWho, deeds }: Props) {
  const who = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (asksWho) who.current?.focus();
  }, [asksWho]);
  const { claim, attributions, notes } = view;
  const first = attributions[0];

  return (
    <div className={styles.editor}>
      {attributions.map((attribution) => (
        <Attributed key={attribution.attribution.id} view={attribution} codebook={codebook} deeds={deeds} />
      ))}
      <SaysWho
        codebook={codebook}
        isFirst={attributions.length === 0}
        isUnsourced={claim.unsourced}
        deeds={deeds}
        inputRef={who}
      />
      <Choice
        label={labelIn(codebook, 'kind')}
        options={optionsOf(codebook, 'kind')}
        chosen={claim.kind}
        onChoose={(kind) => deeds.edit({ kind })}
      />
      {first && (
        <Choice
          label={labelIn(codebook, 'directness')}
          options={optionsOf(codebook, 'directness')}
          chosen={first.attribution.directness}
          onChoose={(directness) => deeds.editAttribution(first.attribution.id as AttributionId, { directness })}
        />
      )}
      <Choice
        label={labelIn(codebook, 'status')}
        options={optionsOf(codebook, 'status')}
        chosen={claim.status}
        clearable={false}
        onChoose={(status) => status !== undefined && deeds.edit({ status })}
      />
      <NoteField note={notes[0]} label={i18n.t('note.label')} onSave={deeds.note} />
    </div>
  );
}

function labelIn(codebook: Codebook, name: string): string {
  return codebook.fields.find((field) => field.name === name)?.label ?? name;
}

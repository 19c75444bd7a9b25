import { useEffect, useRef } from 'react';
import { Choice } from '#components/kit/choice.tsx';
import type { Codebook } from '#core/model/codebook.ts';
import type { AttributionId } from '#core/model/id.ts';
import type { ClaimView } from '#core/tally/claim-view.ts';
import { i18n } from '#i18n';
import { Attributed } from './attributed.tsx';
import styles from './claim-editor.module.css';
import { optionsOf } from './codebook-options.ts';
import type { ClaimDeeds } from './deeds.ts';
import { NoteField } from './note-field.tsx';
import { SaysWho } from './says-who.tsx';

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
  const proposed = deeds.proposal?.name;
  useEffect(() => {
    // What is typed takes the place of what is proposed.
    if (proposed !== undefined && document.activeElement === who.current) who.current?.select();
  }, [proposed]);
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

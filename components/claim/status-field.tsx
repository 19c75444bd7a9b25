import { useEffect, useRef } from 'react';
import { Choice } from '#components/kit/choice.tsx';
import { TextField } from '#components/kit/text-field.tsx';
import { showMoment } from '#components/story/dates.ts';
import type { Claim } from '#core/model/claim.ts';
import { type Codebook, fieldOf } from '#core/model/codebook.ts';
import { i18n } from '#i18n';
import { codeWord, fieldWord, optionsOf } from './codebook-words.ts';
import type { ClaimDeeds } from './deeds.ts';
import styles from './status-field.module.css';

interface Props {
  readonly claim: Claim;
  readonly codebook: Codebook;
  readonly onEdit: ClaimDeeds['edit'];
}

/** What a check of the claim came to. Any answer but the first asks what it rests on, a note or a link, and keeps when. */
export function StatusField({ claim, codebook, onEdit }: Props) {
  const because = useRef<HTMLDivElement>(null);
  const chosen = useRef(false);
  const field = fieldOf(codebook, 'status');
  const isChecked = claim.status !== field?.fallback;
  useEffect(() => {
    // The question follows the answer that calls for it, not every opening of the card.
    if (isChecked && chosen.current && claim.statusBecause === undefined)
      because.current?.querySelector('input')?.focus();
    chosen.current = false;
  }, [isChecked, claim.statusBecause]);

  return (
    <>
      <Choice
        label={fieldWord(codebook, 'status')}
        options={optionsOf(codebook, 'status', claim.status)}
        chosen={claim.status}
        clearable={false}
        onChoose={(status, byPointer) => {
          if (status === undefined || status === claim.status) return;
          chosen.current = byPointer;
          onEdit(status === field?.fallback ? { status, statusBecause: undefined } : { status });
        }}
      />
      {isChecked && (
        <div ref={because} className={styles.because}>
          <TextField
            label={i18n.t('status.because', [codeWord(codebook, 'status', claim.status) ?? claim.status])}
            placeholder={i18n.t('status.placeholder')}
            text={claim.statusBecause ?? ''}
            onSave={(text) => onEdit({ statusBecause: text === '' ? undefined : text })}
          />
          <p className={styles.when}>
            {claim.statusBecause === undefined && <strong>{i18n.t('status.missing')} </strong>}
            {claim.statusAt !== undefined && i18n.t('status.since', [showMoment(claim.statusAt)])}
          </p>
        </div>
      )}
    </>
  );
}

import { type FormEvent, useId, useState } from 'react';
import { fieldWord, optionsOf } from '#components/claim/codebook-words.ts';
import { Button } from '#components/kit/button.tsx';
import { Pick } from '#components/kit/pick.tsx';
import type { Codebook } from '#core/model/codebook.ts';
import { givenLink, type Offer } from '#core/review/offer.ts';
import type { Corrections } from '#core/review/take.ts';
import { i18n } from '#i18n';
import styles from './offer-fields.module.css';

interface Props {
  readonly offer: Offer;
  readonly codebook: Codebook;
  readonly onAccept: (own: Corrections) => void;
  readonly onCancel: () => void;
}

/** What is proposed, to be corrected before it is accepted: Enter accepts, Escape goes back. */
export function OfferFields({ offer, codebook, onAccept, onCancel }: Props) {
  const id = useId();
  const proposed = {
    name: givenLink(offer)?.name ?? '',
    type: offer.typeHint,
    naming: offer.naming === 'none' ? undefined : (offer.naming as string),
    directness: offer.directness as string | undefined,
  };
  const [own, setOwn] = useState(proposed);
  const set = (changes: Partial<typeof own>) => setOwn((was) => ({ ...was, ...changes }));
  const accept = () => onAccept(corrections(proposed, own));
  const pick = (field: 'type' | 'naming' | 'directness') => (
    <Pick
      label={fieldWord(codebook, field)}
      unset={i18n.t('who.typeNotSet')}
      options={optionsOf(codebook, field)}
      chosen={own[field]}
      onChoose={(value) => set({ [field]: value })}
      onEnter={accept}
    />
  );
  return (
    <form
      className={styles.fields}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        accept();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
    >
      <label htmlFor={id} className={styles.label}>
        {i18n.t('who.label')}
      </label>
      <input
        id={id}
        className={styles.input}
        dir="auto"
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to change it
        autoFocus
        value={own.name}
        onFocus={(event) => event.target.select()}
        onChange={(event) => set({ name: event.target.value })}
      />
      <div className={styles.picks}>
        {pick('type')}
        {pick('naming')}
        {pick('directness')}
      </div>
      <div className={styles.deeds}>
        <Button type="submit" look="primary">
          {i18n.t('review.accept')}
        </Button>
        <Button onClick={onCancel}>{i18n.t('review.cancel')}</Button>
      </div>
    </form>
  );
}

interface Values {
  readonly name: string;
  readonly type: string | undefined;
  readonly naming: string | undefined;
  readonly directness: string | undefined;
}

/** Only what differs is the person's own; an empty name leaves the proposed one. */
function corrections(proposed: Values, own: Values): Corrections {
  const name = own.name.trim();
  const isOther = (field: 'type' | 'naming' | 'directness') => own[field] !== proposed[field];
  return {
    ...(name !== '' && name !== proposed.name ? { name } : {}),
    ...(isOther('type') ? { type: own.type ?? null } : {}),
    ...(isOther('naming') ? { naming: own.naming ?? null } : {}),
    ...(isOther('directness') ? { directness: own.directness ?? null } : {}),
  };
}

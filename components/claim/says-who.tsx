import { type Ref, useState } from 'react';
import { Button } from '#components/kit/button.tsx';
import { ComboBox, type Option } from '#components/kit/combo-box.tsx';
import { Pick } from '#components/kit/pick.tsx';
import type { Codebook } from '#core/model/codebook.ts';
import type { SourceId } from '#core/model/id.ts';
import { nameKey } from '#core/text/names.ts';
import { i18n } from '#i18n';
import { optionsOf } from './codebook-words.ts';
import type { ClaimDeeds, Speaker } from './deeds.ts';
import { notGivenKey, notGivenOption } from './name-field.tsx';
import styles from './says-who.module.css';

const newKey = 'new';
const proposedKey = 'proposed';

interface Props {
  readonly codebook: Codebook;
  /** Whether nobody is named yet. */
  readonly isFirst: boolean;
  readonly isUnsourced: boolean;
  readonly deeds: ClaimDeeds;
  readonly inputRef: Ref<HTMLInputElement>;
  /** Enter with nothing typed: that was all. */
  readonly onDone: () => void;
}

/**
 * "Says who?": a name, from the ledger or new, or as proposed; a new one may be given its type before Enter. One that could not be
 * saved is in the field again.
 */
export function SaysWho({ codebook, isFirst, isUnsourced, deeds, inputRef, onDone }: Props) {
  const { proposal } = deeds;
  const [typed, setTyped] = useState<string>();
  const text = typed ?? proposal?.name ?? '';
  const isProposed = proposal !== undefined && nameKey(text) === nameKey(proposal.name);
  const [type, setType] = useState<string>();
  const { speakers, find } = deeds.useSpeakers(text);
  const isNew = isNewName(text, speakers ?? []);
  const others = (speakers ?? []).filter(({ name }) => !isProposed || nameKey(name) !== nameKey(proposal.name));
  const options: Option[] = others.map(({ id, name, detail }) => ({ key: id, label: name, detail }));
  if (isProposed) options.unshift({ key: proposedKey, label: proposal.name, detail: proposal.detail });
  else if (text.trim() === '') options.push(notGivenOption(i18n.t('claims.notGiven')));
  else if (isNew && speakers !== undefined) options.push({ key: newKey, label: i18n.t('who.newNamed', [text.trim()]) });

  async function choose(key: string | undefined) {
    const name = text.trim();
    // Nothing is proposed yet, it may be: a quick Enter must not leave the question.
    if (name === '' && key === undefined) return isFirst ? undefined : onDone();
    setTyped('');
    setType(undefined);
    if (key === notGivenKey) return void deeds.attribute({ notGiven: true });
    if (key === proposedKey || (key === undefined && isProposed)) {
      proposal?.accept(type === undefined ? {} : { type });
      return;
    }
    // Enter may come before the ledger's answer: then the answer is waited for, never an older one taken.
    const first = key ?? (speakers === undefined ? (await find(name))[0]?.id : undefined);
    const isKnown = first !== undefined && first !== newKey;
    const isKept = await deeds.attribute(
      isKnown ? { sourceId: first as SourceId } : type === undefined ? { name } : { name, type },
    );
    if (isKept) return;
    setTyped((now) => now || text);
    setType((now) => now ?? type);
  }

  const label = i18n.t(isFirst ? 'who.label' : 'who.another');
  return (
    <div className={styles.row}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      <div className={styles.fields}>
        <ComboBox
          label={label}
          placeholder={i18n.t('who.placeholder')}
          text={text}
          onText={setTyped}
          options={options}
          onChoose={(key) => void choose(key)}
          inputRef={inputRef}
          announce={(count) => i18n.t('who.found', count)}
        />
        {isProposed && <span className={styles.hint}>{i18n.t('review.enterAccepts', [proposal.detail])}</span>}
        {isNew && (
          <Pick
            label={i18n.t('who.type')}
            unset={i18n.t('who.typeNotSet')}
            options={optionsOf(codebook, 'type')}
            chosen={type ?? (isProposed ? proposal.type : undefined)}
            onChoose={setType}
            onEnter={() => void choose(isProposed ? proposedKey : newKey)}
          />
        )}
        {isFirst && (!isNew || isProposed) && (
          <Button aria-pressed={isUnsourced} onClick={() => deeds.noSource(!isUnsourced)}>
            {i18n.t('who.none')}
          </Button>
        )}
      </div>
    </div>
  );
}

function isNewName(typed: string, speakers: readonly Speaker[]): boolean {
  const key = nameKey(typed);
  return typed.trim() !== '' && !speakers.some((speaker) => nameKey(speaker.name) === key);
}

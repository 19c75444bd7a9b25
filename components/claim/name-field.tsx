import { type Ref, useState } from 'react';
import { ComboBox, type Option } from '#components/kit/combo-box.tsx';
import type { SourceId } from '#core/model/id.ts';
import { nameKey } from '#core/text/names.ts';
import { i18n } from '#i18n';
import type { Speaking, UseSpeakers } from './deeds.ts';

const newKey = 'new';
/** The key of that choice among the others. */
export const notGivenKey = 'not-given';

interface Props {
  readonly label: string;
  readonly placeholder: string;
  readonly useSpeakers: UseSpeakers;
  /** The words for "not given", where that is among the choices. */
  readonly notGiven?: string;
  /** Whether only sources of the ledger can be chosen. */
  readonly onlyKnown?: boolean;
  /** Answers `false` where it could not be saved: what was typed is in the field again. */
  readonly onChoose: (speaker: Speaking) => Promise<boolean | undefined>;
  /** Enter with nothing typed and nothing reached: that was all. */
  readonly onDone?: () => void;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** A name out of the ledger, or a new one, or none that the story gives. */
export function NameField({
  label,
  placeholder,
  useSpeakers,
  notGiven,
  onlyKnown = false,
  onChoose,
  onDone,
  inputRef,
}: Props) {
  const [typed, setTyped] = useState('');
  const { speakers, find } = useSpeakers(typed);
  const name = typed.trim();
  const isNew = !onlyKnown && name !== '' && !speakers?.some((speaker) => nameKey(speaker.name) === nameKey(name));
  const options: Option[] = (speakers ?? []).map(({ id, name, detail }) => ({ key: id, label: name, detail }));
  if (notGiven !== undefined && name === '') options.push(notGivenOption(notGiven));
  if (isNew && speakers !== undefined) options.push({ key: newKey, label: i18n.t('who.newNamed', [name]) });

  async function choose(key: string | undefined) {
    if (name === '' && key === undefined) return onDone?.();
    setTyped('');
    if (key === notGivenKey) return void onChoose({ notGiven: true });
    // Enter may come before the ledger's answer: then the answer is waited for, never an older one taken.
    const first = key ?? (speakers === undefined ? (await find(name))[0]?.id : undefined);
    if (onlyKnown && first === undefined) return;
    const kept = await onChoose(first !== undefined && first !== newKey ? { sourceId: first as SourceId } : { name });
    if (kept === false) setTyped((now) => now || typed);
  }

  return (
    <ComboBox
      label={label}
      placeholder={placeholder}
      text={typed}
      onText={setTyped}
      options={options}
      onChoose={(key) => void choose(key)}
      announce={(count) => i18n.t('who.found', count)}
      {...(inputRef === undefined ? {} : { inputRef })}
    />
  );
}

/** The choice for a story that names only who passed it on. */
export function notGivenOption(label: string): Option {
  return { key: notGivenKey, label, detail: i18n.t('who.notGivenHint') };
}

import { type KeyboardEvent, useId, useState } from 'react';
import { useTell } from '#components/kit/said.tsx';
import { shown } from '#components/panel/key-groups.ts';
import { isKey, type KeyName, type Keys, keyConflict } from '#core/model/keys.ts';
import { letterKey } from '#core/text/letter-key.ts';
import { i18n } from '#i18n';
import styles from './key-settings.module.css';
import { keyWords } from './key-words.ts';

interface Props {
  readonly name: KeyName;
  readonly keys: Keys;
  readonly onKey: (key: string) => void;
}

/** The field of one key: the next key pressed in it is taken, or it is said why it can't be. */
export function KeyField({ name, keys, onKey }: Props) {
  const id = useId();
  const tell = useTell();
  const [refused, setRefused] = useState<string>();

  function offer(key: string) {
    const other = keyConflict(keys, name, key);
    const why = !isKey(key)
      ? i18n.t('settings.noKey')
      : other && i18n.t('settings.keyTaken', [shown(key), keyWords(other)]);
    setRefused(why);
    if (why !== undefined) tell({ text: why, tone: 'quiet' });
    else if (key !== keys[name]) onKey(key);
  }

  function press(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    const isNamed = event.key.length > 1;
    // Keys that lead somewhere keep doing that; those that would write or delete are refused aloud.
    if (isNamed && !['Enter', 'Backspace', 'Delete'].includes(event.key)) return;
    event.preventDefault();
    offer(isNamed ? event.key : letterKey(event.nativeEvent));
  }

  return (
    <div className={styles.row}>
      <label htmlFor={id}>{keyWords(name)}</label>
      <input
        id={id}
        className={styles.key}
        value={shown(keys[name])}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={refused !== undefined}
        aria-describedby={refused === undefined ? undefined : `${id}-why`}
        onKeyDown={press}
        onFocus={(event) => event.target.select()}
        onBlur={() => setRefused(undefined)}
        onChange={(event) => offer([...event.target.value.trim()].at(-1) ?? '')}
      />
      {refused !== undefined && (
        <p id={`${id}-why`} className={styles.refused}>
          {refused}
        </p>
      )}
    </div>
  );
}

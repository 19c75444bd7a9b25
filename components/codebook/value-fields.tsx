import { useId, useState } from 'react';
import { TextField } from '#components/kit/text-field.tsx';
import type { ValueChanges } from '#core/codebook/edit-codebook.ts';
import type { CodebookValue } from '#core/model/codebook.ts';
import { i18n } from '#i18n';
import styles from './codebook.module.css';

interface Props {
  readonly value: CodebookValue;
  /** Whether a letter chooses it somewhere. */
  readonly hasKey: boolean;
  readonly onChanges: (changes: ValueChanges) => void;
}

const firstColour = '#6B675F'; // the grey of what has no colour of its own

/** Everything that is said of a value, each in a field of its own. */
export function ValueFields({ value, hasKey, onChanges }: Props) {
  const id = useId();
  const [draft, setDraft] = useState<string>();
  const examples = (value.examples ?? []).join('\n');
  function saveExamples() {
    if (draft !== undefined && draft !== examples) onChanges({ examples: draft.split('\n') });
    setDraft(undefined);
  }
  return (
    <div className={styles.fields}>
      <TextField label={i18n.t('codes.label')} text={value.label} required onSave={(label) => onChanges({ label })} />
      <TextField
        label={i18n.t('codes.test')}
        text={value.test}
        placeholder={i18n.t('codes.testHint')}
        onSave={(test) => onChanges({ test })}
      />
      <label className={styles.field} htmlFor={`${id}-examples`}>
        {i18n.t('codes.examples')}
        <textarea
          id={`${id}-examples`}
          dir="auto"
          placeholder={i18n.t('codes.examplesHint')}
          value={draft ?? examples}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={saveExamples}
        />
      </label>
      <div className={styles.colour}>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={value.colour !== undefined}
            onChange={(event) => onChanges({ colour: event.target.checked ? firstColour : undefined })}
          />
          {i18n.t('codes.hasColour')}
        </label>
        {value.colour !== undefined && (
          <label className={styles.check}>
            {i18n.t('codes.colour')}
            <input
              type="color"
              value={value.colour.toLowerCase()}
              onChange={(event) => onChanges({ colour: event.target.value })}
            />
          </label>
        )}
        <span className={styles.facts}>{i18n.t('codes.colourHint')}</span>
      </div>
      {hasKey && (
        <div className={styles.key}>
          <TextField
            label={i18n.t('codes.key')}
            text={value.key ?? ''}
            onSave={(key) => onChanges({ key: key === '' ? undefined : key })}
          />
          <span className={styles.facts}>{i18n.t('codes.keyHint')}</span>
        </div>
      )}
    </div>
  );
}

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/kit/button.tsx';
import { Section } from '#components/library/section.tsx';
import type { CodebookEdit } from '#core/codebook/edit-codebook.ts';
import type { FieldOn } from '#core/model/codebook.ts';
import { i18n } from '#i18n';
import styles from './codebook.module.css';
import { whereWords } from './field-editor.tsx';

const places: readonly FieldOn[] = ['claim', 'attribution', 'source'];

/** Adds a field of one's own to a codebook. */
export function AddField({ onChange }: { readonly onChange: (edit: CodebookEdit) => string | undefined }) {
  const [label, setLabel] = useState('');
  const [on, setOn] = useState<FieldOn>('claim');
  const [refused, setRefused] = useState<string>();
  return (
    <Section title={i18n.t('codes.addField')} hint={i18n.t('codes.addFieldHint')}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          const why = onChange({ do: 'add-field', label, on });
          setRefused(why);
          if (why === undefined) setLabel('');
        }}
      >
        <label className={styles.field}>
          {i18n.t('codes.newFieldLabel')}
          <input value={label} dir="auto" onChange={(event) => setLabel(event.target.value)} />
        </label>
        <label className={styles.field}>
          {i18n.t('codes.where')}
          <select value={on} onChange={(event) => setOn(event.target.value as FieldOn)}>
            {places.map((place) => (
              <option key={place} value={place}>
                {whereWords(place)}
              </option>
            ))}
          </select>
        </label>
        <Button type="submit" icon={<Plus size={14} />} disabled={label.trim() === ''}>
          {i18n.t('codes.add')}
        </Button>
      </form>
      {refused !== undefined && (
        <p className={styles.refused} role="alert">
          {refused}
        </p>
      )}
    </Section>
  );
}

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/kit/button.tsx';
import type { CodebookEdit } from '#core/codebook/edit-codebook.ts';
import type { CodebookField } from '#core/model/codebook.ts';
import { i18n } from '#i18n';
import styles from './codebook.module.css';

interface Props {
  readonly field: CodebookField;
  readonly onChange: (edit: CodebookEdit) => string | undefined;
}

/** Adds a value to a field, by its label. */
export function AddValue({ field, onChange }: Props) {
  const [label, setLabel] = useState('');
  const [refused, setRefused] = useState<string>();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const why = onChange({ do: 'add-value', field: field.name, label });
        setRefused(why);
        if (why === undefined) setLabel('');
      }}
    >
      <label className={styles.field}>
        {i18n.t('codes.addValue', [field.label])}
        <input value={label} dir="auto" onChange={(event) => setLabel(event.target.value)} />
      </label>
      <Button type="submit" icon={<Plus size={14} />} disabled={label.trim() === ''}>
        {i18n.t('codes.add')}
      </Button>
      {refused !== undefined && (
        <p className={styles.refused} role="alert">
          {refused}
        </p>
      )}
    </form>
  );
}

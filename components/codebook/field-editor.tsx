import { ArchiveRestore, ArchiveX } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/kit/button.tsx';
import { TextField } from '#components/kit/text-field.tsx';
import { Section } from '#components/library/section.tsx';
import type { CodebookEdit } from '#core/codebook/edit-codebook.ts';
import { type CodebookField, type FieldOn, isBuiltIn } from '#core/model/codebook.ts';
import { i18n } from '#i18n';
import { AddValue } from './add-value.tsx';
import styles from './codebook.module.css';
import { ValueRow } from './value-row.tsx';

interface Props {
  readonly field: CodebookField;
  /** How many records bear a value, by `field/value`; undefined until they are counted. */
  readonly uses: ReadonlyMap<string, number> | undefined;
  /** Answers why a change can't be made. */
  readonly onChange: (edit: CodebookEdit) => string | undefined;
}

/** One field of a codebook: its name, where it is asked, and its values. */
export function FieldEditor({ field, uses, onChange }: Props) {
  const [refused, setRefused] = useState<string>();
  const title = field.retired ? i18n.t('codes.retiredLabel', [field.label]) : field.label;
  return (
    <Section title={title} hint={whereWords(field.on)}>
      <div className={styles.narrow}>
        <TextField
          label={i18n.t('codes.fieldLabel')}
          text={field.label}
          required
          onSave={(label) => setRefused(onChange({ do: 'rename-field', field: field.name, label }))}
        />
      </div>
      {refused !== undefined && (
        <p className={styles.refused} role="alert">
          {refused}
        </p>
      )}
      {field.values.length === 0 ? (
        <p className={styles.hint}>{i18n.t('codes.noValues')}</p>
      ) : (
        <ol className={styles.list} aria-label={i18n.t('codes.values', [field.label])}>
          {field.values.map((value, at) => (
            <ValueRow
              key={value.value}
              field={field}
              value={value}
              at={at}
              uses={uses?.get(`${field.name}/${value.value}`) ?? 0}
              onChange={onChange}
            />
          ))}
        </ol>
      )}
      <AddValue field={field} onChange={onChange} />
      {!isBuiltIn(field.name) && (
        <p>
          <Button
            icon={field.retired ? <ArchiveRestore size={14} /> : <ArchiveX size={14} />}
            onClick={() =>
              setRefused(onChange({ do: field.retired ? 'restore-field' : 'retire-field', field: field.name }))
            }
          >
            {i18n.t(field.retired ? 'codes.restoreField' : 'codes.retireField')}
          </Button>
        </p>
      )}
    </Section>
  );
}

/** What a field is asked of, in words. */
export function whereWords(on: FieldOn): string {
  switch (on) {
    case 'claim':
      return i18n.t('codes.onClaim');
    case 'attribution':
      return i18n.t('codes.onAttribution');
    case 'link':
      return i18n.t('codes.onLink');
    case 'source':
      return i18n.t('codes.onSource');
    case 'appearance':
      return i18n.t('codes.onAppearance');
  }
}

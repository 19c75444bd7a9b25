import { useId, useState } from 'react';
import styles from './text-field.module.css';

interface Props {
  readonly label: string;
  /** The text as it is kept. */
  readonly text: string;
  readonly required?: boolean;
  /** A whole number from 1 on. */
  readonly isNumber?: boolean;
  readonly placeholder?: string;
  readonly onSave: (text: string) => void;
}

/** A line of text, saved on Enter or when left; Escape takes back what was typed. */
export function TextField({ label, text, required = false, isNumber = false, placeholder, onSave }: Props) {
  const id = useId();
  const [draft, setDraft] = useState<string>();
  function save() {
    const clean = draft?.trim();
    if (clean !== undefined && clean !== text && !(required && clean === '')) onSave(clean);
    setDraft(undefined);
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        id={id}
        className={styles.input}
        dir="auto"
        placeholder={placeholder}
        {...(isNumber ? { type: 'number', min: 1, step: 1, inputMode: 'numeric' as const } : {})}
        value={draft ?? text}
        required={required}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') save();
          if (event.key === 'Escape' && draft !== undefined) {
            event.stopPropagation();
            setDraft(undefined);
          }
        }}
      />
    </div>
  );
}

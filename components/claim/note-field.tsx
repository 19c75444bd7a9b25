import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '#components/kit/button.tsx';
import type { Note } from '#core/model/note.ts';
import { i18n } from '#i18n';
import type { SaveNote } from './deeds.ts';
import styles from './note-field.module.css';

interface Props {
  /** The note as it is kept; undefined while there is none. */
  readonly note: Note | undefined;
  readonly label: string;
  readonly autoFocus?: boolean;
  readonly onSave: SaveNote;
}

const pause = 800; // milliseconds without a key after which what was written is saved

/** A note being written. What could not be saved stays in the field. */
export function NoteField({ note, label, autoFocus = false, onSave }: Props) {
  const id = useId();
  // What is being written; undefined while the field shows what is kept.
  const [draft, setDraft] = useState<string>();
  const [stale, setStale] = useState(false);
  // The note as it was when writing began: what the save is compared with.
  const base = useRef(note);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (autoFocus) field.current?.focus();
    return () => clearTimeout(timer.current);
  }, [autoFocus]);

  async function save(text: string) {
    clearTimeout(timer.current);
    if (text === (base.current?.text ?? '')) return setDraft(undefined);
    const kept = await onSave(base.current, text);
    setStale(kept === 'stale');
    if (typeof kept === 'string') return;
    base.current = kept;
    setDraft((now) => (now === text ? undefined : now));
  }

  return (
    <div className={styles.note}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        ref={field}
        className={styles.field}
        rows={1}
        dir="auto"
        placeholder={i18n.t('note.placeholder')}
        value={draft ?? note?.text ?? ''}
        onChange={(event) => {
          const text = event.target.value;
          if (draft === undefined) base.current = note;
          setDraft(text);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => void save(text), pause);
        }}
        onBlur={() => draft !== undefined && !stale && void save(draft)}
      />
      {stale && draft !== undefined && (
        <p className={styles.stale} role="alert">
          {i18n.t('note.stale')}
          <Button
            onClick={() => {
              base.current = note;
              void save(draft);
            }}
          >
            {i18n.t('note.keepMine')}
          </Button>
          <Button
            onClick={() => {
              setDraft(undefined);
              setStale(false);
            }}
          >
            {i18n.t('note.takeTheirs')}
          </Button>
        </p>
      )}
    </div>
  );
}

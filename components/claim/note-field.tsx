import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { type Unsaved, useUnsaved } from '#components/hooks/use-unsaved.ts';
import { Button } from '#components/kit/button.tsx';
import type { Note } from '#core/model/note.ts';
import { i18n } from '#i18n';
import type { SaveNote } from './deeds.ts';
import styles from './note-field.module.css';

interface Props {
  /** The record that the note is on. */
  readonly of: string;
  /** The note as it is kept; undefined while there is none. */
  readonly note: Note | undefined;
  readonly label: string;
  readonly autoFocus?: boolean;
  readonly onSave: SaveNote;
}

const pause = 800; // milliseconds without a key after which what was written is saved

/** A note being written. What could not be saved stays in the field, and is there again when the field comes back. */
export function NoteField({ of, note, label, autoFocus = false, onSave }: Props) {
  const id = useId();
  // What is being written; undefined while the field shows what is kept.
  const [draft, setDraft] = useState<string>();
  const [stale, setStale] = useState(false);
  // The note as it was when writing began: what the save is compared with.
  const base = useRef(note);
  // What was left here unsaved, until it has been compared with the note as it is now.
  const left = useRef<Unsaved>(undefined);
  const latest = useRef(note);
  useLayoutEffect(() => {
    latest.current = note;
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (autoFocus) field.current?.focus();
    return () => clearTimeout(timer.current);
  }, [autoFocus]);
  const forget = useUnsaved(
    of,
    draft,
    () => (left.current ?? base.current)?.rev,
    (unsaved) => {
      left.current = unsaved;
      setDraft(unsaved.text);
      timer.current = setTimeout(() => void save(unsaved.text), pause); // by then the note itself has been read
    },
  );

  async function save(text: string) {
    clearTimeout(timer.current);
    if (left.current !== undefined) {
      if (latest.current?.rev !== left.current.rev && text !== (latest.current?.text ?? '')) return setStale(true);
      left.current = undefined;
      base.current = latest.current;
    }
    if (text === (base.current?.text ?? '')) return setDraft(undefined);
    const kept = await onSave(base.current, text);
    setStale(kept === 'stale');
    if (typeof kept === 'string') return;
    forget();
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
              left.current = undefined;
              base.current = note;
              void save(draft);
            }}
          >
            {i18n.t('note.keepMine')}
          </Button>
          <Button
            onClick={() => {
              left.current = undefined;
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

import { Crosshair, Trash2 } from 'lucide-react';
import type { SaveNote } from '#components/claim/deeds.ts';
import { NoteField } from '#components/claim/note-field.tsx';
import { Button } from '#components/kit/button.tsx';
import type { Note } from '#core/model/note.ts';
import type { Passage } from '#core/model/passage.ts';
import { i18n } from '#i18n';
import styles from './note-card.module.css';

interface Props {
  readonly note: Note;
  readonly passage: Passage;
  /** Whether the cursor belongs in it. */
  readonly isFresh: boolean;
  readonly onSave: SaveNote;
  readonly onGo: () => void;
  readonly onDelete: () => void;
}

/** A note on bare words of the story. */
export function NoteCard({ note, passage, isFresh, onSave, onGo, onDelete }: Props) {
  return (
    <article className={styles.card} data-note={note.id}>
      <div className={styles.top}>
        <blockquote className={styles.words} dir="auto">
          {passage.selector.exact}
        </blockquote>
        <span className={styles.tools}>
          <Button look="plain" aria-label={i18n.t('claims.goTo')} icon={<Crosshair size={15} />} onClick={onGo} />
          <Button look="plain" aria-label={i18n.t('note.delete')} icon={<Trash2 size={15} />} onClick={onDelete} />
        </span>
      </div>
      <NoteField of={note.id} note={note} label={i18n.t('note.on')} autoFocus={isFresh} onSave={onSave} />
    </article>
  );
}

import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/kit/button.tsx';
import { i18n } from '#i18n';
import styles from './tags-page.module.css';

interface Props {
  readonly name: string;
  readonly onRename: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks for a tag's other name. */
export function RenameTag({ name, onRename, onClose }: Props) {
  const [draft, setDraft] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const isEmpty = draft.replace(/^[#\s]+/, '').trim() === '';
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) onRename(draft.trim());
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <label className={styles.field}>
        {i18n.t('tagsPage.newName')}
        <input ref={field} dir="auto" value={draft} onChange={(event) => setDraft(event.target.value)} />
      </label>
      <Button type="submit" look="primary" disabled={isEmpty}>
        {i18n.t('tagsPage.rename')}
      </Button>
      <Button onClick={onClose}>{i18n.t('review.cancel')}</Button>
    </form>
  );
}

import { useEffect, useRef, useState } from 'react';
import type { CountedTag } from '#components/hooks/use-tags.ts';
import { Button } from '#components/kit/button.tsx';
import type { TagId } from '#core/model/id.ts';
import { i18n } from '#i18n';
import styles from './tags-page.module.css';

interface Props {
  readonly name: string;
  readonly others: readonly CountedTag[];
  readonly onMerge: (to: TagId) => void;
  readonly onClose: () => void;
}

/** Asks which tag another becomes one with. */
export function MergeTag({ name, others, onMerge, onClose }: Props) {
  const [to, setTo] = useState('');
  const list = useRef<HTMLSelectElement>(null);
  useEffect(() => list.current?.focus(), []);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (to !== '') onMerge(to as TagId);
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <label className={styles.field}>
        {i18n.t('tagsPage.into')}
        <select ref={list} value={to} onChange={(event) => setTo(event.target.value)}>
          <option value="">{i18n.t('tagsPage.choose')}</option>
          {others.map(({ tag }) => (
            <option key={tag.id} value={tag.id}>
              #{tag.name}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit" look="primary" disabled={to === ''}>
        {i18n.t('tagsPage.merge')}
      </Button>
      <Button onClick={onClose}>{i18n.t('review.cancel')}</Button>
      <p className={styles.hint}>{i18n.t('tagsPage.mergeHint', [name])}</p>
    </form>
  );
}

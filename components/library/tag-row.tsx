import { Merge, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { CountedTag } from '#components/hooks/use-tags.ts';
import { Button } from '#components/kit/button.tsx';
import type { TagId } from '#core/model/id.ts';
import { i18n } from '#i18n';
import { MergeTag } from './merge-tag.tsx';
import { RenameTag } from './rename-tag.tsx';
import styles from './tags-page.module.css';

interface Props {
  readonly counted: CountedTag;
  readonly others: readonly CountedTag[];
  readonly onRename: (name: string) => void;
  readonly onMerge: (to: TagId) => void;
  readonly onDelete: () => void;
}

/** A tag with its count and what can be done to it. */
export function TagRow({ counted: { tag, count }, others, onRename, onMerge, onDelete }: Props) {
  const [doing, setDoing] = useState<'rename' | 'merge'>();
  const turn = (next: 'rename' | 'merge') => setDoing(doing === next ? undefined : next);
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <bdi className={styles.name}>#{tag.name}</bdi>
        <span className={styles.count}>{i18n.t('tagsPage.count', count)}</span>
        <span className={styles.deeds}>
          <Button
            look="plain"
            icon={<Pencil size={15} />}
            title={i18n.t('tagsPage.rename')}
            aria-label={i18n.t('tagsPage.renameOf', [tag.name])}
            aria-expanded={doing === 'rename'}
            onClick={() => turn('rename')}
          />
          <Button
            look="plain"
            icon={<Merge size={15} />}
            title={i18n.t('tagsPage.merge')}
            aria-label={i18n.t('tagsPage.mergeOf', [tag.name])}
            aria-expanded={doing === 'merge'}
            disabled={others.length === 0}
            onClick={() => turn('merge')}
          />
          <Button
            look="plain"
            icon={<Trash2 size={15} />}
            title={i18n.t('tagsPage.delete')}
            aria-label={i18n.t('tagsPage.deleteOf', [tag.name])}
            onClick={onDelete}
          />
        </span>
      </div>
      {doing === 'rename' && (
        <RenameTag
          name={tag.name}
          onRename={(name) => {
            setDoing(undefined);
            if (name !== tag.name) onRename(name);
          }}
          onClose={() => setDoing(undefined)}
        />
      )}
      {doing === 'merge' && (
        <MergeTag
          name={tag.name}
          others={others}
          onMerge={(to) => {
            setDoing(undefined);
            onMerge(to);
          }}
          onClose={() => setDoing(undefined)}
        />
      )}
    </li>
  );
}

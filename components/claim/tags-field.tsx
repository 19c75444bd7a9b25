import { X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/kit/button.tsx';
import { ComboBox, type Option } from '#components/kit/combo-box.tsx';
import type { TagId } from '#core/model/id.ts';
import type { Tag } from '#core/model/note.ts';
import { clip } from '#core/text/clip.ts';
import { nameKey } from '#core/text/names.ts';
import { cleanTag } from '#core/text/tag-name.ts';
import { i18n } from '#i18n';
import type { UseTags } from './deeds.ts';
import styles from './tags-field.module.css';

interface Props {
  readonly tags: readonly Tag[];
  readonly useTags: UseTags;
  /** Answers whether it was kept. */
  readonly onAdd: (name: string) => Promise<boolean>;
  readonly onRemove: (id: TagId) => void;
}

/**
 * The tags of a record, with a field that completes those in use. Backspace in the empty field takes the last one off. One that
 * could not be saved is in the field again.
 */
export function TagsField({ tags, useTags, onAdd, onRemove }: Props) {
  const [typed, setTyped] = useState('');
  const name = cleanTag(typed);
  const worn = new Set(tags.map((tag) => nameKey(tag.name)));
  const known = useTags(typed).filter((other) => !worn.has(nameKey(other)));
  const options: Option[] = known.map((other) => ({ key: `#${other}`, label: `#${other}` }));
  const isNew = name !== '' && ![...known, ...tags.map((tag) => tag.name)].some((n) => nameKey(n) === nameKey(name));
  if (isNew) options.push({ key: `#${name}`, label: i18n.t('tags.newNamed', [`#${name}`]) });

  async function add(chosen: string) {
    setTyped('');
    if (chosen !== '' && !(await onAdd(chosen))) setTyped((now) => now || chosen);
  }

  return (
    <div className={styles.tags}>
      {tags.map((tag) => (
        <span key={tag.id} className={styles.tag}>
          <bdi>#{clip(tag.name)}</bdi>
          <Button
            look="plain"
            aria-label={i18n.t('tags.remove', [`#${clip(tag.name)}`])}
            icon={<X size={12} />}
            onClick={() => onRemove(tag.id as TagId)}
          />
        </span>
      ))}
      <div className={styles.field}>
        <ComboBox
          label={i18n.t('tags.label')}
          placeholder={i18n.t('tags.placeholder')}
          text={typed}
          onText={setTyped}
          options={name === '' ? [] : options}
          onChoose={(key) => void add(key?.slice(1) ?? name)}
          onEmptied={() => tags.length > 0 && onRemove(tags.at(-1)!.id as TagId)}
          announce={(count) => i18n.t('who.found', count)}
        />
      </div>
    </div>
  );
}

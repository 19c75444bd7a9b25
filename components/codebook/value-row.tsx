import { ArchiveRestore, ArchiveX, ArrowDown, ArrowUp, Pencil } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '#components/kit/button.tsx';
import { useTell } from '#components/kit/said.tsx';
import type { CodebookEdit } from '#core/codebook/edit-codebook.ts';
import type { CodebookField, CodebookValue } from '#core/model/codebook.ts';
import { i18n } from '#i18n';
import styles from './codebook.module.css';
import { ValueFields } from './value-fields.tsx';

interface Props {
  readonly field: CodebookField;
  readonly value: CodebookValue;
  /** Its place among the values, from 0. */
  readonly at: number;
  readonly uses: number;
  readonly onChange: (edit: CodebookEdit) => string | undefined;
}

/** A value of a field: what is said of it, and what can be done with it. */
export function ValueRow({ field, value, at, uses, onChange }: Props) {
  const tell = useTell();
  const down = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [refused, setRefused] = useState<string>();
  const { label, test, examples = [], colour, key, retired } = value;
  const names = { field: field.name, value: value.value };

  function move(by: -1 | 1) {
    const to = Math.min(Math.max(at + by, 0), field.values.length - 1);
    setRefused(onChange({ do: 'move', ...names, by }));
    tell({ text: i18n.t('codes.moved', [label, String(to + 1), String(field.values.length)]), tone: 'quiet' });
    // A row that is taken out and put in again further down loses the keyboard.
    if (by === 1) requestAnimationFrame(() => down.current?.focus());
  }

  const facts = [
    i18n.t('codes.uses', uses, [uses.toLocaleString()]),
    value.value === field.fallback && i18n.t('codes.first'),
    key !== undefined && i18n.t('codes.keyIs', [key]),
    i18n.t('codes.stored', [value.value]),
  ];
  return (
    <li className={styles.value}>
      <div className={styles.about}>
        <span className={styles.label}>
          {colour !== undefined && <span className={styles.dot} style={{ background: colour }} aria-hidden="true" />}
          <bdi className={retired ? styles.gone : styles.name}>
            {retired ? i18n.t('codes.retiredLabel', [label]) : label}
          </bdi>
        </span>
        {test !== '' && <bdi className={styles.test}>{test}</bdi>}
        {examples.length > 0 && <bdi className={styles.facts}>{examples.join(' · ')}</bdi>}
        <span className={styles.facts}>{facts.filter(Boolean).join(' · ')}</span>
      </div>
      <span className={styles.deeds}>
        <Button
          look="plain"
          icon={<ArrowUp size={15} />}
          title={i18n.t('codes.up')}
          aria-label={i18n.t('codes.upOf', [label])}
          onClick={() => move(-1)}
        />
        <Button
          ref={down}
          look="plain"
          icon={<ArrowDown size={15} />}
          title={i18n.t('codes.down')}
          aria-label={i18n.t('codes.downOf', [label])}
          onClick={() => move(1)}
        />
        <Button
          look="plain"
          icon={<Pencil size={15} />}
          title={i18n.t('codes.edit')}
          aria-label={i18n.t('codes.editOf', [label])}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        />
        <Button
          look="plain"
          icon={retired ? <ArchiveRestore size={15} /> : <ArchiveX size={15} />}
          title={i18n.t(retired ? 'codes.restore' : 'codes.retire')}
          aria-label={i18n.t(retired ? 'codes.restoreOf' : 'codes.retireOf', [label])}
          onClick={() => setRefused(onChange({ do: retired ? 'restore' : 'retire', ...names }))}
        />
      </span>
      {isOpen && (
        <ValueFields
          value={value}
          hasKey={field.name === 'kind'}
          onChanges={(changes) => setRefused(onChange({ do: 'edit-value', ...names, changes }))}
        />
      )}
      {refused !== undefined && (
        <p className={styles.refused} role="alert">
          {refused}
        </p>
      )}
    </li>
  );
}

import { useEffect, useRef, useState } from 'react';
import { useCodebookCommands, useUses } from '#components/hooks/use-codebooks.ts';
import { Button } from '#components/kit/button.tsx';
import { TextField } from '#components/kit/text-field.tsx';
import { Section } from '#components/library/section.tsx';
import type { Bulk } from '#components/library/use-bulk.ts';
import { nextVersion } from '#core/codebook/catalogue.ts';
import { retiredCodes, saysTheSame } from '#core/codebook/changes.ts';
import { type CodebookEdit, editCodebook } from '#core/codebook/edit-codebook.ts';
import type { CodebookList } from '#core/codebook/kept-codebooks.ts';
import { i18n } from '#i18n';
import { AddField } from './add-field.tsx';
import styles from './codebook.module.css';
import { codebookName } from './codebook-name.ts';
import type { Draft } from './draft.ts';
import { FieldEditor } from './field-editor.tsx';
import { codebookRefusal } from './refusal-words.ts';

interface Props {
  readonly list: CodebookList;
  readonly draft: Draft;
  readonly bulk: Bulk;
  readonly onDraft: (draft: Draft | undefined) => void;
}

/** Changes a codebook, field by field, and keeps it as a new version. */
export function CodebookEditor({ list, draft, bulk, onDraft }: Props) {
  const { codebook, begun, from, isNew } = draft;
  const commands = useCodebookCommands();
  const heading = useRef<HTMLParagraphElement>(null);
  const [refused, setRefused] = useState<string>();
  const uses = useUses(begun.fields.flatMap(({ name, values }) => values.map(({ value }) => ({ field: name, value }))));
  useEffect(() => heading.current?.focus(), []);

  /** Makes a change; answers why it can't be made. */
  function change(edit: CodebookEdit): string | undefined {
    const made = editCodebook(codebook, edit);
    if (!made.ok) return codebookRefusal(made.reason);
    onDraft({ ...draft, codebook: made.value });
    return undefined;
  }

  const isChanged = isNew || !saysTheSame(codebook, begun);
  const version = nextVersion(list, codebook.name);
  const retired = retiredCodes(codebook).reduce((sum, one) => sum + (uses?.get(`${one.field}/${one.value}`) ?? 0), 0);
  async function save() {
    const isSaved = await bulk.command(
      i18n.t('codes.saving'),
      0,
      () => commands.save(codebook, from),
      (ref) =>
        retired === 0
          ? i18n.t('codes.saved', [codebookName(ref)])
          : i18n.t('codes.savedRetired', retired, [retired.toLocaleString(), codebookName(ref)]),
    );
    if (isSaved) onDraft(undefined);
  }

  return (
    <>
      <Section
        title={
          from === undefined
            ? i18n.t('codes.editingNew', [codebook.name])
            : i18n.t('codes.editing', [codebookName(from)])
        }
        hint={i18n.t('codes.editingHint')}
      >
        <div className={styles.narrow}>
          <TextField
            label={i18n.t('codes.name')}
            text={codebook.name}
            required
            onSave={(name) => setRefused(change({ do: 'rename', name }))}
          />
        </div>
        {refused !== undefined && (
          <p className={styles.refused} role="alert">
            {refused}
          </p>
        )}
      </Section>
      {codebook.fields.map((field) => (
        <FieldEditor key={field.name} field={field} uses={uses} onChange={change} />
      ))}
      <AddField onChange={change} />
      {/* At the foot of the window, whichever field is looked at. */}
      <div className={styles.bar}>
        <p ref={heading} tabIndex={-1} className={styles.hint}>
          {isChanged ? i18n.t('codes.retiredUses', retired, [retired.toLocaleString()]) : i18n.t('codes.unchanged')}
        </p>
        <p className={styles.deeds}>
          <Button look="primary" disabled={!isChanged} onClick={() => void save()}>
            {i18n.t('codes.save', [String(version)])}
          </Button>
          <Button onClick={() => onDraft(undefined)}>{i18n.t('codes.discard')}</Button>
        </p>
      </div>
    </>
  );
}

import { Plus, Upload } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { readCodebook } from '#components/hooks/use-codebooks.ts';
import { refusalWords } from '#components/import/refusal-words.ts';
import { Button } from '#components/kit/button.tsx';
import { useTell } from '#components/kit/said.tsx';
import { Section } from '#components/library/section.tsx';
import type { CodebookList } from '#core/codebook/kept-codebooks.ts';
import { i18n } from '#i18n';
import styles from './codebook.module.css';
import { codebookKey, codebookName } from './codebook-name.ts';
import { type Draft, draftFrom, draftRead } from './draft.ts';

interface Props {
  readonly list: CodebookList;
  readonly onDraft: (draft: Draft) => void;
}

/** Begins a codebook: as a copy of one there is, or with a file. */
export function NewCodebook({ list, onDraft }: Props) {
  const id = useId();
  const tell = useTell();
  const chooser = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [from, setFrom] = useState(codebookKey(list.chosen));
  const clean = name.replace(/\s+/g, ' ').trim();
  const isTaken = list.all.some((one) => one.name.toLowerCase() === clean.toLowerCase());

  async function take(file: File) {
    const read = await readCodebook(file);
    if (read.ok) {
      onDraft(draftRead(read.value, list));
      tell({ text: i18n.t('codes.imported', [file.name]), tone: 'news' });
    } else {
      const why = refusalWords({
        at: 'refused',
        name: file.name,
        reason: read.reason,
        label: i18n.t('library.codebook'),
        ...(read.at !== undefined && { where: read.at }),
      });
      tell({ text: i18n.t('codes.refused', [file.name, why]), tone: 'trouble' });
    }
  }

  return (
    <>
      <Section title={i18n.t('codes.new')} hint={i18n.t('codes.newHint')}>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            const base = list.all.find((one) => codebookKey(one) === from) ?? list.chosen;
            if (clean !== '' && !isTaken) onDraft(draftFrom(base, clean));
          }}
        >
          <label className={styles.field}>
            {i18n.t('codes.name')}
            <input
              value={name}
              dir="auto"
              aria-invalid={isTaken}
              aria-describedby={isTaken ? id : undefined}
              onChange={(event) => setName(event.target.value)}
            />
          </label>
          <label className={styles.field}>
            {i18n.t('codes.from')}
            <select value={from} onChange={(event) => setFrom(event.target.value)}>
              {list.all.map((one) => (
                <option key={codebookKey(one)} value={codebookKey(one)}>
                  {codebookName(one)}
                </option>
              ))}
            </select>
          </label>
          <Button type="submit" look="primary" icon={<Plus size={14} />} disabled={clean === '' || isTaken}>
            {i18n.t('codes.make')}
          </Button>
        </form>
        {isTaken && (
          <p id={id} className={styles.refused} role="alert">
            {i18n.t('codes.taken')}
          </p>
        )}
      </Section>
      <Section title={i18n.t('codes.import')} hint={i18n.t('codes.importHint')}>
        <input
          ref={chooser}
          type="file"
          accept=".qdc,.json,.csv,.tsv"
          hidden
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) void take(file);
            currentTarget.value = ''; // the same file can be chosen again
          }}
        />
        <p>
          <Button icon={<Upload size={14} />} onClick={() => chooser.current?.click()}>
            {i18n.t('import.choose')}
          </Button>
        </p>
      </Section>
    </>
  );
}

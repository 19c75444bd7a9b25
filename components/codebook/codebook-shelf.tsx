import { Check, Download, Pencil } from 'lucide-react';
import { useState } from 'react';
import { exportCodebook, useCodebookCommands } from '#components/hooks/use-codebooks.ts';
import { Button } from '#components/kit/button.tsx';
import { Menu } from '#components/kit/menu.tsx';
import { useTell } from '#components/kit/said.tsx';
import { Section } from '#components/library/section.tsx';
import type { Bulk } from '#components/library/use-bulk.ts';
import type { CodebookList } from '#core/codebook/kept-codebooks.ts';
import { presetOf } from '#core/codebook/presets/presets.ts';
import { type Codebook, isSameCodebook } from '#core/model/codebook.ts';
import { i18n } from '#i18n';
import styles from './codebook.module.css';
import { codebookName } from './codebook-name.ts';
import { type Draft, draftOf } from './draft.ts';

interface Props {
  readonly list: CodebookList;
  readonly bulk: Bulk;
  readonly onDraft: (draft: Draft) => void;
}

/** Every codebook by name, with its versions and what can be done with them. */
export function CodebookShelf({ list, bulk, onDraft }: Props) {
  const names = [...new Set(list.all.map(({ name }) => name))];
  return (
    <Section title={i18n.t('codes.codebooks')} hint={i18n.t('codes.codebooksHint')}>
      <ul className={styles.list} aria-label={i18n.t('codes.codebooks')}>
        {names.map((name) => (
          <Shelved
            key={name}
            versions={list.all.filter((one) => one.name === name)}
            chosen={list.chosen}
            bulk={bulk}
            onEdit={(codebook) => onDraft(draftOf(codebook))}
          />
        ))}
      </ul>
      <p className={styles.hint}>{i18n.t('codes.inUseHint')}</p>
    </Section>
  );
}

interface ShelvedProps {
  /** Newest first. */
  readonly versions: readonly Codebook[];
  readonly chosen: Codebook;
  readonly bulk: Bulk;
  readonly onEdit: (codebook: Codebook) => void;
}

function Shelved({ versions, chosen, bulk, onEdit }: ShelvedProps) {
  const commands = useCodebookCommands();
  const tell = useTell();
  const [looked, setLooked] = useState<number>();
  const codebook = versions.find(({ version }) => version === looked) ?? versions[0]!;
  const isChosen = isSameCodebook(codebook, chosen);
  const called = codebookName(codebook);
  const facts = [
    presetOf(codebook) === undefined ? undefined : i18n.t('codes.ours'),
    codebook.basedOn && i18n.t('codes.basedOn', [codebookName(codebook.basedOn)]),
  ];
  const use = () =>
    void bulk.command(
      i18n.t('codes.using'),
      0,
      () => commands.choose(codebook),
      () => i18n.t('codes.used', [called]),
    );
  return (
    <li className={styles.shelved}>
      <div className={styles.about}>
        <bdi className={styles.name}>{codebook.name}</bdi>
        <label className={styles.version}>
          <span>
            {i18n.t('codes.version')}
            <span className="visually-hidden"> {codebook.name}</span>
          </span>
          <select value={codebook.version} onChange={(event) => setLooked(Number(event.target.value))}>
            {versions.map(({ version }) => (
              <option key={version} value={version}>
                {version}
              </option>
            ))}
          </select>
        </label>
        {isChosen && (
          <span className={styles.chosen}>
            <Check size={14} aria-hidden="true" /> {i18n.t('codes.inUse')}
          </span>
        )}
        <span className={styles.facts}>{facts.filter(Boolean).join(' · ')}</span>
      </div>
      <span className={styles.deeds}>
        {!isChosen && (
          <Button aria-label={i18n.t('codes.useOf', [called])} onClick={use}>
            {i18n.t('codes.use')}
          </Button>
        )}
        <Button
          icon={<Pencil size={14} />}
          aria-label={i18n.t('codes.editOf', [called])}
          onClick={() => onEdit(codebook)}
        >
          {i18n.t('codes.edit')}
        </Button>
        <Menu
          label={i18n.t('codes.export')}
          called={i18n.t('codes.exportOf', [called])}
          icon={<Download size={14} />}
          look="plain"
          items={[
            { name: 'qdc', label: i18n.t('codes.qdc'), hint: i18n.t('codes.qdcHint') },
            { name: 'json', label: i18n.t('codes.json'), hint: i18n.t('codes.jsonHint') },
            { name: 'csv', label: i18n.t('codes.csv'), hint: i18n.t('codes.csvHint') },
          ]}
          onChoose={(as) =>
            void exportCodebook(codebook, as as 'qdc' | 'json' | 'csv').then((name) =>
              tell({ text: i18n.t('codes.exported', [name]), tone: 'news' }),
            )
          }
        />
      </span>
    </li>
  );
}

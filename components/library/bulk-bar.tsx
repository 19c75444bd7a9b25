import { Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { fieldWord, optionsOf } from '#components/claim/codebook-words.ts';
import { ExportMenu } from '#components/export/export-menu.tsx';
import { useLibraryCommands } from '#components/hooks/use-library-commands.ts';
import { useTagNames } from '#components/hooks/use-tags.ts';
import { Button } from '#components/kit/button.tsx';
import { ComboBox } from '#components/kit/combo-box.tsx';
import { Menu } from '#components/kit/menu.tsx';
import type { ClaimRow } from '#core/library/rows.ts';
import type { TablePart } from '#core/library/view.ts';
import type { Codebook } from '#core/model/codebook.ts';
import type { ClaimId, CollectionId, SourceId, StoryId } from '#core/model/id.ts';
import { cleanTag } from '#core/text/tag-name.ts';
import { i18n } from '#i18n';
import styles from './bulk-bar.module.css';
import type { Look, RowOf } from './columns.tsx';
import { exportingOf } from './exporting.ts';
import { count } from './number-words.ts';
import type { Bulk } from './use-bulk.ts';

interface Props {
  readonly part: TablePart;
  readonly rows: readonly RowOf[TablePart][];
  /** How many rows the table shows. */
  readonly of: number;
  readonly look: Look;
  readonly bulk: Bulk;
  readonly onAll: () => void;
  readonly onNone: () => void;
}

/** What can be done to all that is selected, at once and as one step. */
export function BulkBar({ part, rows, of, look, bulk, onAll, onNone }: Props) {
  const commands = useLibraryCommands();
  const ids = rows.map((row) => row.id as string);
  const about = i18n.t(`library.${part}Shown`, ids.length, [count(ids.length)]);
  const on = part === 'stories' ? 'story' : part === 'claims' ? 'claim' : 'source';
  const storyIds = [...new Set(storiesOf(part, rows, look))] as StoryId[];

  async function remove() {
    const what = i18n.t('library.deleting', [about]);
    const words = (gone: number) => {
      const kept = ids.length - gone;
      const done = i18n.t('library.deleted', [i18n.t(`library.${part}Shown`, gone, [count(gone)])]);
      return kept > 0 && part === 'sources' ? `${done} ${i18n.t('library.sourcesKept', kept, [count(kept)])}` : done;
    };
    const isDone = await bulk.command(
      what,
      ids.length,
      (run) =>
        part === 'stories'
          ? commands.deleteStories(ids as StoryId[], about, run)
          : part === 'claims'
            ? commands.deleteClaims(ids as ClaimId[], about, run)
            : commands.deleteSources(ids as SourceId[], about, run),
      words,
    );
    if (isDone) onNone();
  }

  const code = (field: 'kind' | 'status' | 'directness' | 'terms' | 'type', value: string | undefined) =>
    void bulk.command(
      i18n.t('library.coding', [about]),
      ids.length,
      (run) =>
        field === 'type'
          ? commands.type(ids as SourceId[], value, about, run)
          : commands.code(ids as ClaimId[], field, value, about, run),
      (changed) =>
        i18n.t('library.coded', [
          fieldWord(look.codebook, field),
          i18n.t(`library.${part}Shown`, changed, [count(changed)]),
        ]),
    );

  const chosen = () => ({
    ids: storyIds,
    only: part === 'stories' ? undefined : new Set(part === 'claims' ? ids : claimsOf(rows, look)),
  });

  return (
    <section className={styles.bar} aria-label={i18n.t('library.withSelected')}>
      <span className={styles.count} role="status">
        {i18n.t('library.selected', [count(ids.length)])}
      </span>
      {ids.length < of && (
        <Button look="plain" onClick={onAll}>
          {i18n.t('library.allMatching', [count(of)])}
        </Button>
      )}
      <TagIn
        onTag={(name) =>
          void bulk.command(
            i18n.t('library.tagging', [about]),
            ids.length,
            (run) => commands.tag(on, ids, name, about, run),
            () => i18n.t('library.tagged', [`#${cleanTag(name)}`, about]),
          )
        }
      />
      {part !== 'sources' && (
        <Menu
          label={i18n.t('library.collect')}
          items={[...look.collections].map(([name, label]) => ({ name, label }))}
          disabled={look.collections.size === 0}
          onChoose={(id) =>
            void bulk.command(
              i18n.t('library.collecting', [about]),
              storyIds.length,
              (run) => commands.collect(storyIds, id as CollectionId, about, run),
              (added) =>
                i18n.t('library.collected', [
                  i18n.t('library.storiesShown', added, [count(added)]),
                  look.collections.get(id) ?? '',
                ]),
            )
          }
        />
      )}
      {part === 'claims' &&
        (['kind', 'status', 'directness'] as const).map((field) => (
          <CodeIn codebook={look.codebook} key={field} field={field} onCode={(value) => code(field, value)} />
        ))}
      {part === 'sources' && <CodeIn codebook={look.codebook} field="type" onCode={(value) => code('type', value)} />}
      <ExportMenu label={i18n.t('export.button')} exporting={exportingOf(chosen, about, look, bulk)} />
      <Button icon={<Trash2 size={14} />} onClick={() => void remove()}>
        {i18n.t('library.delete')}
      </Button>
      <Button
        look="plain"
        icon={<X size={14} />}
        aria-label={i18n.t('library.selectNone')}
        title={i18n.t('library.selectNone')}
        onClick={onNone}
      />
    </section>
  );
}

function storiesOf(part: TablePart, rows: readonly RowOf[TablePart][], { catalogue }: Look): readonly string[] {
  if (part === 'stories') return rows.map((row) => row.id);
  if (part === 'claims') return rows.map((row) => (row as ClaimRow).storyId);
  const ids = new Set<string>(rows.map((row) => row.id));
  const found: string[] = [];
  for (const claim of catalogue.claims.values()) if (claim.sources.some((id) => ids.has(id))) found.push(claim.storyId);
  return found;
}

function claimsOf(rows: readonly RowOf[TablePart][], { catalogue }: Look): readonly string[] {
  const ids = new Set<string>(rows.map((row) => row.id));
  return [...catalogue.claims.values()].filter((claim) => claim.sources.some((id) => ids.has(id))).map(({ id }) => id);
}

function TagIn({ onTag }: { readonly onTag: (name: string) => void }) {
  const [typed, setTyped] = useState('');
  const known = useTagNames(typed);
  return (
    <span className={styles.field}>
      <ComboBox
        label={i18n.t('tags.label')}
        placeholder={i18n.t('tags.placeholder')}
        text={typed}
        onText={setTyped}
        options={
          cleanTag(typed) === ''
            ? []
            : [...new Set([...known, cleanTag(typed)])].map((name) => ({ key: name, label: `#${name}` }))
        }
        onChoose={(name) => {
          const chosen = name ?? cleanTag(typed);
          setTyped('');
          if (chosen !== '') onTag(chosen);
        }}
        announce={(found) => i18n.t('who.found', found)}
      />
    </span>
  );
}

interface CodeInProps {
  readonly codebook: Codebook;
  readonly field: 'kind' | 'status' | 'directness' | 'type';
  readonly onCode: (value: string | undefined) => void;
}

function CodeIn({ field, codebook, onCode }: CodeInProps) {
  const unset = field === 'status' ? [] : [{ name: '', label: i18n.t('library.notSet') }];
  return (
    <Menu
      label={fieldWord(codebook, field)}
      items={[
        ...optionsOf(codebook, field).map(({ value, label, test }) => ({ name: value, label, hint: test })),
        ...unset,
      ]}
      onChoose={(value) => onCode(value === '' ? undefined : value)}
    />
  );
}

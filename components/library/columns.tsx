import type { ReactNode } from 'react';
import { codeWord, fieldWord } from '#components/claim/codebook-words.ts';
import { showStoryDate } from '#components/story/dates.ts';
import { namingWord } from '#components/story/xray-words.ts';
import type { SortKey } from '#core/library/arrange.ts';
import type { Catalogue } from '#core/library/catalogue.ts';
import { momentOf } from '#core/library/day.ts';
import type { ClaimRow, SourceRow, StoryRow } from '#core/library/rows.ts';
import type { TablePart } from '#core/library/view.ts';
import { type Codebook, fieldOf, saysWho1 } from '#core/model/codebook.ts';
import { namingOrder } from '#core/tally/claim-naming.ts';
import { clip } from '#core/text/clip.ts';
import { i18n } from '#i18n';
import styles from './columns.module.css';
import { count, share, showDay } from './number-words.ts';

/** What cells look things up in. */
export interface Look {
  readonly catalogue: Catalogue;
  readonly tags: ReadonlyMap<string, string>;
  readonly collections: ReadonlyMap<string, string>;
  /** What codes are called, whichever codebook they are of. */
  readonly codebook: Codebook;
}

/** A column of a table of rows of one kind. `min` in CSS pixels; `grow`: its share of what is left. */
export interface Column<Row> {
  readonly name: string;
  readonly label: string;
  readonly min: number;
  readonly grow: number;
  readonly isNumber?: boolean;
  readonly key?: (row: Row, look: Look) => SortKey;
  /** What rows are put under, where they can be grouped by this. */
  readonly group?: (row: Row, look: Look) => string;
  readonly cell: (row: Row, look: Look) => ReactNode;
}

const text = (words: string | undefined): ReactNode =>
  words === undefined || words === '' ? <span className={styles.none}>–</span> : <bdi>{clip(words)}</bdi>;
const line = (words: string | undefined) => <span className={styles.line}>{text(words)}</span>;
const twoLines = (first: ReactNode, second: ReactNode) => (
  <>
    <span className={styles.line}>{first}</span>
    <span className={styles.second}>{second}</span>
  </>
);

/** The sign of a naming: its colour, and a shape beside it for those who see no colours. */
export function NamingDot({ naming }: { readonly naming: string | undefined }) {
  return <span className={styles.dot} data-naming={naming ?? 'open'} aria-hidden="true" />;
}

/** The tags of a record, by name. */
function tagWords(ids: readonly string[], look: Look): string {
  return ids
    .flatMap((id) => {
      const name = look.tags.get(id);
      return name === undefined ? [] : [`#${name}`];
    })
    .join(' ');
}

/** Who said it and through whom: "Ko Yong-hwan → YTN". */
export function chainWords(claim: ClaimRow, { sources }: Catalogue): string {
  if (claim.chain.length === 0) return claim.naming === 'none' ? i18n.t('xray.none') : '';
  return claim.chain
    .map((id) => (id === null ? i18n.t('claims.notGiven') : clip(sources.get(id)?.name ?? '…')))
    .join(' → ');
}

const code = ({ codebook }: Look, field: string, value: string | undefined) => codeWord(codebook, field, value);
const place = ({ codebook }: Look, field: string, value: string | undefined) => {
  const at = fieldOf(codebook, field)?.values.findIndex((one) => one.value === value) ?? -1;
  return at < 0 ? undefined : at;
};
const grouping = (words: string | undefined) => words ?? i18n.t('library.notSet');

const storyColumns = (): readonly Column<StoryRow>[] => [
  {
    name: 'headline',
    label: i18n.t('library.headline'),
    min: 210,
    grow: 5,
    key: (row) => row.headline,
    cell: (row) =>
      twoLines(
        <strong className={styles.serif}>{text(row.headline)}</strong>,
        text([row.outlet, row.byline].filter(Boolean).join(' · ')),
      ),
  },
  {
    name: 'outlet',
    label: i18n.t('story.outlet'),
    min: 120,
    grow: 1.4,
    key: (row) => row.outlet,
    group: (row) => grouping(row.outlet),
    cell: (row) => line(row.outlet),
  },
  {
    name: 'published',
    label: i18n.t('story.published'),
    min: 118,
    grow: 0.4,
    key: (row) => momentOf(row.published),
    group: (row) => row.published?.at?.slice(0, 7) ?? i18n.t('library.notSet'),
    cell: (row) => line(row.published && showStoryDate(row.published, 'short')),
  },
  {
    name: 'claims',
    label: i18n.t('library.claims'),
    min: 70,
    grow: 0,
    isNumber: true,
    key: (row) => row.claims,
    cell: (row) => count(row.claims),
  },
  {
    name: 'sources',
    label: i18n.t('library.sources'),
    min: 76,
    grow: 0,
    isNumber: true,
    key: (row) => row.sources,
    cell: (row) => count(row.sources),
  },
  {
    name: 'changed',
    label: i18n.t('library.changed'),
    min: 118,
    grow: 0.4,
    key: (row) => row.changedAt,
    cell: (row) => line(showDay(row.changedAt)),
  },
  {
    name: 'tags',
    label: i18n.t('library.tags'),
    min: 110,
    grow: 1,
    cell: (row, look) => line(tagWords(row.tags, look)),
  },
  {
    name: 'collections',
    label: i18n.t('library.collections'),
    min: 110,
    grow: 1,
    group: (row, look) => grouping(row.collections.map((id) => look.collections.get(id)).find(Boolean)),
    cell: (row, look) => line(row.collections.flatMap((id) => look.collections.get(id) ?? []).join(', ')),
  },
  {
    name: 'byline',
    label: i18n.t('story.byline'),
    min: 120,
    grow: 1,
    key: (row) => row.byline,
    group: (row) => grouping(row.byline),
    cell: (row) => line(row.byline),
  },
  {
    name: 'language',
    label: i18n.t('story.language'),
    min: 84,
    grow: 0,
    key: (row) => row.language,
    group: (row) => grouping(row.language),
    cell: (row) => line(row.language),
  },
  {
    name: 'words',
    label: i18n.t('library.words'),
    min: 76,
    grow: 0,
    isNumber: true,
    key: (row) => row.words,
    cell: (row) => count(row.words),
  },
  {
    name: 'readings',
    label: i18n.t('library.readings'),
    min: 80,
    grow: 0,
    isNumber: true,
    key: (row) => row.readings,
    cell: (row) => count(row.readings),
  },
  {
    name: 'kept',
    label: i18n.t('library.kept'),
    min: 118,
    grow: 0.4,
    key: (row) => row.madeAt,
    cell: (row) => line(showDay(row.madeAt)),
  },
];

const claimColumns = (): readonly Column<ClaimRow>[] => {
  const storyOf = (row: ClaimRow, { catalogue }: Look) => catalogue.stories.get(row.storyId);
  const coded = (field: 'kind' | 'status' | 'directness' | 'terms'): Column<ClaimRow> => ({
    name: field,
    label: fieldWord(saysWho1, field),
    min: 96,
    grow: 0.5,
    key: (row, look) => place(look, field, row[field]),
    group: (row, look) => grouping(code(look, field, row[field])),
    cell: (row, look) => line(code(look, field, row[field])),
  });
  const type = (row: ClaimRow, { catalogue }: Look) => {
    const lead = row.chain.find((link) => link !== null);
    return lead === undefined ? undefined : catalogue.sources.get(lead)?.type;
  };
  return [
    {
      name: 'claim',
      label: i18n.t('library.claim'),
      min: 210,
      grow: 5,
      key: (row) => row.words,
      cell: (row, look) =>
        twoLines(
          <>
            <NamingDot naming={row.naming} />
            <span className={styles.serif}>{text(row.words)}</span>
          </>,
          text(storyOf(row, look)?.headline),
        ),
    },
    {
      name: 'source',
      label: i18n.t('library.saysWho'),
      min: 130,
      grow: 2,
      key: (row, look) => chainWords(row, look.catalogue),
      group: (row, look) => chainWords(row, look.catalogue).split(' → ')[0] || i18n.t('library.notSet'),
      cell: (row, look) => twoLines(text(chainWords(row, look.catalogue)), namingWord(row.naming)),
    },
    coded('kind'),
    coded('status'),
    {
      name: 'outlet',
      label: i18n.t('story.outlet'),
      min: 120,
      grow: 1,
      key: (row, look) => storyOf(row, look)?.outlet,
      group: (row, look) => grouping(storyOf(row, look)?.outlet),
      cell: (row, look) => line(storyOf(row, look)?.outlet),
    },
    {
      name: 'published',
      label: i18n.t('story.published'),
      min: 118,
      grow: 0.4,
      key: (row, look) => momentOf(storyOf(row, look)?.published),
      group: (row, look) => storyOf(row, look)?.published?.at?.slice(0, 7) ?? i18n.t('library.notSet'),
      cell: (row, look) => {
        const date = storyOf(row, look)?.published;
        return line(date && showStoryDate(date, 'short'));
      },
    },
    {
      name: 'changed',
      label: i18n.t('library.changed'),
      min: 118,
      grow: 0.4,
      key: (row) => row.changedAt,
      cell: (row) => line(showDay(row.changedAt)),
    },
    coded('directness'),
    {
      name: 'naming',
      label: fieldWord(saysWho1, 'naming'),
      min: 110,
      grow: 0.5,
      key: (row) => [...namingOrder, 'none', 'open'].indexOf(row.naming),
      group: (row) => namingWord(row.naming),
      cell: (row) => line(namingWord(row.naming)),
    },
    {
      name: 'type',
      label: fieldWord(saysWho1, 'type'),
      min: 110,
      grow: 0.5,
      key: (row, look) => place(look, 'type', type(row, look)),
      group: (row, look) => grouping(code(look, 'type', type(row, look))),
      cell: (row, look) => line(code(look, 'type', type(row, look))),
    },
    coded('terms'),
    {
      name: 'story',
      label: i18n.t('library.story'),
      min: 160,
      grow: 2,
      key: (row, look) => storyOf(row, look)?.headline,
      group: (row, look) => grouping(storyOf(row, look)?.headline),
      cell: (row, look) => line(storyOf(row, look)?.headline),
    },
    {
      name: 'tags',
      label: i18n.t('library.tags'),
      min: 110,
      grow: 1,
      cell: (row, look) => line(tagWords(row.tags, look)),
    },
    {
      name: 'notes',
      label: i18n.t('library.notes'),
      min: 64,
      grow: 0,
      isNumber: true,
      key: (row) => row.notes,
      cell: (row) => (row.notes === 0 ? '' : count(row.notes)),
    },
  ];
};

const sourceColumns = (): readonly Column<SourceRow>[] => {
  const tally = (row: SourceRow, { catalogue }: Look) => catalogue.tallies.get(row.id);
  const naming = (row: SourceRow, look: Look) => tally(row, look)?.naming;
  return [
    {
      name: 'name',
      label: i18n.t('library.source'),
      min: 180,
      grow: 4,
      key: (row) => row.name,
      cell: (row, look) =>
        twoLines(
          <>
            <NamingDot naming={naming(row, look)} />
            <strong>{text(row.name)}</strong>
          </>,
          <bdi>{clip(row.description ?? row.aliases.join(', '))}</bdi>,
        ),
    },
    {
      name: 'type',
      label: fieldWord(saysWho1, 'type'),
      min: 110,
      grow: 1,
      key: (row, look) => place(look, 'type', row.type),
      group: (row, look) => grouping(code(look, 'type', row.type)),
      cell: (row, look) => line(code(look, 'type', row.type)),
    },
    {
      name: 'stories',
      label: i18n.t('library.stories'),
      min: 76,
      grow: 0,
      isNumber: true,
      key: (row, look) => tally(row, look)?.stories ?? 0,
      cell: (row, look) => count(tally(row, look)?.stories ?? 0),
    },
    {
      name: 'claims',
      label: i18n.t('library.claims'),
      min: 72,
      grow: 0,
      isNumber: true,
      key: (row, look) => tally(row, look)?.claims ?? 0,
      cell: (row, look) => count(tally(row, look)?.claims ?? 0),
    },
    {
      name: 'direct',
      label: i18n.t('library.direct'),
      min: 70,
      grow: 0,
      isNumber: true,
      key: (row, look) => {
        const said = tally(row, look);
        return said && said.direct / said.claims;
      },
      cell: (row, look) => share(tally(row, look)?.direct ?? 0, tally(row, look)?.claims ?? 0),
    },
    {
      name: 'naming',
      label: fieldWord(saysWho1, 'naming'),
      min: 110,
      grow: 0.5,
      key: (row, look) => [...namingOrder, 'none', 'open'].indexOf(naming(row, look) ?? 'open'),
      group: (row, look) => namingWord(naming(row, look) ?? 'open'),
      cell: (row, look) => line(namingWord(naming(row, look) ?? 'open')),
    },
    {
      name: 'aliases',
      label: i18n.t('sources.aliases'),
      min: 120,
      grow: 1,
      key: (row) => row.aliases[0],
      cell: (row) => line(row.aliases.join(', ')),
    },
    {
      name: 'tags',
      label: i18n.t('library.tags'),
      min: 110,
      grow: 1,
      cell: (row, look) => line(tagWords(row.tags, look)),
    },
    {
      name: 'changed',
      label: i18n.t('library.changed'),
      min: 118,
      grow: 0.4,
      key: (row) => row.changedAt,
      cell: (row) => line(showDay(row.changedAt)),
    },
  ];
};

/** The row of each table. */
export interface RowOf {
  readonly stories: StoryRow;
  readonly claims: ClaimRow;
  readonly sources: SourceRow;
}

/** All columns of a table, in the order in which they are offered. */
export function columnsOf<Part extends TablePart>(part: Part): readonly Column<RowOf[Part]>[] {
  const all = { stories: storyColumns, claims: claimColumns, sources: sourceColumns };
  return all[part]() as unknown as readonly Column<RowOf[Part]>[];
}

/** The columns a table has until others are chosen; where there is no room, the last are left out. */
export const usualColumns: Readonly<Record<TablePart, readonly string[]>> = {
  stories: ['headline', 'published', 'claims', 'sources', 'changed', 'tags'],
  claims: ['claim', 'source', 'kind', 'status', 'published', 'outlet'],
  sources: ['name', 'type', 'stories', 'claims', 'direct', 'aliases'],
};

/** How a table is sorted until a person says otherwise. */
export const usualSort: Readonly<Record<TablePart, { readonly by: string; readonly down: boolean }>> = {
  stories: { by: 'changed', down: true },
  claims: { by: 'changed', down: true },
  sources: { by: 'claims', down: true },
};

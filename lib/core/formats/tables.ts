import type { Codebook } from '../model/codebook.ts';
import type { Project } from '../model/project.ts';
import { joinCell } from './cell-list.ts';
import { claimRows, columns } from './claim-row.ts';
import { ownCells, ownColumns } from './own-columns.ts';
import { type StoryView, storyViews } from './story-view.ts';

const storyColumns = [
  'story_id',
  'title',
  'url',
  'publisher',
  'author',
  'published',
  'modified',
  'captured',
  'language',
  'section',
  'words',
  'text_sha256',
  'collections',
  'claims',
  'note',
] as const;
const sourceColumns = [
  'story_id',
  'source_id',
  'name',
  'type',
  'description',
  'named',
  'aliases',
  'claims',
  'note',
] as const;
/** Named as in the table of a codebook alone, which reads this one too. */
const codebookColumns = [
  'field',
  'field_label',
  'on',
  'value',
  'label',
  'test',
  'examples',
  'colour',
  'key',
  'retired',
  'fallback',
] as const;

/** Columns that hold whole numbers; all others hold texts. */
export const integerColumns = new Set<string>(['start', 'end', 'hops', 'plurality', 'words', 'claims']);

/** One table of an export: every cell as text, what is not set as an empty one. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  /** Of its columns, those that hold numbers, where they are others than `integerColumns`. */
  readonly numbers?: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A project as tables: claims, sources as each story has them, stories, and the codebook. */
export function tablesOf(project: Project): readonly Table[] {
  const stories = storyViews(project);
  const own = ownColumns(project.codebook);
  const claims = stories.flatMap((story) =>
    story.claims.flatMap((claim) => {
      const more = ownCells(claim, own);
      return claimRows(claim, story).map((row, at) => [...columns.map((column) => row[column]), ...more[at]!]);
    }),
  );
  return [
    { name: 'claims', columns: [...columns, ...own.map(({ name }) => name)], rows: claims },
    { name: 'sources', columns: sourceColumns, rows: stories.flatMap(sourceRows) },
    { name: 'stories', columns: storyColumns, rows: stories.map(storyRow) },
    { name: 'codebook', columns: codebookColumns, rows: codebookRows(project.codebook) },
  ];
}

function storyRow({ story, url, readings, collections, claims, notes }: StoryView): string[] {
  const reading = readings.at(-1);
  const cells: Record<(typeof storyColumns)[number], string> = {
    story_id: story.id,
    title: story.headline,
    url: url ?? '',
    publisher: story.outlet ?? '',
    author: story.byline ?? '',
    published: story.published?.at ?? story.published?.raw ?? '',
    modified: story.modified?.at ?? story.modified?.raw ?? '',
    captured: reading === undefined ? '' : new Date(reading.readAt).toISOString(),
    language: story.language ?? '',
    section: story.section ?? '',
    words: reading === undefined ? '' : String(reading.page.wordCount),
    text_sha256: reading?.hash ?? '',
    collections: joinCell(
      collections.map(({ name }) => name),
      '; ',
    ),
    claims: String(claims.length),
    note: notes.flatMap(({ note, passage }) => (passage === undefined ? [note.text] : [])).join('\n\n'),
  };
  return storyColumns.map((column) => cells[column]);
}

function sourceRows({ story, sources, claims }: StoryView): string[][] {
  return sources.map(({ source, naming, aliases, notes }) => {
    const own = claims.filter(({ attributions }) =>
      attributions.some(({ attribution }) => attribution.sourceIds.some((id) => id === source.id)),
    );
    const cells: Record<(typeof sourceColumns)[number], string> = {
      story_id: story.id,
      source_id: source.id,
      name: source.name,
      type: source.type ?? '',
      description: source.description ?? '',
      named: naming ?? '',
      aliases: joinCell(aliases, '; '),
      claims: String(own.length),
      note: notes.map(({ text }) => text).join('\n\n'),
    };
    return sourceColumns.map((column) => cells[column]);
  });
}

function codebookRows({ fields }: Codebook): string[][] {
  return fields.flatMap((field) =>
    field.values.map(({ value, label, test, examples = [], colour = '', key = '', retired }) => [
      field.name,
      field.label,
      field.on,
      value,
      label,
      test,
      joinCell(examples, '; '),
      colour,
      key,
      field.retired || retired ? 'yes' : '',
      value === field.fallback ? 'yes' : '',
    ]),
  );
}

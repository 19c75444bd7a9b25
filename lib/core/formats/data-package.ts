import Papa from 'papaparse/papaparse.js';
import type { Codebook } from '../model/codebook.ts';
import type { Project } from '../model/project.ts';
import { sha256 } from '../text/sha256.ts';
import { joinCell } from './cell-list.ts';
import { type ClaimRow, claimRows, columns } from './claim-row.ts';
import { readCsv } from './csv.ts';
import { fileName } from './file-name.ts';
import type { Format, OutFile, Read, ReadOptions, WriteOptions } from './format.ts';
import { projectTitle } from './project-title.ts';
import { projectOfRows } from './rows-in.ts';
import { type StoryView, storyViews } from './story-view.ts';
import { textOf } from './text-of.ts';
import { unzip, zipOf } from './zip.ts';

/** A Frictionless data package (https://specs.frictionlessdata.io): tables for R and Python, with what their columns mean. */
export const dataPackage: Format = {
  id: 'data-package',
  label: 'CSV data package',
  purpose: 'Claims, sources, stories and codebook as tables, for R and Python',
  extension: 'zip',
  type: 'application/zip',
  write: writeDataPackage,
  read: readDataPackage,
};

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
const codebookColumns = ['field', 'field_label', 'on', 'value', 'label', 'test'] as const;

/** Columns that hold numbers; all others hold texts. */
const integers = new Set<string>(['start', 'end', 'hops', 'plurality', 'words', 'claims']);

type Table = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

function writeDataPackage(project: Project, { at, app }: WriteOptions): readonly OutFile[] {
  const stories = storyViews(project);
  const claims = stories.flatMap((story) => story.claims.flatMap((claim) => claimRows(claim, story)));
  const tables: Table[] = [
    { name: 'claims', columns, rows: claims.map((row) => columns.map((column) => row[column])) },
    { name: 'sources', columns: sourceColumns, rows: stories.flatMap(sourceRows) },
    { name: 'stories', columns: storyColumns, rows: stories.map(storyRow) },
    { name: 'codebook', columns: codebookColumns, rows: codebookRows(project.codebook) },
  ];
  const parts = Object.fromEntries(tables.map((table) => [`${table.name}.csv`, csvOf(table)]));
  const resources = tables.map((table) => resourceOf(table, parts[`${table.name}.csv`]!));
  const description = {
    profile: 'tabular-data-package',
    name: 'says-who',
    title: projectTitle(project, at),
    created: new Date(at).toISOString(),
    contributors: [{ title: app, role: 'wrangler' }],
    resources,
  };
  const content = zipOf({ 'datapackage.json': `${JSON.stringify(description, undefined, 2)}\n`, ...parts });
  return [{ name: fileName(projectTitle(project, at), dataPackage.extension), type: dataPackage.type, content }];
}

/** RFC 4180, without a byte order mark, every cell as it is. */
function csvOf({ columns: fields, rows }: Table): string {
  return `${Papa.unparse({ fields: [...fields], data: rows as string[][] }, { newline: '\r\n' })}\r\n`;
}

function resourceOf({ name, columns: fields }: Table, content: string) {
  return {
    name,
    path: `${name}.csv`,
    profile: 'tabular-data-resource',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: new TextEncoder().encode(content).length,
    hash: `sha256:${sha256(content)}`,
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: fields.map((field) => ({ name: field, type: integers.has(field) ? 'integer' : 'string' })),
      missingValues: [''],
      ...(name === 'stories' && { primaryKey: 'story_id' }),
      ...((name === 'claims' || name === 'sources') && {
        foreignKeys: [{ fields: 'story_id', reference: { resource: 'stories', fields: 'story_id' } }],
      }),
    },
  };
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
    field.values.map(({ value, label, test }) => [field.name, field.label, field.on, value, label, test]),
  );
}

/** Reads a package of ours: its claims, with what the tables beside them say of stories and sources. */
function readDataPackage(content: string | Uint8Array, options: ReadOptions): Read<Project> {
  if (typeof content === 'string') return { ok: false, reason: 'foreign' };
  const parts = unzip(content);
  if (typeof parts === 'string') return { ok: false, reason: parts };
  // Some programs pack the folder around the files, too.
  const part = (name: string) => [...parts].find(([path]) => path === name || path.endsWith(`/${name}`))?.[1];
  const claims = part('claims.csv');
  if (claims === undefined) return { ok: false, reason: 'foreign' };
  const rows = readCsv(claims);
  if (!rows.ok) return rows;
  const [stories, sources] = [recordsOf(part('stories.csv')), recordsOf(part('sources.csv'))];
  return projectOfRows(rows.value as readonly ClaimRow[], options, { stories, sources });
}

/** The rows of a table by the names of its columns; none where there is no such table. */
function recordsOf(bytes: Uint8Array | undefined): readonly Readonly<Record<string, string>>[] {
  const text = bytes === undefined ? undefined : textOf(bytes);
  if (text === undefined) return [];
  const [header = [], ...lines] = Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: true }).data;
  return lines.map((line) => Object.fromEntries(header.map((name, at) => [name, line[at] ?? ''])));
}

import Papa from 'papaparse/papaparse.js';
import type { Project } from '../model/project.ts';
import { sha256 } from '../text/sha256.ts';
import type { ClaimRow } from './claim-row.ts';
import { readCsv } from './csv.ts';
import { fileName } from './file-name.ts';
import type { Format, OutFile, Read, ReadOptions, WriteOptions } from './format.ts';
import { projectTitle } from './project-title.ts';
import { projectOfRows } from './rows-in.ts';
import { integerColumns, type Table, tablesOf } from './tables.ts';
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

function writeDataPackage(project: Project, { at, app }: WriteOptions): readonly OutFile[] {
  const tables = tablesOf(project);
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
      fields: fields.map((field) => ({ name: field, type: integerColumns.has(field) ? 'integer' : 'string' })),
      missingValues: [''],
      ...(name === 'stories' && { primaryKey: 'story_id' }),
      ...((name === 'claims' || name === 'sources') && {
        foreignKeys: [{ fields: 'story_id', reference: { resource: 'stories', fields: 'story_id' } }],
      }),
    },
  };
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

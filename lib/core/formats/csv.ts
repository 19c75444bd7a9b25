import Papa from 'papaparse/papaparse.js';
import type { Project } from '../model/project.ts';
import { type ClaimRow, claimRows, columns } from './claim-row.ts';
import { fileName } from './file-name.ts';
import type { Format, PartWriter, Read, ReadOptions, WriteOptions } from './format.ts';
import { guardFormulas, unguardFormulas } from './formula-guard.ts';
import { isOwnColumn, type OwnColumn, ownCells, ownColumns } from './own-columns.ts';
import { writeAtOnce } from './parts.ts';
import { titles } from './project-title.ts';
import { projectOfRows } from './rows-in.ts';
import { storyViews } from './story-view.ts';
import { textOf } from './text-of.ts';

const largest = 500_000_000; // UTF-16 units or bytes: 100,000 claims take 86 million; engines hold texts of 536 million

/** The last column: says in every row who wrote it and whether its cells are guarded. */
const stampColumn = 'format';
const stamps = { data: 'says-who-1', spreadsheet: 'says-who-1-guarded' } as const;

/** For R, Python and other programs: no byte order mark, every cell just as it is. RFC 4180. */
export const csvData: Format = {
  id: 'csv-data',
  label: 'CSV',
  purpose: 'A table for R, Python and other programs',
  extension: 'csv',
  type: 'text/csv',
  write: (project, options) => writeAtOnce(beginCsv(options, 'data', csvData), project),
  begin: (options) => beginCsv(options, 'data', csvData),
  read: readCsvProject,
};

/** With tabs, for pasting into a spreadsheet, which runs what looks like a formula there too: no cell that could. */
export const tsvData: Format = {
  id: 'tsv-data',
  label: 'TSV',
  purpose: 'A table to paste into a spreadsheet',
  extension: 'tsv',
  type: 'text/tab-separated-values',
  write: (project, options) => writeAtOnce(beginCsv(options, 'spreadsheet', tsvData), project),
  begin: (options) => beginCsv(options, 'spreadsheet', tsvData),
  read: readCsvProject,
};

/** For Excel, Numbers and LibreOffice: a byte order mark, and no cell that could run as a formula. */
export const csvSpreadsheet: Format = {
  id: 'csv',
  label: 'CSV for spreadsheets',
  purpose: 'A table for Excel, Numbers or LibreOffice',
  extension: 'csv',
  type: 'text/csv',
  write: (project, options) => writeAtOnce(beginCsv(options, 'spreadsheet', csvSpreadsheet), project),
  begin: (options) => beginCsv(options, 'spreadsheet', csvSpreadsheet),
  read: readCsvProject,
};

/** The table a few stories at a time. */
function beginCsv(
  { at }: WriteOptions,
  preset: keyof typeof stamps,
  { extension, type }: Pick<Format, 'extension' | 'type'>,
): PartWriter {
  const title = titles(at);
  const cell = preset === 'spreadsheet' ? guardFormulas : (text: string) => text;
  const delimiter = extension === 'tsv' ? '\t' : ',';
  const mark = preset === 'spreadsheet' && extension === 'csv' ? '\ufeff' : ''; // pasted, it would be part of the first cell
  let own: readonly OwnColumn[] = [];
  return {
    take(project) {
      title(project);
      own = ownColumns(project.codebook);
      const data = storyViews(project).flatMap((story) =>
        story.claims.flatMap((claim) => {
          const more = ownCells(claim, own);
          return claimRows(claim, story).map((row, at) => [
            ...columns.map((column) => cell(row[column])),
            ...more[at]!.map(cell),
            stamps[preset],
          ]);
        }),
      );
      return { segments: { rows: data.length === 0 ? '' : lines(data, delimiter) } };
    },
    end: () => ({
      name: fileName(title(), extension),
      type,
      entries: [
        {
          of: [
            { text: `${mark}${lines([[...columns, ...own.map(({ name }) => cell(name)), stampColumn]], delimiter)}` },
            { segment: 'rows' },
          ],
        },
      ],
    }),
  };
}

function lines(data: readonly (readonly string[])[], delimiter: string): string {
  return `${Papa.unparse(data, { newline: '\r\n', delimiter })}\r\n`;
}

/**
 * The rows of a table that `csvData` or `csvSpreadsheet` wrote, also after a spreadsheet program saved it with semicolons or
 * tabs. Columns may be missing (their cells are empty) or stand in another order. The guard against formulas is taken off
 * only in rows that bear our stamp.
 */
export function readCsv(content: string | Uint8Array): Read<readonly ClaimRow[]> {
  if (content.length > largest) return { ok: false, reason: 'too-large' };
  const text = textOf(content);
  if (text === undefined) return { ok: false, reason: 'not-text' };
  const delimiter = [',', ';', '\t'].find((sign) => dividesHeader(text, sign));
  if (delimiter === undefined) return { ok: false, reason: 'foreign' };
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: true });
  const [header = [], ...lines] = data;
  const isCut = (lines.at(-1)?.length ?? header.length) < header.length; // its last cell is never empty
  if (isCut || errors.some((error) => error.code === 'MissingQuotes')) return { ok: false, reason: 'cut-short' };
  const places = columns.map((column) => header.indexOf(column));
  const stampPlace = header.indexOf(stampColumn);
  return {
    ok: true,
    value: lines.map((line) => {
      const plain = line[stampPlace] === stamps.spreadsheet ? unguardFormulas : (cell: string) => cell;
      const cells = columns.map((column, at) => [column, plain(line[places[at] ?? -1] ?? '')]);
      for (const [at, name] of header.entries())
        if (isOwnColumn(name)) cells.push([plain(name), plain(line[at] ?? '')]);
      return Object.fromEntries(cells) as ClaimRow;
    }),
  };
}

/** The claims of a table as records. Texts are not in it, so a passage is known by its words and what stands around them. */
function readCsvProject(content: string | Uint8Array, options: ReadOptions): Read<Project> {
  const rows = readCsv(content);
  return rows.ok ? projectOfRows(rows.value, options) : rows;
}

/** Whether the first line, cut at that sign, names a claim and its words. */
function dividesHeader(text: string, sign: string): boolean {
  const end = text.search(/[\r\n]/);
  const names = text.slice(0, end < 0 ? 10_000 : Math.min(end, 10_000)).split(sign); // UTF-16 units: the header has 500
  const plain = names.map((name) => name.replace(/^"|"$/g, ''));
  return plain.includes('claim_id') && plain.includes('quote');
}

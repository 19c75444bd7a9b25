import Papa from 'papaparse/papaparse.js';
import { joinCell, splitCell } from '../formats/cell-list.ts';
import type { Read } from '../formats/format.ts';
import { guardFormulas, unguardFormulas } from '../formats/formula-guard.ts';
import { textOf } from '../formats/text-of.ts';
import {
  type Codebook,
  type CodebookField,
  type CodebookValue,
  type FieldOn,
  fieldOf,
  saysWho1,
} from '../model/codebook.ts';
import { type CodebookFormat, largestCodebook, mostValues, refused } from './codebook-format.ts';
import { completed } from './complete.ts';
import { storedValue } from './stored-value.ts';

/** `fallback`: the value that is held when nothing was chosen. `format` says in every row that we wrote it, cells guarded. */
const columns = [
  'field',
  'on',
  'value',
  'label',
  'test',
  'examples',
  'colour',
  'key',
  'retired',
  'fallback',
  'format',
] as const;
type Column = (typeof columns)[number];
type Row = Readonly<Record<Column | 'field_label', string>>;

const stamp = 'says-who-codebook-1';
const yes = 'yes';

/**
 * A table that can be edited in a spreadsheet: a row for each field, without a value, and below it one for each of its values.
 * A row that is added needs a field and a label.
 */
export const codebookCsv: CodebookFormat = {
  id: 'csv',
  extension: 'csv',
  type: 'text/csv',
  write: writeCodebookCsv,
  read: readCodebookCsv,
};

function writeCodebookCsv({ fields }: Codebook): string {
  const rows = fields.flatMap((field) => [
    rowOf({ field: field.name, on: field.on, label: field.label, retired: field.retired ? yes : '' }),
    ...field.values.map((one) =>
      rowOf({
        field: field.name,
        on: field.on,
        value: one.value,
        label: one.label,
        test: one.test,
        examples: joinCell(one.examples ?? [], '; '),
        colour: one.colour ?? '',
        key: one.key ?? '',
        retired: one.retired ? yes : '',
        fallback: one.value === field.fallback ? yes : '',
      }),
    ),
  ]);
  return `\ufeff${Papa.unparse([[...columns], ...rows], { newline: '\r\n' })}\r\n`;
}

function rowOf(cells: Partial<Record<Column, string>>): string[] {
  return columns.map((column) => (column === 'format' ? stamp : guardFormulas(cells[column] ?? '')));
}

function readCodebookCsv(content: string | Uint8Array, name: string): Read<Codebook> {
  if (content.length > largestCodebook) return refused('too-large');
  const text = textOf(content);
  if (text === undefined) return refused('not-text');
  const delimiter = [',', ';', '\t'].find((sign) => dividesHeader(text, sign));
  if (delimiter === undefined) return refused('foreign');
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: true });
  if (errors.some(({ code }) => code === 'MissingQuotes')) return refused('cut-short');
  const [header = [], ...lines] = data;
  const places = [...columns, 'field_label' as const].map((column) => [column, header.indexOf(column)] as const);
  const rows = lines.map((line): Row => {
    const isOurs = line[header.indexOf('format')] === stamp;
    const cell = (at: number) => (isOurs ? unguardFormulas(line[at] ?? '') : (line[at] ?? ''));
    return Object.fromEntries(places.map(([column, at]) => [column, cell(at)])) as Row;
  });
  return completed({ name, version: 1, fields: fieldsOf(rows) });
}

function fieldsOf(rows: readonly Row[]): CodebookField[] {
  const fields = new Map<string, { field: CodebookField; values: CodebookValue[] }>();
  for (const row of rows) {
    const name = row.field.trim();
    if (name === '') continue;
    const known = fields.get(name);
    const isHead = known === undefined && row.value.trim() === '';
    const values = known?.values ?? [];
    if (known === undefined) fields.set(name, { field: headOf(name, row, isHead, values), values });
    if (isHead || values.length > mostValues) continue;
    const value =
      row.value.trim() ||
      storedValue(
        row.label,
        values.map((one) => one.value),
      );
    values.push(valueIn(value, row));
    if (isYes(row.fallback)) {
      const { field } = fields.get(name)!;
      fields.set(name, { field: { ...field, fallback: value }, values });
    }
  }
  return [...fields.values()].map(({ field }) => field);
}

function headOf(name: string, row: Row, isHead: boolean, values: readonly CodebookValue[]): CodebookField {
  const ours = fieldOf(saysWho1, name);
  const label = (isHead ? row.label : row.field_label) || ours?.label || name;
  const on = places.find((place) => place === row.on.trim()) ?? ours?.on ?? 'claim';
  return { name, label, on, values, ...(isHead && isYes(row.retired) && { retired: true }) };
}

const places: readonly FieldOn[] = ['claim', 'attribution', 'link', 'source', 'appearance'];

function valueIn(value: string, row: Row): CodebookValue {
  const examples = splitCell(row.examples, '; ');
  const [colour, key] = [row.colour.trim(), row.key.trim()];
  return {
    value,
    label: row.label.trim() || value,
    test: row.test,
    ...(examples.length > 0 && { examples }),
    ...(colour !== '' && { colour }),
    ...(key !== '' && { key }),
    ...(isYes(row.retired) && { retired: true }),
  };
}

function isYes(cell: string): boolean {
  return /^(?:yes|true|1|x)$/i.test(cell.trim());
}

/** Whether the first line, cut at that sign, names a field and a value. */
function dividesHeader(text: string, sign: string): boolean {
  const end = text.search(/[\r\n]/);
  const names = text.slice(0, end < 0 ? 2_000 : Math.min(end, 2_000)).split(sign); // UTF-16 units: the header has 80
  const plain = names.map((name) => name.replace(/^"|"$/g, ''));
  return plain.includes('field') && plain.includes('label');
}

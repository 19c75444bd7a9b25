import type { Project } from '../model/project.ts';
import { fileName } from './file-name.ts';
import type { Format, OutFile, WriteOptions } from './format.ts';
import { contentTypes, coreProperties, officeRelations, relationships } from './office-parts.ts';
import { projectTitle } from './project-title.ts';
import { integerColumns, type Table, tablesOf } from './tables.ts';
import { element, xmlHead, xmlSafe, xmlText } from './xml.ts';
import { zipOf } from './zip.ts';

/** A workbook for Excel, Numbers and LibreOffice (ECMA-376): typed cells, so that nothing in it is taken for a formula. */
export const xlsx: Format = {
  id: 'xlsx',
  label: 'Excel workbook',
  purpose: 'Claims, sources, stories and codebook as sheets',
  extension: 'xlsx',
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  write: writeXlsx,
};

const longestCell = 32_767; // UTF-16 units: what Excel holds in a cell

/** Numbers of the formats in the style sheet below. */
const style = { plain: 0, head: 1, date: 2, wrapped: 3 } as const;

/** Columns that hold a time, written as ISO 8601 in UTC. */
const times = new Set<string>(['captured', 'status_at']);

/** Columns that people read in full, and how wide they are, in letters. */
const widths: Readonly<Record<string, number>> = {
  quote: 60,
  note: 40,
  title: 40,
  story_title: 40,
  chain: 36,
  test: 60,
  name: 30,
  url: 30,
};

function writeXlsx(project: Project, options: WriteOptions): readonly OutFile[] {
  return [workbookOf(tablesOf(project), projectTitle(project, options.at), options)];
}

/** Any tables as a workbook, a sheet to each. */
export function workbookOf(tables: readonly Table[], title: string, { at, app }: WriteOptions): OutFile {
  const sheets = Object.fromEntries(
    tables.map((table, number) => [`xl/worksheets/sheet${number + 1}.xml`, sheetOf(table)]),
  );
  const content = zipOf({
    '[Content_Types].xml': contentTypes(partsOf(tables.length)),
    '_rels/.rels': relationships([
      ['officeDocument', 'xl/workbook.xml'],
      ['metadata/core-properties', 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreProperties(title, at, app),
    'xl/workbook.xml': workbook(tables),
    'xl/_rels/workbook.xml.rels': relationships([
      ...tables.map((_, number) => ['worksheet', `worksheets/sheet${number + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles,
    ...sheets,
  });
  return { name: fileName(title, xlsx.extension), type: xlsx.type, content };
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function sheetOf({ columns, rows, numbers }: Table): string {
  const numeric = numbers === undefined ? integerColumns : new Set(numbers);
  const last = `${columnName(columns.length - 1)}${rows.length + 1}`;
  const head = columns.map((column, at) => textCell(column, at, 1, style.head));
  const body = rows.map((row, line) => {
    const cells = row.map((cell, at) => cellOf(cell, columns[at]!, at, line + 2, numeric));
    return element('row', { r: line + 2 }, cells);
  });
  const frozen = element('pane', { ySplit: 1, topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' });
  const cols = columns.map((column, at) =>
    element('col', {
      min: at + 1,
      max: at + 1,
      width: widths[column] ?? Math.max(12, column.length + 3),
      customWidth: 1,
    }),
  );
  return (
    xmlHead +
    element('worksheet', { xmlns: main }, [
      element('dimension', { ref: `A1:${last}` }),
      element('sheetViews', {}, element('sheetView', { workbookViewId: 0 }, frozen)),
      element('cols', {}, cols),
      element('sheetData', {}, [element('row', { r: 1 }, head), ...body]),
      element('autoFilter', { ref: `A1:${last}` }),
    ])
  );
}

/** Numbers as numbers, times as times, yes and no as that; anything else is text, whatever it begins with. */
function cellOf(cell: string, column: string, at: number, row: number, numeric: ReadonlySet<string>): string {
  if (cell === '') return '';
  const r = `${columnName(at)}${row}`;
  if (numeric.has(column) && /^-?\d{1,15}(?:\.\d{1,3})?$/.test(cell))
    return element('c', { r }, element('v', {}, cell));
  if (times.has(column)) {
    const serial = serialOf(cell);
    if (serial !== undefined) return element('c', { r, s: style.date }, element('v', {}, String(serial)));
  }
  if (column === 'unsourced' && /^(?:true|false)$/.test(cell))
    return element('c', { r, t: 'b' }, element('v', {}, cell === 'true' ? '1' : '0'));
  return textCell(cell, at, row, widths[column] === undefined || column === 'url' ? style.plain : style.wrapped);
}

function textCell(words: string, at: number, row: number, s: number): string {
  const r = `${columnName(at)}${row}`;
  const text = element('t', { 'xml:space': 'preserve' }, xmlText(escaped(shortened(xmlSafe(words)))));
  return element('c', { r, t: 'inlineStr', ...(s > 0 && { s }) }, element('is', {}, text));
}

/** What Excel would refuse to hold is cut, and says so. */
function shortened(words: string): string {
  if (words.length <= longestCell) return words;
  const note = ' [cut here: a cell holds no more]';
  return words.slice(0, longestCell - note.length).toWellFormed() + note;
}

/** `_x0041_` in a workbook means the letter with that number; where the words have it, the first sign is written so itself. */
function escaped(words: string): string {
  return words.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** Days since the end of 1899, as workbooks count time; undefined for what is no time of ours. */
function serialOf(iso: string): number | undefined {
  const time = Date.parse(iso);
  if (!Number.isFinite(time)) return undefined;
  const serial = time / 86_400_000 + 25_569; // days from 30 December 1899 to 1970
  return serial >= 61 && serial < 2_958_466 ? serial : undefined; // from March 1900 to the end of 9999
}

/** 0 is A, 26 is AA. */
function columnName(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : columnName(Math.floor(at / 26) - 1) + columnName(at % 26);
}

function workbook(tables: readonly Table[]): string {
  const sheets = tables.map(({ name }, at) => element('sheet', { name, sheetId: at + 1, 'r:id': `rId${at + 1}` }));
  return xmlHead + element('workbook', { xmlns: main, 'xmlns:r': officeRelations }, element('sheets', {}, sheets));
}

/** What each part of the workbook is. */
function partsOf(sheets: number): readonly (readonly [string, string])[] {
  const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return [
    ['/xl/workbook.xml', `${spreadsheet}.sheet.main+xml`],
    ...Array.from(
      { length: sheets },
      (_, at) => [`/xl/worksheets/sheet${at + 1}.xml`, `${spreadsheet}.worksheet+xml`] as const,
    ),
    ['/xl/styles.xml', `${spreadsheet}.styles+xml`],
  ];
}

/** Four formats: plain, head (bold), time, and wrapped text; see `style`. */
const styles =
  xmlHead +
  element('styleSheet', { xmlns: main }, [
    element('numFmts', { count: 1 }, element('numFmt', { numFmtId: 164, formatCode: 'yyyy-mm-dd hh:mm:ss' })),
    element('fonts', { count: 2 }, [
      element('font', {}, [element('sz', { val: 11 }), element('name', { val: 'Calibri' })]),
      element('font', {}, [element('b', {}), element('sz', { val: 11 }), element('name', { val: 'Calibri' })]),
    ]),
    element('fills', { count: 2 }, [
      element('fill', {}, element('patternFill', { patternType: 'none' })),
      element('fill', {}, element('patternFill', { patternType: 'gray125' })),
    ]),
    element(
      'borders',
      { count: 1 },
      element(
        'border',
        {},
        ['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => element(side, {})),
      ),
    ),
    element('cellStyleXfs', { count: 1 }, element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
    element('cellXfs', { count: 4 }, [
      element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }),
      element('xf', { numFmtId: 0, fontId: 1, fillId: 0, borderId: 0, xfId: 0, applyFont: 1 }),
      element('xf', { numFmtId: 164, fontId: 0, fillId: 0, borderId: 0, xfId: 0, applyNumberFormat: 1 }),
      element(
        'xf',
        { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0, applyAlignment: 1 },
        element('alignment', { vertical: 'top', wrapText: 1 }),
      ),
    ]),
  ]);

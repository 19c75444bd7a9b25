import Papa from 'papaparse/papaparse.js';
import { fileName } from './file-name.ts';
import type { OutFile } from './format.ts';
import { guardFormulas } from './formula-guard.ts';
import type { Table } from './tables.ts';

/** Any table for spreadsheets: a byte order mark, and no cell that could run as a formula (RFC 4180). */
export function tableCsv({ columns, rows }: Table, title: string): OutFile {
  const guarded = [columns, ...rows].map((row) => row.map(guardFormulas));
  return {
    name: fileName(title, 'csv'),
    type: 'text/csv',
    content: `\ufeff${Papa.unparse(guarded, { newline: '\r\n' })}\r\n`,
  };
}

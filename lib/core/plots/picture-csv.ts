import Papa from 'papaparse/papaparse.js';
import { guardFormulas } from '../formats/formula-guard.ts';
import type { PictureTable } from './picture.ts';

/** What a picture shows as a table for spreadsheets: a byte order mark, no cell that could run as a formula (RFC 4180). */
export function csvOf({ heads, rows }: PictureTable): string {
  const guarded = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? guardFormulas(cell) : cell)));
  return `\ufeff${Papa.unparse([[...heads], ...guarded] as never, { newline: '\r\n' })}\r\n`;
}

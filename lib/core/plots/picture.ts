import type { ClaimId } from '../model/id.ts';
import type { Swatch } from '../model/swatch.ts';

/** A drawing, with a text that says what it shows and a table of the same: drawn on screen, and written into files. In CSS pixels. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** One or two sentences for those who do not look. */
  readonly says: string;
  readonly shapes: readonly Shape[];
  readonly table: PictureTable;
}

/** What a picture shows, as rows. */
export interface PictureTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** What a shape stands for, where it stands for something: words for it, and the claims that it leads to. */
export interface Meant {
  readonly says: string;
  readonly claims: readonly ClaimId[];
  /** Of many stories: the claims with all of this. `outlet`: empty where none is named; days as written, both included. */
  readonly only?: { readonly naming?: string; readonly outlet?: string; readonly from?: string; readonly to?: string };
}

export type Shape =
  | { readonly shape: 'bar'; readonly box: Box; readonly swatch: Swatch; readonly meant?: Meant }
  /** A band of even thickness from one side to another. */
  | { readonly shape: 'band'; readonly from: Side; readonly to: Side; readonly swatch: Swatch; readonly meant?: Meant }
  | { readonly shape: 'rule'; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }
  /** One line of words; `y` is its base line. `halo`: it stands over shapes. */
  | {
      readonly shape: 'words';
      readonly x: number;
      readonly y: number;
      readonly words: string;
      readonly align: 'start' | 'middle' | 'end';
      readonly look: 'label' | 'quiet';
      readonly halo?: boolean;
    };

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a band begins or ends: a vertical line from `y0` to `y1`. */
export interface Side {
  readonly x: number;
  readonly y0: number;
  readonly y1: number;
}

/** Paper around a picture in a file, in pixels. */
export const edge = 12;

/** How large a picture is in a file, with the paper around it: whole pixels. */
export function pictureSize({ width, height }: Pick<Picture, 'width' | 'height'>): { width: number; height: number } {
  return { width: Math.ceil(width) + 2 * edge, height: Math.ceil(height) + 2 * edge };
}

/** The height of the words of a picture. */
export const fontSize = 11.5;

const perLetter = 0.54; // of the font size: the mean of a sans serif's lower case, a little generously
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{1f300}-\u{1faff}]/u;

/** How wide words come to be, about: pictures are laid out where nothing can be measured. */
export function roomOf(words: string): number {
  let ems = 0;
  for (const letter of words) ems += wide.test(letter) ? 1 : perLetter;
  return ems * fontSize;
}

/** The words, cut with "…" where they take more than `room`. */
export function fitted(words: string, room: number): string {
  if (roomOf(words) <= room) return words;
  const letters = [...words];
  while (letters.length > 1 && roomOf(`${letters.join('')}…`) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** The path of a band, for an SVG: curved half way between its ends. */
export function bandPath({ x, y0, y1 }: Side, to: Side): string {
  const middle = round((x + to.x) / 2);
  const [a, b, c, d] = [y0, y1, to.y0, to.y1].map(round);
  const [from, end] = [round(x), round(to.x)];
  return `M${from} ${a}C${middle} ${a} ${middle} ${c} ${end} ${c}L${end} ${d}C${middle} ${d} ${middle} ${b} ${from} ${b}Z`;
}

/** To a tenth of a pixel: files stay small, and the same everywhere. */
export function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

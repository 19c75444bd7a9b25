import type { MarkPair } from './quotation-marks.ts';

/** What is open while a paragraph is walked. */
export interface Opened {
  readonly at: number;
  readonly width: number;
  readonly close: string;
  readonly single: boolean;
  /** A place that may be the end, or only the apostrophe of a plural: `the workers’ homes`. */
  maybeEnd?: number;
  /** Another quotation has opened within it, with curly marks: its closing mark ends nothing else. */
  within?: boolean;
}

/** Elisions that begin a word with an apostrophe: they open nothing. */
export const elision = /^.(?:\d|tis\b|twas\b|em\b|til\b|till\b|cause\b|n\b|round\b|bout\b|cos\b)/i;

/** A mark that looks the same at both ends. */
export function isStraight(mark: string): boolean {
  return mark === '"' || mark === "'";
}

/** What a mark opens, if it opens anything. */
export function opening(
  text: string,
  at: number,
  width: number,
  single: boolean,
  opens: boolean,
  before: string,
  marks: readonly MarkPair[],
): Opened | undefined {
  const mark = text.charAt(at);
  if (single) {
    if (!opens || mark === '’' || elision.test(text.slice(at, at + 6))) return undefined;
    return { at, width, close: '’', single };
  }
  if (width === 2 || mark === '"')
    return opens ? { at, width, close: mark === '`' || mark === '‘' ? "'" : mark, single } : undefined;
  const pair = marks.find((known) => known.open === mark);
  if (pair !== undefined) return { at, width, close: pair.close, single };
  // A closing mark at the head of a word was typed the wrong way round.
  const wrong = opens && !/\S/.test(before) ? marks.find((known) => known.close === mark) : undefined;
  return wrong === undefined ? undefined : { at, width, close: wrong.close, single };
}

/** Whether a mark can end what `close` is to end: the mark itself, its straight form, or a curly one the wrong way round. */
export function closes(close: string, mark: string, width: number): boolean {
  if (close === mark) return close === '"' || !isStraight(mark) || width === 2;
  if (close === "'" || close === '’') return width === 2;
  return '“”"'.includes(close) && '“”"'.includes(mark);
}

/** A straight mark that looks like an opening one closes when a word of the same sentence follows it directly: `no"he`. */
export function closesAnyway(text: string, at: number, after: string): boolean {
  return /[\s,.;:?!)]/.test(after) || /\S/.test(text.charAt(at - 1));
}

/** Whether two opening marks are of one kind: a straight one may go on what a curly one began. */
export function alike(mark: string, other: string): boolean {
  return mark === other || ('“"'.includes(mark) && '“"'.includes(other) && other !== '');
}

import { inWord } from '../text/word-end.ts';
import { alike, closes, closesAnyway, elision, isStraight, type Opened, opening } from './opening-marks.ts';
import { type MarkPair, marksOf } from './quotation-marks.ts';
import type { Span } from './rule.ts';

/** A stretch within quotation marks, in one paragraph; offsets in UTF-16 units, the marks included. */
export interface Quotation extends Span {
  /** What stands between the marks. */
  readonly inner: Span;
  /** Pieces of one quotation that goes on over several paragraphs share a number. */
  readonly group: number;
  /** False if no closing mark was found in its paragraph. */
  readonly closed: boolean;
}

const beforeOpening = /[\s([{<\-–—/…]/;
const endsSpeech = /[,.?!…—–]/;
/**
 * The quotations of a text, in order. Marks are taken by what they do rather than by their shape: a curly mark that was
 * typed the wrong way round still closes. A quotation that opens again at the next paragraph goes on; any other that is
 * never closed ends with its paragraph. Marks within a quotation belong to it. Time grows with the length of the text.
 */
export function findQuotations(text: string, paragraphs: readonly Span[], language: string): Quotation[] {
  const marks = marksOf(language);
  const found: Quotation[] = [];
  let group = 0;
  let goesOn: string | undefined; // the mark that must open the next paragraph
  const nextMark = markFinder(text);
  for (const paragraph of paragraphs) {
    const again = goesOn !== undefined && alike(goesOn, text.slice(paragraph.start, paragraph.start + goesOn.length));
    if (!again) group += 1;
    goesOn = undefined;
    const pieces =
      walk(text, paragraph, marks, nextMark, true) ??
      walk(text, paragraph, marks, nextMark, false) ??
      ([] as readonly Piece[]);
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) group += 1;
      const innerEnd = piece.closed ? piece.end - piece.width : piece.end;
      found.push({
        start: piece.start,
        end: piece.end,
        inner: { start: Math.min(piece.start + piece.width, innerEnd), end: innerEnd },
        group,
        closed: piece.closed,
      });
      if (!piece.closed) goesOn = text.slice(piece.start, piece.start + piece.width);
    }
  }
  return found;
}

interface Piece extends Span {
  readonly width: number;
  readonly closed: boolean;
}

/** The quotations of one paragraph; undefined if a single mark was taken for an opening one and never closed. */
function walk(
  text: string,
  paragraph: Span,
  marks: readonly MarkPair[],
  nextMark: (from: number) => number,
  singles: boolean,
  nested = true,
): Piece[] | undefined {
  const found: Piece[] = [];
  let open: Opened | undefined;
  const close = (end: number) => {
    // Marks with nothing between them quote nothing.
    if (open !== undefined && end - open.at > 2 * open.width)
      found.push({ start: open.at, end, width: open.width, closed: true });
    open = undefined;
  };
  for (let i = nextMark(paragraph.start); i < paragraph.end; i = nextMark(i + 1)) {
    const mark = text.charAt(i);
    const width = mark === text.charAt(i + 1) && (mark === "'" || mark === '`' || mark === '’' || mark === '‘') ? 2 : 1;
    const before = i === paragraph.start ? ' ' : text.charAt(i - 1);
    const after = i + width >= paragraph.end ? ' ' : text.charAt(i + width);
    const opens = beforeOpening.test(before) && !/\s/.test(after);
    const single = width === 1 && (mark === "'" || mark === '‘' || mark === '’' || mark === '‚');
    if (open === undefined) {
      const opened = opening(text, i, width, single, opens, before, marks);
      if (opened !== undefined && (!single || singles)) open = opened;
      i += width - 1;
      continue;
    }
    if (open.single) {
      if (!single) continue;
      if (opens && mark !== '’' && open.maybeEnd !== undefined && !elision.test(text.slice(i, i + 6))) {
        close(open.maybeEnd);
        open = opening(text, i, width, single, opens, before, marks);
      } else if (mark !== '‘' && !/\s/.test(before) && !inWord(after, 0)) {
        if (/s/i.test(before) && !endsSpeech.test(before)) open.maybeEnd ??= i + 1;
        else close(i + 1);
      }
      continue;
    }
    if (nested && mark === '“' && opens && (open.close === '"' || open.close === '”')) {
      open.within = true;
      continue;
    }
    if (open.within && mark === '”') {
      open.within = false;
      continue;
    }
    if (single || !closes(open.close, mark, width)) continue;
    if (open.close === mark || !opens) {
      if (opens && isStraight(mark) && !closesAnyway(text, i, after))
        open = opening(text, i, width, single, opens, before, marks);
      else close(i + width + (width === 2 && text.charAt(i + 2) === mark ? 1 : 0));
    }
    i += width - 1;
  }
  if (open?.single) {
    if (open.maybeEnd !== undefined) close(open.maybeEnd);
    else if (open.at !== paragraph.start || text.charAt(open.at) !== '‘') return undefined;
  }
  if (open?.within) return walk(text, paragraph, marks, nextMark, singles, false);
  if (open !== undefined) found.push({ start: open.at, end: paragraph.end, width: open.width, closed: false });
  return found;
}

/**
 * Finds the place of the first mark at or behind a place; the end of the text if there is none. It remembers the last answer:
 * in a text of many paragraphs and few marks each paragraph would else be searched to the end of the text.
 */
function markFinder(text: string): (from: number) => number {
  let asked = 0;
  let found = -1;
  return (from) => {
    if (from >= asked && from <= found) return found;
    asked = from;
    anyMark.lastIndex = from;
    found = anyMark.test(text) ? anyMark.lastIndex - 1 : text.length;
    return found;
  };
}

const anyMark = /["'`“”„‟‘’‚«»「」『』《》]/g;

import { termsOf } from './terms.ts';

/** A piece of a text, and whether it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly isHit: boolean;
}

/** A sentence of a text with what was looked for in it marked. */
export interface Excerpt {
  readonly pieces: readonly Piece[];
  /** Where the first thing found in it stands in the text, in UTF-16 units; 0 and 0 where there is none. */
  readonly start: number;
  readonly end: number;
}

const longest = 220; // UTF-16 units: three lines of a list
const looked = 24; // places: of a word that comes more often, any sentence is as good as another
const stop = /[.!?…。！？]["”’»)\]]*\s|\n|[。！？]/gu;

/** The sentence of a text that holds most of the terms that were looked for; the beginning of the text where none does. */
export function excerptOf(text: string, wanted: ReadonlySet<string>): Excerpt {
  const hits = termsOf(text).filter(({ term }) => wanted.has(term));
  const first = hits[0];
  if (first === undefined) return { pieces: [{ text: clipped(text, 0, longest), isHit: false }], start: 0, end: 0 };
  let best = first;
  let most = 0;
  for (const hit of hits.slice(0, looked)) {
    const [from, to] = sentenceAround(text, hit.start, hit.end);
    const near = new Set(hits.filter(({ start, end }) => start >= from && end <= to).map(({ term }) => term));
    if (near.size > most) [best, most] = [hit, near.size];
  }
  const [from, to] = sentenceAround(text, best.start, best.end);
  const pieces: Piece[] = [];
  let at = from;
  const put = (end: number, isHit: boolean) => {
    const words = text.slice(at, end).replace(/\s+/g, ' ');
    if (words !== '') pieces.push({ text: words, isHit });
    at = end;
  };
  if (from > 0 && !isStop(text, from)) pieces.push({ text: '… ', isHit: false });
  for (const { start, end } of hits) {
    if (start < from || end > to) continue;
    put(start, false);
    put(end, true);
  }
  put(to, false);
  if (to < text.length && !isStop(text, to)) pieces.push({ text: ' …', isHit: false });
  return { pieces, start: best.start, end: best.end };
}

/** A whole text with all that was looked for in it marked. */
export function markedPieces(text: string, wanted: ReadonlySet<string>): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { term, start, end } of termsOf(text)) {
    if (!wanted.has(term)) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), isHit: false });
    pieces.push({ text: text.slice(start, end), isHit: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isHit: false });
  return pieces;
}

/** The sentence around a place, cut to what a list has room for. */
function sentenceAround(text: string, start: number, end: number): readonly [number, number] {
  let from = Math.max(0, start - longest / 2);
  let to = Math.min(text.length, end + longest);
  const base = from;
  for (const match of text.slice(base, start).matchAll(stop)) from = base + match.index + match[0].length;
  const after = stop.exec(text.slice(end, to));
  stop.lastIndex = 0;
  if (after !== null) to = end + after.index + after[0].trimEnd().length;
  to = Math.min(to, Math.max(end, from + longest));
  if (from > 0 && !isStop(text, from)) from = nextWord(text, from, start);
  return [from, to];
}

/** Whether a sentence or a paragraph ends or begins directly before a place. */
function isStop(text: string, at: number): boolean {
  return (
    /[.!?…。！？\n]["”’»)\]]*\s*$/u.test(text.slice(Math.max(0, at - 6), at)) || /^\s*\n/.test(text.slice(at, at + 2))
  );
}

function nextWord(text: string, from: number, limit: number): number {
  const space = text.indexOf(' ', from);
  return space >= 0 && space < limit ? space + 1 : from;
}

function clipped(text: string, from: number, to: number): string {
  return text.length <= to ? text.slice(from).replace(/\s+/g, ' ') : `${text.slice(from, to).replace(/\s+/g, ' ')} …`;
}

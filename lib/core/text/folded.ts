import { foldInto, unfold } from './fold.ts';

/**
 * A text that remembers its places: the folded text of a page or of a kept reading, and the pieces it was made of
 * (the page's text nodes, or the reading's lines). All offsets in it are UTF-16 units of `text`.
 */
export interface Folded {
  /** All pieces, folded and joined. */
  readonly text: string;
  /** The pieces as they stand on the page. Pieces that fold to nothing are left out. */
  readonly pieces: readonly string[];
  /** Where each piece begins in `text`. */
  readonly starts: Uint32Array;
  /** For each piece: BLOCK if it begins a paragraph, a heading or a line; SPACE if white space of its own stands before it; or 0. */
  readonly begins: Uint8Array;
}

/** A new block begins with the piece. */
export const BLOCK = 1;
/** Only white space stands between the piece and the one before, in a piece that was left out. */
export const SPACE = 2;

/** A place in a piece: the number of the piece, and UTF-16 units into it. */
export interface Place {
  readonly piece: number;
  readonly offset: number;
}

/** Puts a folded text together, piece by piece, in reading order. */
export class Folding {
  private units = new Uint16Array(ROOM);
  private used = 0;
  private readonly chunks: string[] = [];
  private readonly pieces: string[] = [];
  private readonly starts: number[] = [];
  private readonly begins: number[] = [];
  private length = 0;
  private spaced = false;

  /** Adds a piece; false if it folds to nothing and was left out. `begins`: whether a new block begins with it. */
  add(piece: string, begins: boolean): boolean {
    this.makeRoom(3 * piece.length);
    const end = foldInto(this.units, this.used, piece);
    if (end === this.used) {
      this.spaced ||= /\s/.test(piece);
      return false;
    }
    this.pieces.push(piece);
    this.starts.push(this.length);
    this.begins.push(begins ? BLOCK : this.spaced ? SPACE : 0);
    this.spaced = false;
    this.length += end - this.used;
    this.used = end;
    return true;
  }

  /** The text and its places; nothing can be added any more. */
  end(): Folded {
    this.empty();
    return {
      text: this.chunks.join(''),
      pieces: this.pieces,
      starts: Uint32Array.from(this.starts),
      begins: Uint8Array.from(this.begins),
    };
  }

  private makeRoom(more: number): void {
    if (this.used + more <= this.units.length) return;
    this.empty();
    if (more > this.units.length) this.units = new Uint16Array(more);
  }

  private empty(): void {
    if (this.used > 0) this.chunks.push(stringOf(this.units.subarray(0, this.used)));
    this.used = 0;
  }
}

const ROOM = 65_536; // units: a middling page at once, and small enough to stay in a processor's cache
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true }); // every processor that runs a browser puts the low byte first

/** UTF-16 units as a string, halves of surrogate pairs as they are. */
function stringOf(units: Uint16Array): string {
  const text = decoder.decode(new Uint8Array(units.buffer, units.byteOffset, units.byteLength));
  if (!text.includes('\ufffd')) return text;
  let exact = ''; // the decoder has put this sign in the place of what is only half a pair, or it stood there
  for (
    let at = 0;
    at < units.length;
    at += 8192 // units: a function takes some ten thousand arguments, not a million
  )
    exact += String.fromCharCode(...units.subarray(at, at + 8192));
  return exact;
}

/** The piece that holds the folded unit at `offset`. */
export function pieceAt(folded: Folded, offset: number): number {
  let low = 0;
  let high = folded.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (folded.starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where the folded unit at `offset` stands; with side 'after', the place directly behind it. */
export function placeOf(folded: Folded, offset: number, side: 'before' | 'after'): Place {
  const piece = pieceAt(folded, offset);
  return { piece, offset: unfold(folded.pieces[piece] ?? '', offset - (folded.starts[piece] ?? 0), side) };
}

/** The words of [start, end) as they are shown: white space is one space, a new block one "\n". */
export function shown(folded: Folded, start: number, end: number): string {
  if (end <= start) return '';
  return shownBetween(folded, placeOf(folded, start, 'before'), placeOf(folded, end - 1, 'after'));
}

/** The same between two places, so that the space at either end is kept. */
export function shownBetween(folded: Folded, from: Place, to: Place): string {
  let text = '';
  for (let piece = from.piece; piece <= to.piece; piece += 1) {
    const whole = folded.pieces[piece] ?? '';
    const part = whole.slice(piece === from.piece ? from.offset : 0, piece === to.piece ? to.offset : undefined);
    const even = part.replace(/\s+/g, ' ');
    const gap = piece > from.piece ? folded.begins[piece] : 0;
    if (gap === BLOCK) text = `${text.trimEnd()}\n${even.trimStart()}`;
    else text += gap === SPACE ? ` ${even}` : even;
  }
  return text.replace(/ {2,}/g, ' ');
}

/** Whether a word may begin or end directly before the folded unit at `offset`. */
export function isWordBreak(folded: Folded, offset: number): boolean {
  const { text } = folded;
  if (offset <= 0 || offset >= text.length) return true;
  if (!isSpacedLetter(text, offset) || !isSpacedLetter(text, offset - 1)) return true;
  const here = placeOf(folded, offset, 'before');
  const piece = folded.pieces[here.piece]!;
  if (here.offset > 0 && /\s/.test(piece[here.offset - 1]!)) return true;
  if (offset > folded.starts[here.piece]!) return false;
  return folded.begins[here.piece] !== 0 || /\s$/.test(folded.pieces[here.piece - 1] ?? '');
}

/** Where the block that holds the unit at `offset` begins. */
export function blockStart(folded: Folded, offset: number): number {
  let piece = pieceAt(folded, offset);
  while (piece > 0 && folded.begins[piece] !== BLOCK) piece -= 1;
  return folded.starts[piece] ?? 0;
}

/** Where the block that holds the unit at `offset` ends (exclusive). */
export function blockEnd(folded: Folded, offset: number): number {
  let piece = pieceAt(folded, offset) + 1;
  while (piece < folded.starts.length && folded.begins[piece] !== BLOCK) piece += 1;
  return folded.starts[piece] ?? folded.text.length;
}

const letter = /[\p{L}\p{N}]/u;
const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/; // Thai, Lao, Burmese, Khmer, Chinese, Japanese, Korean

/** A letter or digit of a script that puts spaces between words. */
function isSpacedLetter(text: string, offset: number): boolean {
  const unit = text[offset]!;
  return letter.test(unit) && !unspaced.test(unit);
}

import { isHigh } from './capitals.ts';
import { isSpace, startsWord, wordEnd } from './word-end.ts';

/** A word, a mark of punctuation, or a whole quotation, which is one token whatever it holds. Offsets in UTF-16 units. */
export interface Token {
  readonly kind: 'word' | 'mark' | 'quotation';
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly text: string;
  /** In lower case, with straight apostrophes; dashes of all kinds are `—`. */
  readonly lower: string;
  /** Begins with a capital letter, or is in a script that has none. */
  readonly capital: boolean;
  /** Number of the quotation in the list that was given; -1 for others. */
  readonly quotation: number;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts a stretch of the text into tokens. `abbreviations` (lower case, without the stop) and single letters keep the full
 * stop that follows them. `quotations` are those that lie within the stretch, in order; `base` is the number of the first.
 */
export function tokensOf(
  text: string,
  stretch: Stretch,
  abbreviations: ReadonlySet<string>,
  quotations: readonly Stretch[],
  base: number,
): Token[] {
  const tokens: Token[] = [];
  let from = stretch.start;
  for (const [index, { start, end }] of quotations.entries()) {
    words(text, from, start, abbreviations, tokens);
    const quoted = text.slice(start, end);
    tokens.push({ kind: 'quotation', start, end, text: quoted, lower: '"', capital: false, quotation: base + index });
    from = end;
  }
  words(text, from, stretch.end, abbreviations, tokens);
  return tokens;
}

function words(text: string, from: number, to: number, abbreviations: ReadonlySet<string>, tokens: Token[]): void {
  for (let start = from; start < to; ) {
    if (isSpace(text.charCodeAt(start))) {
      start += 1;
      continue;
    }
    const wordly = startsWord(text, start);
    let end = wordly ? Math.min(wordEnd(text, start), to) : Math.min(markEnd(text, start), to);
    if (wordly && text.charAt(end) === '.' && end < to) {
      const word = text.slice(start, end);
      const closes = end + 1 >= to && word.length > 2 && !word.includes('.'); // the stop of the last sentence
      if (!closes && abbreviates(word, abbreviations)) end += 1;
    }
    tokens.push(wordly ? wordAt(text, start, end) : markAt(text, start, end));
    start = end;
  }
}

function wordAt(text: string, start: number, end: number): Token {
  const word = text.slice(start, end);
  const small = word.toLowerCase();
  const lower = small.includes('’') ? small.replaceAll('’', "'") : small;
  return { kind: 'word', start, end, text: word, lower, capital: startsHigh(word), quotation: -1 };
}

function markAt(text: string, start: number, end: number): Token {
  const mark = text.slice(start, end);
  const lower = '–—―-'.includes(mark.charAt(0)) ? '—' : mark.replace('’', "'");
  return { kind: 'mark', start, end, text: mark, lower, capital: false, quotation: -1 };
}

/** Dashes typed as two hyphens, dots in a row, quotation marks in a row are one mark. */
function markEnd(text: string, start: number): number {
  const mark = text.charAt(start);
  const run = mark === '-' || mark === '.' ? mark : '"“”\'‘’'.includes(mark) ? '"“”\'‘’' : '';
  let end = start + (text.codePointAt(start)! > 0xffff ? 2 : 1);
  while (run !== '' && end < text.length && run.includes(text.charAt(end))) end += 1;
  return end;
}

/** A capital letter, or one of a script that has none; a sign of money before it does not count. */
function startsHigh(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code >= 97 && code <= 122) return false;
  return (code >= 65 && code <= 90) || isHigh(word, '$£€¥@#'.includes(word.charAt(0)) ? 1 : 0);
}

function abbreviates(word: string, abbreviations: ReadonlySet<string>): boolean {
  if (word.length === 1) return startsHigh(word) && word.toLowerCase() !== word;
  return (
    /^[^\W\d](?:\.[^\W\d])+$/.test(word) ||
    (abbreviations.has(word.toLowerCase()) && (startsHigh(word) || word.length < 3))
  );
}

/** Whether a quotation is a statement of its own rather than a few words of one. */
export function isWholeQuotation(token: Token): boolean {
  if (token.kind !== 'quotation') return false;
  return /[,.?!…—–。！？、][\s”"’'»“」』]*$/.test(token.text.slice(-6)) && beginsWhole(token.text);
}

/** A capital, a figure, dots or a bracket within the first four places, behind marks. */
function beginsWhole(text: string): boolean {
  for (let at = 0; at < 4; at += 1) {
    if (isHigh(text, at) || /[\d.…[(]/.test(text.charAt(at))) return true;
    if (/\w/.test(text.charAt(at))) return false;
  }
  return false;
}

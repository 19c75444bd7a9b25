/** A word of a text as it is looked for, and where it stands, in UTF-16 units. */
export interface Term {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** Scripts that are written without spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const run = /[\p{L}\p{N}\p{M}]+/gu;
const isAscii = /^[\x20-\x7e]*$/;
const asciiRun = /[A-Za-z0-9]+/g;

/**
 * The words of a text in order, without case and accents. What is written without spaces is cut as a dictionary does
 * (`Intl.Segmenter`), in the text and in what is looked for alike.
 */
export function termsOf(text: string): Term[] {
  const terms: Term[] = [];
  for (const match of text.matchAll(isAscii.test(text) ? asciiRun : run)) {
    const [word] = match;
    if (unspaced.test(word)) cut(word, match.index, terms);
    else terms.push({ term: plainTerm(word), start: match.index, end: match.index + word.length });
  }
  return terms;
}

/** Whether a term is of a script without spaces: there, a word may stand within what a dictionary takes for one. */
export function isUnspaced(term: string): boolean {
  return unspaced.test(term);
}

let segmenter: Intl.Segmenter | undefined;

function cut(word: string, at: number, terms: Term[]): void {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  for (const part of segmenter.segment(word)) {
    const start = at + part.index;
    terms.push({ term: plainTerm(part.segment), start, end: start + part.segment.length });
  }
}

const known = new Map<string, string>();
const mostKnown = 50_000; // words: those of a large library, of which most come again and again

function plainTerm(word: string): string {
  let term = known.get(word);
  if (term === undefined) {
    term = isAscii.test(word) ? word.toLowerCase() : word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    if (known.size >= mostKnown) known.clear();
    known.set(word, term);
  }
  return term;
}

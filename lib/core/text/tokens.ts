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

/** A word may hold apostrophes, hyphens, full stops and commas, each between letters or digits: `Geun-hye`, `U.N`, `1,000`. */
const wordOrMark =
  /[$£€¥@#]?[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:(?:['’.&/_‑-]|,(?=\p{N}))[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*%?|\.{2,}|--+|["“”'‘’]{2,}|[^\s\p{L}\p{N}]/gu;

const dash = /^(?:--+|[–—―-])$/;
const capitalOrCaseless = /^[$£€¥@#]?[\p{Lu}\p{Lt}\p{Lo}]/u;

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
  if (from >= to) return;
  const part = text.slice(from, to);
  wordOrMark.lastIndex = 0;
  for (let match = wordOrMark.exec(part); match !== null; match = wordOrMark.exec(part)) {
    let [word] = match;
    const isWord = wordLike(word);
    if (isWord && part.charAt(wordOrMark.lastIndex) === '.' && abbreviates(word, abbreviations)) {
      word += '.';
      wordOrMark.lastIndex += 1;
    }
    const start = from + match.index;
    const lower = dash.test(word) ? '—' : word.toLowerCase().replaceAll('’', "'");
    const capital = isWord && startsHigh(word);
    tokens.push({
      kind: isWord ? 'word' : 'mark',
      start,
      end: start + word.length,
      text: word,
      lower,
      capital,
      quotation: -1,
    });
  }
}

/** A word rather than a mark; one look at most words settles it. */
function wordLike(word: string): boolean {
  const code = word.charCodeAt(0);
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)) return true;
  return (code > 127 || word.length > 1) && /[\p{L}\p{N}]/u.test(word);
}

function startsHigh(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code >= 97 && code <= 122) return false;
  return (code >= 65 && code <= 90) || capitalOrCaseless.test(word);
}

function abbreviates(word: string, abbreviations: ReadonlySet<string>): boolean {
  return (
    (word.length === 1 && /\p{Lu}/u.test(word)) ||
    /^\p{L}(?:\.\p{L})+$/u.test(word) ||
    abbreviations.has(word.toLowerCase())
  );
}

/** Whether a quotation is a statement of its own rather than a few words of one. */
export function isWholeQuotation(token: Token): boolean {
  if (token.kind !== 'quotation') return false;
  return (
    /[,.?!…—–。！？、][\s”"’'»“」』]*$/.test(token.text.slice(-6)) &&
    /^\W{0,3}[\p{Lu}\p{N}\p{Lo}.…[(]/u.test(token.text)
  );
}

// What a reader does not see as a change: kinds of space, invisible characters, the shapes of quotation marks and
// dashes, ligatures, full-width forms, accents. White space is dropped altogether, so that line breaks, non-breaking
// spaces and minified pages cannot matter. Case is kept.

/** White space, soft hyphens, zero-width and direction characters, variation selectors, combining accents and vowel points. */
const DROPPED =
  '\\s\\u00ad\\u0300-\\u036f\\u0483-\\u0487\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u061c\\u064b-\\u065f\\u0670\\u115f\\u180e\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u200b-\\u200f\\u2028-\\u202e\\u205f-\\u2064\\u2066-\\u206f\\u20d0-\\u20f0\\ufe00-\\ufe0f\\ufe20-\\ufe2f\\ufeff';
/** Letters that may carry an accent, quotation marks, dashes, the ellipsis, Latin ligatures, full-width forms. */
const REPLACED =
  '\\u0060\\u00ab\\u00b4\\u00bb\\u00c0-\\u024f\\u02b9-\\u02bc\\u0386-\\u03ce\\u0400-\\u045f\\u0476\\u0477\\u04c1-\\u04f9\\u1e00-\\u1fff\\u2010-\\u201f\\u2026\\u2032-\\u2036\\u2039\\u203a\\u2043\\u2212\\u301d-\\u301f\\ufb00-\\ufb06\\uff01-\\uff5e';

const special = new RegExp(`[${DROPPED}${REPLACED}]`, 'g');
const isSpecial = new RegExp(`[${DROPPED}${REPLACED}]`);
const dropped = new RegExp(`[${DROPPED}]`, 'g');
const notPlain = /[^ -_a-~]/; // the grave accent is used as a quotation mark; most stretches of English have nothing of this

/** The folded form of a text: what is compared when a passage is looked for. Folding twice changes nothing. */
export function fold(text: string): string {
  const dense = text.replaceAll(' ', '');
  return notPlain.test(dense) ? dense.replace(special, evenOut) : dense;
}

/**
 * Writes the folded form of `text` into `units` from `at` on, and gives the place behind it. A UTF-16 unit folds to
 * three at most (the ellipsis), so there must be room for thrice its length. For whole pages: it makes no strings.
 */
export function foldInto(units: Uint16Array, at: number, text: string): number {
  let end = at;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code > 32 && code < 127 && code !== GRAVE) units[end++] = code;
    else if (code !== 32) {
      const even = evenedUnit(code);
      for (let n = 0; n < even.length; n += 1) units[end++] = even.charCodeAt(n);
    }
  }
  return end;
}

/**
 * Whether the folded form of `text` stands in `folded` from `at` on: the place behind it (UTF-16 units), or -1.
 * Of a longer text only the first `most` folded units are compared. For passages on an unchanged page: it makes no strings.
 */
export function endsAt(folded: string, at: number, text: string, most = Number.POSITIVE_INFINITY): number {
  let end = at;
  const last = at + most;
  for (let i = 0; i < text.length && end < last; i += 1) {
    const code = text.charCodeAt(i);
    if (code > 32 && code < 127 && code !== GRAVE) {
      if (folded.charCodeAt(end++) !== code) return -1;
    } else if (code !== 32) {
      const even = evenedUnit(code);
      for (let n = 0; n < even.length && end < last; n += 1)
        if (folded.charCodeAt(end++) !== even.charCodeAt(n)) return -1;
    }
  }
  return end;
}

/** Whether the folded form of `text` stands in `folded` directly before `end`, or the last `most` units of it. */
export function standsBefore(folded: string, end: number, text: string, most: number): boolean {
  let at = end;
  const first = end - most;
  for (let i = text.length - 1; i >= 0 && at > first; i -= 1) {
    const even = evenedUnit(text.charCodeAt(i));
    for (let n = even.length - 1; n >= 0 && at > first; n -= 1)
      if (folded.charCodeAt(--at) !== even.charCodeAt(n)) return false;
  }
  return at >= 0;
}

const GRAVE = 0x60; // used as a quotation mark

/**
 * The place in `text` (UTF-16 units) of the folded unit number `unit`, counted from 0.
 * With `side` 'after' it is the place behind the character that gave that unit. Past the end it is the text's length.
 */
export function unfold(text: string, unit: number, side: 'before' | 'after'): number {
  let left = unit;
  for (let i = 0; i < text.length; i += 1) {
    const units = unitsOf(text.charCodeAt(i));
    if (units > left) return side === 'after' ? i + 1 : i;
    left -= units;
  }
  return text.length;
}

/** How many units of `fold(text)` come from the first `end` UTF-16 units of `text`. */
export function foldedLength(text: string, end = text.length): number {
  let units = 0;
  for (let i = 0; i < end && i < text.length; i += 1) units += unitsOf(text.charCodeAt(i));
  return units;
}

/** How many folded units a UTF-16 unit gives: none for space, three for an ellipsis, one for most. */
function unitsOf(code: number): number {
  return code > 32 && code < 127 ? 1 : evenedUnit(code).length;
}

/** What a single UTF-16 unit folds to. */
function evenedUnit(code: number): string {
  let even = folds.get(code);
  if (even === undefined) {
    const unit = String.fromCharCode(code);
    even = isSpecial.test(unit) ? evenOut(unit) : unit;
    folds.set(code, even);
  }
  return even;
}

function evenOut(unit: string): string {
  let even = evened.get(unit);
  if (even === undefined) {
    if ('\u0060\u00b4\u2018\u2019\u201a\u201b\u2032\u2035\u02b9\u02ba\u02bb\u02bc\u2039\u203a'.includes(unit))
      even = "'";
    else if ('\u00ab\u00bb\u201c\u201d\u201e\u201f\u2033\u2036\u301d\u301e\u301f'.includes(unit)) even = '"';
    else if ((unit >= '\u2010' && unit <= '\u2015') || unit === '\u2043' || unit === '\u2212') even = '-';
    else even = decompose(unit).replace(dropped, '');
    evened.set(unit, even);
  }
  return even;
}

/** Ligatures, the ellipsis and full-width forms are taken apart; of other letters only the accents are. */
function decompose(unit: string): string {
  const loose = unit === '\u2026' || unit >= '\ufb00';
  const even = unit.normalize(loose ? 'NFKD' : 'NFD');
  return even === unit ? unit : even;
}

const folds = new Map<number, string>();
const evened = new Map<string, string>();

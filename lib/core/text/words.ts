/** Scripts that are written without spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const letterOrDigit = /[\p{L}\p{N}]/u;

/**
 * Counts the words of a text as a word processor does: runs of letters between spaces, so that `Geun-hye` and `U.N.` are one
 * word each. Runs in a script without spaces are cut by `Intl.Segmenter`. An unknown `locale` (BCP 47) counts as none.
 */
export function countWords(text: string, locale?: string): number {
  return countPlain(text) ?? countAny(text, locale);
}

/** The same for a text in scripts that all divide words by spaces, which most are: letter by letter, several times as quick. */
function countPlain(text: string): number | undefined {
  let words = 0;
  let isWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x0e00 && (unit < 0x2000 || unit > 0x206f)) return undefined;
    if (isSpace(unit)) isWord = false;
    else if (!isWord && (unit < 0x80 ? isAscii(unit) : letterOrDigit.test(text[at]!))) {
      isWord = true;
      words += 1;
    }
  }
  return words;
}

/** What `\s` is, up to U+206F. */
function isSpace(unit: number): boolean {
  if (unit < 0x80) return unit === 32 || (unit >= 9 && unit <= 13);
  return (
    unit === 0xa0 ||
    (unit >= 0x2000 && (unit <= 0x200a || unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f))
  );
}

/** An ASCII letter or digit. */
function isAscii(unit: number): boolean {
  const lower = unit | 32;
  return (unit >= 48 && unit <= 57) || (lower >= 97 && lower <= 122);
}

function countAny(text: string, locale: string | undefined): number {
  let words = 0;
  let segmenter: Intl.Segmenter | undefined;
  for (const [run] of text.matchAll(/\S+/gu)) {
    if (!letterOrDigit.test(run)) continue;
    if (!unspaced.test(run)) {
      words += 1;
      continue;
    }
    segmenter ??= wordSegmenter(locale);
    for (const part of segmenter.segment(run)) if (part.isWordLike) words += 1;
  }
  return words;
}

/** A page may claim any language at all; only a well-formed tag may reach `Intl`, which throws on others. */
function wordSegmenter(locale: string | undefined): Intl.Segmenter {
  try {
    return new Intl.Segmenter(locale, { granularity: 'word' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'word' });
  }
}

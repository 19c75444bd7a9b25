/** Scripts that are written without spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const letterOrDigit = /[\p{L}\p{N}]/u;

/**
 * Counts the words of a text as a word processor does: runs of letters between spaces, so that `Geun-hye` and `U.N.` are one
 * word each. Runs in a script without spaces are cut by `Intl.Segmenter`. An unknown `locale` (BCP 47) counts as none.
 */
export function countWords(text: string, locale?: string): number {
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

import { even } from './even.ts';

/** Where words stand in a text, in UTF-16 units, with some of what stands around them. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

const around = 40; // UTF-16 units on each side: a line of the panel

/**
 * The places where words stand in a text as a reader would look for them: case, accents, kinds of space and shapes of
 * quotation marks don't count. At most `most`, in the order of the text.
 */
export function findWords(text: string, words: string, most: number): readonly Hit[] {
  const wanted = even(words);
  if (wanted === '') return [];
  const { folded, places } = evenWithPlaces(text);
  const hits: Hit[] = [];
  for (
    let at = folded.indexOf(wanted);
    at >= 0 && hits.length < most;
    at = folded.indexOf(wanted, at + wanted.length)
  ) {
    const start = places[at]!;
    const last = places[at + wanted.length - 1]!;
    const end = last + (text.codePointAt(last)! > 0xffff ? 2 : 1);
    const line = (part: string) => part.replace(/\s+/g, ' ');
    hits.push({
      start,
      end,
      before: line(text.slice(Math.max(0, start - around), start)),
      words: line(text.slice(start, end)),
      after: line(text.slice(end, end + around)),
    });
  }
  return hits;
}

/** The evened text with the place in `text` that each of its units came from. */
function evenWithPlaces(text: string): { folded: string; places: Uint32Array } {
  const parts: string[] = [];
  const places = new Uint32Array(text.length * 3); // a unit folds to three at most (the ellipsis)
  let length = 0;
  for (let at = 0; at < text.length; ) {
    const step = text.codePointAt(at)! > 0xffff ? 2 : 1;
    const part = even(text.slice(at, at + step));
    for (let n = 0; n < part.length; n += 1) places[length + n] = at;
    length += part.length;
    parts.push(part);
    at += step;
  }
  return { folded: parts.join(''), places };
}

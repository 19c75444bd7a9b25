import type { Neighbours } from './pattern.ts';

/** How many letters directly before `start` and after `end` are those of the neighbours, without a break, at most `most` a side. */
export function touch(text: string, start: number, end: number, { before, after }: Neighbours, most: number): number {
  return touchBefore(text, start, before, most) + touchAfter(text, end, after, most);
}

/** How many letters directly before `start` are the last ones of `before`, at most `most`. */
export function touchBefore(text: string, start: number, before: string, most: number): number {
  const longest = Math.min(most, before.length);
  let letters = 0;
  while (letters < longest && text[start - 1 - letters] === before[before.length - 1 - letters]) letters += 1;
  return letters;
}

/** How many letters directly after `end` are the first ones of `after`, at most `most`. */
export function touchAfter(text: string, end: number, after: string, most: number): number {
  const longest = Math.min(most, after.length);
  let letters = 0;
  while (letters < longest && text[end + letters] === after[letters]) letters += 1;
  return letters;
}

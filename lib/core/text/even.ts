import { fold } from './fold.ts';

/** A text as a reader looks for words in it: case, accents, kinds of space and shapes of quotation marks don't count. */
export function even(text: string): string {
  return fold(text).toLowerCase();
}

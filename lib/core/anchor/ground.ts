import { type Folded, Folding } from '#core/text/folded.ts';
import { countGrams, type Grams } from './grams.ts';

/** The text in which passages are looked for, shared by all of them. */
export interface Ground {
  readonly folded: Folded;
  /** The index of its grams: made when first asked for, since a page that did not change never needs it. */
  grams(): Grams;
}

/** Makes a text ready to be searched. */
export function groundOf(folded: Folded): Ground {
  let grams: Grams | undefined;
  return {
    folded,
    grams() {
      grams ??= countGrams(folded.text);
      return grams;
    },
  };
}

/** A plain string made ready to be searched, each line a block; and where each of its pieces begins in the string. */
export function groundOfText(text: string): { ground: Ground; offsets: readonly number[] } {
  const folding = new Folding();
  const offsets: number[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    if (folding.add(line, true)) offsets.push(offset);
    offset += line.length + 1;
  }
  return { ground: groundOf(folding.end()), offsets };
}

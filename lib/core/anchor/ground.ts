import { finish, type Steps } from '#core/steps.ts';
import { type Folded, Folding } from '#core/text/folded.ts';
import type { Span } from './found.ts';
import { countGrams, type Grams } from './grams.ts';

/** The text in which passages are looked for, shared by all of them. */
export interface Ground {
  readonly folded: Folded;
  /** The index of its grams: made when first asked for, since a page that did not change never needs it. */
  grams(): Grams;
  /** Makes the index, if it is not there yet, with rests in between. */
  prepare(): Steps<void>;
  /** Whether a stretch can't be seen on the page now: words that can are preferred to a copy that can't. */
  isHidden(span: Span): boolean;
}

/** Makes a text ready to be searched. Without `isHidden`, all of it can be seen. */
export function groundOf(folded: Folded, isHidden: (span: Span) => boolean = () => false): Ground {
  let grams: Grams | undefined;
  return {
    folded,
    grams() {
      grams ??= finish(countGrams(folded.text));
      return grams;
    },
    *prepare() {
      grams ??= yield* countGrams(folded.text);
    },
    isHidden,
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

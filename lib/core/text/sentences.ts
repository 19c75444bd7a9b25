import { isCapital } from './capitals.ts';
import type { Token } from './tokens.ts';

/** A sentence, as tokens of one paragraph. Offsets in UTF-16 units. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
}

/** More tokens than this and it is no sentence but a table or a list; cut there, so that time stays in step with length. */
const longest = 240;

const stop = /^(?:[.?!。？！]|…|\.{2,})$/;
const stopInside = /[.?!…。？！][\s"'”’»)\]]*$/;

/**
 * Cuts the tokens of a paragraph into sentences: after a stop that something with a capital letter follows, and after a
 * quotation that ends with one. `goesOn(tokens, next)` may say that the sentence is not over at token number `next`.
 */
export function sentencesOf(
  tokens: readonly Token[],
  goesOn: (tokens: readonly Token[], next: number) => boolean,
): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  const cut = (to: number) => {
    if (to <= from) return;
    const own = tokens.slice(from, to);
    sentences.push({ start: own[0]!.start, end: own.at(-1)!.end, tokens: own });
    from = to;
  };
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    let next = i + 1;
    if (token.kind === 'quotation') {
      const tail = token.text.slice(-8); // the stop and its marks stand in the last few letters
      if (next < tokens.length && stopInside.test(tail) && begins(tokens[next]!) && !goesOn(tokens, next)) cut(next);
    } else if (token.kind === 'mark' && stop.test(token.lower)) {
      while (next < tokens.length && /^[)\]?!.]$/.test(tokens[next]!.lower)) next += 1;
      const follower = tokens[next];
      if (follower === undefined || (begins(follower) && follower.start > tokens[next - 1]!.end)) cut(next);
    } else if (token.kind === 'word' && token.lower.endsWith('.')) {
      const follower = tokens[next];
      if (
        follower?.kind === 'quotation'
          ? (isCapital(follower.text) || isCapital(follower.text, 1)) && token.lower.length > 3
          : starters.has(follower?.text ?? '')
      )
        cut(next);
    }
    if (next - from >= longest) cut(next);
  }
  cut(tokens.length);
  return sentences;
}

function begins(token: Token): boolean {
  return token.kind === 'quotation' || token.capital || /^[\d$£€“([•*@#]/.test(token.text);
}

/** Words that begin a sentence when they follow an abbreviation's full stop with a capital letter: `in the U.S. The`. */
const starters = new Set(
  'The A An He She They It We I You This That These Those In On At But And Or So If When While As After Before For Although Though However Meanwhile His Her Their Its There What Why How Some Many Both'.split(
    ' ',
  ),
);

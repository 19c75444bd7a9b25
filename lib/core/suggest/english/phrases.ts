import type { Token } from '../../text/tokens.ts';
import type { Phrase } from '../rule.ts';
import { verbOf } from './verbs.ts';
import { be, determiners, finite, inNames, isAdverb, prepositions, pronouns, subordinators, times } from './words.ts';

/** No name of a speaker, with all that belongs to it, is longer than this many tokens. */
export const longest = 24;

/** The words after a verb or a preposition that name somebody, or undefined. `at` is the number of their first token. */
export function phraseAt(tokens: readonly Token[], at: number): Phrase | undefined {
  const head = tokens[at];
  if (head?.kind !== 'word') return undefined;
  const named = at > 0 && head.capital && tokens[at + 1]?.capital === true && tokens[at + 1]!.kind === 'word'; // "said Will Lee"
  if (!named && (subordinators.has(head.lower) || finite.has(head.lower) || prepositions.has(head.lower)))
    return undefined;
  if (pronouns.has(head.lower) || /^(?:him|her|them|me|us)$/.test(head.lower)) {
    const noun =
      head.lower === 'her' &&
      tokens[at + 1]?.kind === 'word' &&
      !finite.has(tokens[at + 1]!.lower) &&
      !pronouns.has(tokens[at + 1]!.lower) &&
      !subordinators.has(tokens[at + 1]!.lower) &&
      !prepositions.has(tokens[at + 1]!.lower);
    if (!noun) return plain(at, at);
  }
  let last = at;
  for (let k = at; k < tokens.length && k - at < longest; k += 1) {
    const token = tokens[k]!;
    const next = tokens[k + 1];
    if (token.kind === 'mark' && /^[&/’']$/.test(token.lower)) continue;
    if (
      token.kind === 'quotation' &&
      k > at &&
      token.end - token.start < 30 &&
      next?.capital &&
      !/[,.?!][”"]$/.test(token.text)
    )
      continue;
    if (named && k === at) continue;
    if (token.kind !== 'word' || finite.has(token.lower) || subordinators.has(token.lower) || be.has(token.lower))
      break;
    if (k > at && (pronouns.has(token.lower) || isAdverb(token.lower) || times.has(token.lower))) break;
    if (
      k > at &&
      determiners.has(token.lower) &&
      !(token.capital && tokens[k - 1]!.capital) &&
      !prepositions.has(tokens[k - 1]!.lower) &&
      tokens[k - 1]!.lower !== 'and'
    )
      break;
    if (k > at && !token.capital && tokens[k - 1]!.capital && verbOf(token.lower)?.form === 's') break;
    if (k > at && verbOf(token.lower)?.form === 'past' && !determiners.has(tokens[k - 1]!.lower)) break;
    if (prepositions.has(token.lower) || token.lower === 'and' || token.lower === 'to') {
      if (
        next?.kind !== 'word' ||
        !inNames.has(token.lower) ||
        times.has(next.lower) ||
        occasion.test(next.lower) ||
        occasion.test(tokens[k + 2]?.lower ?? '')
      )
        break;
      const named = tokens[k - 1]?.capital ?? false;
      if (named && !/^(?:of|for|and|&|de|la|van|von)$/.test(token.lower)) break;
      if (token.lower === 'and' && !(next.capital || determiners.has(next.lower) || /s$/.test(next.lower))) break;
      continue;
    }
    if (token.lower === 'familiar' || token.lower === 'close' || token.lower === 'briefed')
      return plain(at, toClauseEnd(tokens, k));
    last = k;
  }
  return { first: at, last, outerFirst: at, outerLast: setOffAfter(tokens, last) };
}

/** Words for an occasion on which people speak: "in an interview" is no part of a name. */
const occasion =
  /^(?:interview|statement|speech|email|e-mail|telephone|phone|news|press|tweet|letter|text|rally|conference|briefing|address|debate|post|message|hearing|court|response|announcing|order|front|part|private|public)s?$/;

function toClauseEnd(tokens: readonly Token[], from: number): number {
  let k = from;
  while (k + 1 < tokens.length && tokens[k + 1]!.kind === 'word' && k - from < longest) k += 1;
  return k;
}

/** The end of what is set off after a name: ", a law professor at Yale". */
function setOffAfter(tokens: readonly Token[], last: number): number {
  if (tokens[last + 1]?.lower !== ',') return last;
  let k = last + 1;
  while (k + 1 < tokens.length && tokens[k + 1]!.kind !== 'quotation' && k - last < longest) k += 1;
  return k;
}

/** A phrase with nothing set off from it. */
export function plain(first: number, last: number): Phrase {
  return { first, last, outerFirst: first, outerLast: last };
}

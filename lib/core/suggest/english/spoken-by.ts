import { isWholeQuotation, type Token } from '../../text/tokens.ts';
import type { SpokenBy } from '../rule.ts';
import { phraseAt } from './phrases.ts';
import { verbOf } from './verbs.ts';

/**
 * Whose a quotation at the head of a sentence is, if a comma ties it to the words behind it: such a quotation is said by
 * somebody, whatever verb those words use. A title has "by" behind it: '"Night Ferry," by Ann Lee'.
 */
export function spokenBy(tokens: readonly Token[]): SpokenBy | undefined {
  const [first, next] = tokens;
  if (first === undefined || !isWholeQuotation(first) || !/,\W{1,3}$/.test(first.text.slice(-5))) return undefined;
  if (next?.kind !== 'word' || /^(?:by|in|on|because|when|which|and|or|but)$/.test(next.text)) return undefined;
  const inverted = verbOf(next.lower)?.frames.has('quote') === true && !next.capital;
  const source = phraseAt(tokens, inverted ? 2 : 1);
  if (source === undefined) return {};
  if (inverted) return { source, cue: 1 };
  // '"…," the mayor croaked.': the last word before the stop is the verb.
  const end = tokens[source.last + 1];
  const verb = source.last > source.first && !tokens[source.last]!.capital && (end === undefined || end.lower === '.');
  if (!verb) return { source };
  const last = source.last - 1;
  return { source: { ...source, last, outerLast: last }, cue: source.last };
}

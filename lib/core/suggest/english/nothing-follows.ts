import type { Cue, Line } from '../rule.ts';
import { phraseAt } from './phrases.ts';
import { isAdverb, prepositions, times } from './words.ts';

/** Whether nothing that could be a claim follows: the end, a mark, a time, a place, an occasion. */
export function nothingFollows(line: Line, cue: Cue, at: number): boolean {
  const { tokens } = line;
  let k = at;
  while (tokens[k]?.kind === 'word' && isAdverb(tokens[k]!.lower)) k += 1;
  const token = tokens[k];
  if (token === undefined || token.kind === 'mark') return true;
  if (token.lower === 'to' && cue.frames.has('promise')) return false;
  if (token.kind === 'quotation') return false;
  if (times.has(token.lower)) {
    while (
      tokens[k] !== undefined &&
      (times.has(tokens[k]!.lower) ||
        /^\d+$/.test(tokens[k]!.text) ||
        /^(?:morning|afternoon|evening|night|week|month|year|day)$/.test(tokens[k]!.lower))
    )
      k += 1;
    const next = tokens[k];
    return (
      next === undefined ||
      next.kind !== 'word' ||
      prepositions.has(next.lower) ||
      /^(?:as|when|while|the)$/.test(next.lower)
    );
  }
  if (prepositions.has(token.lower) || /^(?:as|when|while|where|who|whose|here|there|because)$/.test(token.lower)) {
    for (let n = k; n < tokens.length && n < k + 14; n += 1) {
      if (tokens[n]!.lower === 'that' && n > k + 1) return false;
      if (tokens[n]!.lower === ':') return false; // "said in a statement: …"
      if (tokens[n]!.kind === 'mark') break;
    }
    return true;
  }
  if (!cue.frames.has('tell') || at !== cue.last + 1) return false;
  const addressee = phraseAt(tokens, k);
  return addressee !== undefined && nothingFollowsName(line, addressee.last + 1);
}

function nothingFollowsName(line: Line, at: number): boolean {
  const token = line.tokens[at];
  return (
    token === undefined ||
    token.kind === 'mark' ||
    (token.kind === 'word' &&
      (prepositions.has(token.lower) || times.has(token.lower) || /^(?:as|when|while)$/.test(token.lower)))
  );
}

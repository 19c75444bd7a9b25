import { isWholeQuotation, type Token } from '../../text/tokens.ts';
import type { Cue, Line } from '../rule.ts';
import { verbOf } from './verbs.ts';
import { determiners, finite, prepositions, pronouns, times } from './words.ts';

/** The number of the first token of the claim, `next` if it is the next block, or undefined if none follows. */
export function beginOf(line: Line, cue: Cue, at: number, told: boolean): number | 'next' | undefined {
  const { tokens } = line;
  const token = tokens[at];
  const quotes = cue.frames.has('quote') || cue.frames.has('tell');
  if (token === undefined) return undefined;
  if (token.lower === ':') return quotes ? (tokens[at + 1] === undefined ? 'next' : at + 1) : undefined;
  if (token.lower === 'this' && tokens[at + 1]?.lower === ':' && quotes)
    return tokens[at + 2] === undefined ? 'next' : at + 2;
  if (token.lower === 'that') return that(tokens, at);
  // After a verb that only carries clauses a word in quotation marks is its object: 'it showed "intent"'.
  if (token.kind === 'quotation') {
    // 'one in ten reported "no view"': how they answered, not what they say.
    if (cue.lemma === 'report' && token.end - token.start < 24 && tokens[at + 1]?.kind === 'word') return undefined;
    return cue.frames.has('quote') ||
      (cue.frames.has('clause') && (token.end - token.start > 24 || tokens[at + 1]?.lower === 'that'))
      ? at
      : undefined;
  }
  if (token.lower === ',' || token.lower === '—' || token.lower === '(') return behindMark(line, cue, at, quotes);
  if (token.kind === 'mark') return undefined;
  if (times.has(token.lower) || prepositions.has(token.lower) || /^(?:as|when|while|after|before)$/.test(token.lower))
    return behindOccasion(line, cue, at, quotes);
  if (
    /^(?:so|nothing|little|much|goodbye|hello|yes|no|more|something|anything|to|it|enough|and|or|but)$/.test(
      token.lower,
    ) &&
    (tokens[at + 1]?.kind !== 'word' ||
      token.lower === 'to' ||
      token.lower === 'and' ||
      token.lower === 'or' ||
      token.lower === 'but')
  )
    return undefined;
  if (!cue.frames.has('clause') && !told && !cue.frames.has('show')) return undefined;
  if (cue.frames.has('bare') || told || clauseFollows(tokens, at)) return at;
  return undefined;
}

function that(tokens: readonly Token[], at: number): number | undefined {
  return tokens[at + 1] === undefined || tokens[at + 1]!.lower === '.'
    ? undefined
    : tokens[at + 1]!.lower === ','
      ? at + 2
      : at + 1;
}

/** Whether the words behind a cue are a clause: a subject of its own, or a verb before long. */
function clauseFollows(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at]!;
  if (pronouns.has(first.lower) && first.lower !== 'it' && first.lower !== 'you') return true;
  if (/^(?:there|if|how|why|whether|what|who)$/.test(first.lower)) return true;
  for (let k = at + 1; k < tokens.length && k < at + 14; k += 1) {
    const token = tokens[k]!;
    if (token.kind === 'mark' && token.lower !== "'" && token.lower !== '&') return false;
    if (tokens[k + 1]?.kind === 'quotation' && /^(?:called|named|titled|entitled|dubbed)$/.test(token.lower))
      return false;
    if (finite.has(token.lower)) return true;
    if (/^(?:who|which|that|when|as|because|after|to|for|in|if|while)$/.test(token.lower)) return false;
    const verb = verbOf(token.lower);
    if (
      verb !== undefined &&
      (verb.form === 's' || verb.form === 'past') &&
      !token.capital &&
      tokens[k - 1]!.kind === 'word' &&
      !determiners.has(tokens[k - 1]!.lower)
    )
      return tokens[k + 1]?.lower !== 'including'; // "added hits including …"
  }
  return false;
}

/** 'said, "…"' and "said, without proof, that …" */
function behindMark(line: Line, cue: Cue, at: number, quotes: boolean): number | undefined {
  const { tokens } = line;
  const close = tokens[at]!.lower === '(' ? ')' : tokens[at]!.lower;
  if (quotes && tokens[at + 1]?.kind === 'quotation') return at + 1;
  for (let k = at + 1; k < tokens.length && k < at + 25; k += 1) {
    if (tokens[k]!.kind === 'quotation')
      return quotes &&
        /^[,:—)]$/.test(tokens[k - 1]!.lower) &&
        !line.cues.some((other) => other.first > cue.last && other.first < k)
        ? k
        : undefined;
    if (tokens[k]!.lower !== close) continue;
    const next = tokens[k + 1];
    if (next?.lower === 'that') return that(tokens, k + 1);
    if (next?.kind === 'quotation' && quotes) return k + 1;
    if (close !== ',' && next?.kind === 'word') return k + 1;
    if (next?.lower === 'and' || k > at + 12) return undefined;
  }
  return undefined;
}

/** "said on Tuesday that …", "said in an interview he would …", 'said of the plan: "…"' */
function behindOccasion(line: Line, cue: Cue, at: number, quotes: boolean): number | 'next' | undefined {
  const { tokens } = line;
  let k = at;
  const limit = Math.min(tokens.length, at + 26);
  for (; k < limit; k += 1) {
    const token = tokens[k]!;
    const before = tokens[k - 1]!;
    if (token.lower === 'that' && k > at && before.kind === 'word' && !prepositions.has(before.lower))
      return that(tokens, k);
    if (token.lower === ':') return quotes ? (tokens[k + 1] === undefined ? 'next' : k + 1) : undefined;
    if (token.kind === 'quotation') {
      const short = token.end - token.start < 28 && k < tokens.length - 2;
      if (
        !short &&
        (/^[,:—]$/.test(before.lower) || times.has(before.lower) || (isWholeQuotation(token) && before.lower !== 'of'))
      )
        return quotes ? k : undefined;
      if (/^[:]$/.test(before.lower)) return quotes ? k : undefined;
      continue;
    }
    if (token.lower === ',') {
      if (tokens[k + 1]?.lower === 'that') return that(tokens, k + 1);
      if (tokens[k + 1]?.kind === 'quotation') continue;
      if (k > at + 1 && !times.has(before.lower) && !/^\d+$/.test(before.text)) {
        const rest = behindMark(line, cue, k, quotes);
        if (rest !== undefined) return rest;
        return undefined;
      }
      continue;
    }
    if (token.kind === 'mark' && !/^[)(’'&%/]$/.test(token.lower)) return undefined;
    if (k === at || !cue.frames.has('clause')) continue;
    if (
      token.kind === 'word' &&
      pronouns.has(token.lower) &&
      !prepositions.has(before.lower) &&
      !/^(?:as|when|while|after|before|because|if|where|what|who|how)$/.test(before.lower)
    )
      return k;
    const timed =
      times.has(before.lower) && !times.has(token.lower) && !prepositions.has(token.lower) && token.kind === 'word';
    if (
      timed &&
      !/^(?:morning|afternoon|evening|night|as|when|while|and|week|month|year|after|before|because|\d+)$/.test(
        token.lower,
      )
    )
      return k;
    if (
      /^(?:morning|afternoon|evening|night|week|month|year)$/.test(before.lower) &&
      (determiners.has(token.lower) || token.capital)
    )
      return k;
  }
  return undefined;
}

import type { Cue, Find, Line, Phrase, Rule } from '../rule.ts';
import { isWholeQuotation, lastWord } from './claims.ts';
import { phraseAt, subjectBefore } from './phrases.ts';
import { isAdverb, opening, prepositions, times } from './words.ts';

/** "The men slipped away, the ministry said." / "…," Ko said on Thursday. / "The men, it said, slipped away." */
export const claimThenSpeaker: Rule = {
  name: 'claim-speaker-cue',
  reason:
    'A speaker and a verb of saying behind a comma, with nothing said after them, attribute what stands before the comma.',
  find(line, cue) {
    if (cue.passive || cue.form === 'ing' || !(cue.frames.has('quote') || cue.frames.has('clause'))) return undefined;
    const source = subjectBefore(line.tokens, cue.first);
    if (source === undefined || source.first === 0) return undefined;
    return around(line, cue, source, source.first, cue.last);
  },
};

/** "…," said Ko. / "…," says Smith, a farmer, "…" */
export const claimThenCue: Rule = {
  name: 'claim-cue-speaker',
  reason: 'English puts the verb before its speaker only behind what was said.',
  find(line, cue) {
    if (cue.passive || cue.form === 'ing' || cue.form === 'base' || !cue.frames.has('quote')) return undefined;
    const before = line.tokens[cue.first - 1];
    if (before === undefined || !(before.lower === ',' || before.kind === 'quotation' || before.lower === '—'))
      return undefined;
    const source = phraseAt(line.tokens, cue.last + 1);
    if (source === undefined) return undefined;
    const head = line.tokens[source.first]!;
    if (
      before.kind !== 'quotation' &&
      !(line.tokens[cue.first - 2]?.kind === 'quotation') &&
      source.last + 1 < line.tokens.length
    ) {
      // Without quotation marks a clause may follow: ", said he would".
      const next = line.tokens[source.last + 1]!;
      if (
        next.kind === 'word' &&
        !prepositions.has(next.lower) &&
        !times.has(next.lower) &&
        !/^(?:who|when|as|after|while|whose)$/.test(next.lower)
      )
        return undefined;
    }
    if (/^(?:it|that|this|there|they|i|we|you)$/.test(head.lower) && source.first === source.last) return undefined;
    return around(line, cue, source, cue.first, source.outerLast, source.last);
  },
};

/** The claim before a speaker and cue that begin at token `first`, and what of it comes back after token `last`. */
function around(line: Line, cue: Cue, source: Phrase, first: number, last: number, nameEnd = last): Find | undefined {
  const { tokens } = line;
  const before = tokens[first - 1]!;
  const quoted = before.kind === 'quotation' || (tokens[first - 2]?.kind === 'quotation' && before.lower === ',');
  if (!quoted && before.lower !== ',' && before.lower !== '—') return undefined;
  const end = lastWord(tokens);
  if (!quoted && cue.form === 'base' && !cue.frames.has('quote')) return undefined;
  const start = claimStart(line, first);
  let claimLast = first - 1;
  while (claimLast > start && tokens[claimLast]!.kind === 'mark' && !/^[)?!]$/.test(tokens[claimLast]!.lower))
    claimLast -= 1;
  if (claimLast < start || tokens[claimLast]!.kind === 'mark') return undefined;
  const whole = quoted && isWholeQuotation(tokens[claimLast]!);
  if (!whole && !nothingFollows(line, nameEnd + 1)) {
    return quoted && claimLast === start
      ? { claim: [[start, claimLast]], cue: [cue.first, cue.last], source }
      : undefined;
  }
  if (!quoted && (claimLast - start < 2 || isOpening(line, start, claimLast))) return undefined;
  const claim: [number, number][] = [[quoted && whole ? quoteStart(line, start, claimLast) : start, claimLast]];
  const back = comesBack(line, last, end, quoted, nameEnd);
  if (back !== undefined) claim.push(back);
  return { claim, cue: [cue.first, cue.last], source };
}

/** Where a claim that ends before `first` begins: behind an earlier cue's claim or a semicolon, and without "But". */
function claimStart(line: Line, first: number): number {
  const { tokens } = line;
  let start = 0;
  for (let k = first - 1; k > 0; k -= 1) {
    if (tokens[k]!.lower === ';') {
      start = k + 1;
      break;
    }
  }
  while (start < first && /^(?:and|but|or|—)$/.test(tokens[start]!.lower)) start += 1;
  return start;
}

/** A whole quotation is a claim without the words before it, unless they lead into it without a mark. */
function quoteStart(line: Line, start: number, at: number): number {
  let first = at;
  while (first > start && line.tokens[first - 1]!.kind === 'quotation') first -= 1;
  return first > start && line.tokens[first - 1]!.kind === 'word' ? start : first;
}

/** "In Beijing, officials said …": what stands before the comma states nothing. */
function isOpening(line: Line, first: number, last: number): boolean {
  const word = line.tokens[first]!.lower;
  if (!opening.has(word) && !isAdverb(word) && !times.has(word)) return false;
  // With a comma inside it there is an opening phrase and then the claim: "On Monday, the men left, police said".
  for (let k = first + 1; k < last; k += 1) if (line.tokens[k]!.lower === ',') return false;
  return !nothingFollows(line, line.tokens.length);
}

/** Whether nothing that could be a claim follows: the end, a mark, a time, a place, an occasion. */
function nothingFollows(line: Line, at: number): boolean {
  const { tokens } = line;
  let k = at;
  while (tokens[k]?.kind === 'word' && isAdverb(tokens[k]!.lower)) k += 1;
  const token = tokens[k];
  if (token === undefined || token.kind === 'mark') return true;
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
      if (tokens[n]!.kind === 'mark') break;
    }
    return true;
  }
  const told = line.cues.find((cue) => cue.last === at - 1)?.frames.has('tell') ?? false;
  if (!told) return false;
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

/** The rest of a claim behind the cue: the next quotation, or words that a comma gives back to it. */
function comesBack(
  line: Line,
  last: number,
  end: number,
  quoted: boolean,
  nameEnd: number,
): [number, number] | undefined {
  const { tokens } = line;
  if (quoted) {
    for (let k = nameEnd + 1; k <= end; k += 1) {
      const token = tokens[k]!;
      if (token.kind === 'quotation') {
        const lead = tokens[k - 1]!;
        if (!/^[,:;.—]$/.test(lead.lower) && k > nameEnd + 1) return undefined;
        if (line.cues.some((cue) => cue.first > nameEnd && cue.first < k)) return undefined;
        return [k, endOfQuoted(line, k, end)];
      }
      if (token.lower === '.' || k > nameEnd + 40) break;
    }
    return undefined;
  }
  const [comma, next] = [tokens[last + 1], tokens[last + 2]];
  if (comma?.lower !== ',' || next?.kind !== 'word' || last + 2 >= end) return undefined;
  if (
    /ing$/.test(next.lower) ||
    /^(?:who|which|whose|as|when|while|although|though|because|according|but|a|an|after|before|if|despite|citing|with)$/.test(
      next.lower,
    )
  )
    return undefined;
  if (line.cues.some((cue) => cue.first <= last + 4 && cue.first >= last + 2)) return undefined;
  let stop = end;
  for (const cue of line.cues)
    if (cue.first > last + 2 && (cue.form === 'ing' || cue.form === 'phrase') && tokens[cue.first - 1]!.lower === ',')
      stop = Math.min(stop, cue.first - 2);
  return [last + 2, stop];
}

function endOfQuoted(line: Line, at: number, end: number): number {
  if (isWholeQuotation(line.tokens[at]!)) return at;
  const next = line.tokens[at + 1];
  return next?.kind === 'word' && !line.cues.some((cue) => cue.first > at) ? end : at;
}

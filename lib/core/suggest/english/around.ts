import { isWholeQuotation, type Token } from '../../text/tokens.ts';
import type { Cue, Find, Line, Phrase } from '../rule.ts';
import { hasVerb, lastWord } from './claims.ts';
import { nothingFollows } from './nothing-follows.ts';
import { phraseAt } from './phrases.ts';
import { verbOf } from './verbs.ts';
import { finite, isAdverb, opening, prepositions, times } from './words.ts';

/** The claim before a speaker and cue that begin at token `first`, and what of it comes back after token `last`. */
export function around(
  line: Line,
  cue: Cue,
  source: Phrase,
  first: number,
  last: number,
  nameEnd = last,
): Find | undefined {
  const { tokens } = line;
  const before = tokens[first - 1]!;
  const quoted = before.kind === 'quotation' || (tokens[first - 2]?.kind === 'quotation' && before.lower === ',');
  if (!quoted && before.lower !== ',' && before.lower !== '—') return undefined;
  const start = claimStart(line, first);
  let claimLast = first - 1;
  while (claimLast > start && tokens[claimLast]!.kind === 'mark' && !/^[)?!]$/.test(tokens[claimLast]!.lower))
    claimLast -= 1;
  if (claimLast < start || tokens[claimLast]!.kind === 'mark') {
    // "But, Ko said, the gate was shut.": all of it stands behind the cue.
    const rest = nothingFollows(line, cue, nameEnd + 1)
      ? comesBack(line, last, lastWord(tokens), false, nameEnd, true)
      : undefined;
    return rest && { cue: [cue.first, cue.last], source, claim: [rest] };
  }

  const told = cue.lemma === 'tell' && nameEnd === cue.last ? phraseAt(tokens, cue.last + 1) : undefined;
  const found = { cue: [cue.first, cue.last] as const, source, ...(told && { told }) };
  const led = claimLast > start && tokens[claimLast - 1]!.kind === 'word';
  const whole = quoted && !led && isWholeQuotation(tokens[claimLast]!);
  if (!whole && !nothingFollows(line, cue, nameEnd + 1)) return undefined;
  const opens = isOpening(line, start, claimLast);
  const back = comesBack(line, told?.last ?? last, lastWord(tokens), quoted, nameEnd, opens || claimLast - start < 2);
  if (!quoted) {
    const next = tokens[nameEnd + 1];
    const leads = next !== undefined && /^[,:—]$/.test(next.lower) && tokens[nameEnd + 2]?.kind === 'quotation';
    // What is said stands behind the cue; before it, at most how it begins: "When they left, he said, "we wept.""
    if (leads && /^\W{1,3}\p{Ll}/u.test(tokens[nameEnd + 2]!.text)) {
      return {
        ...found,
        claim: [
          [start, claimLast],
          [nameEnd + 2, nameEnd + 2],
        ],
      };
    }
    if (leads || next?.lower === ':') return undefined;
    if ((claimLast - start < 2 || opens) && back === undefined) return undefined;
    if (cue.frames.has('mind') && next !== undefined && next.kind === 'word') return undefined;
  }
  const claim: [number, number][] = [[whole ? quoteStart(line, start, claimLast) : start, claimLast]];
  if (back !== undefined) claim.push(back);
  return { ...found, claim };
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
function isOpening({ tokens }: Line, first: number, last: number): boolean {
  const word = tokens[first]!.lower;
  if (!opening.has(word) && !isAdverb(word) && !times.has(word)) return false;
  if (word === 'as' && /^(?:many|much|few|little|of|well)$/.test(tokens[first + 1]?.lower ?? '')) return false;
  if (!opening.has(word)) return !hasVerb(tokens, first, last);
  // With a comma inside it there is an opening phrase and then the claim: "On Monday, the men left, police said".
  for (let k = first + 1; k < last; k += 1) if (tokens[k]!.lower === ',') return !hasVerb(tokens, k + 1, last);
  const clause = opening.has(word) && !prepositions.has(word);
  return clause || !hasVerb(tokens, first, last);
}

/** The rest of a claim behind the cue: the next quotation, or words that a comma gives back to it. */
function comesBack(
  line: Line,
  last: number,
  end: number,
  quoted: boolean,
  nameEnd: number,
  unfinished: boolean,
): [number, number] | undefined {
  const { tokens } = line;
  if (quoted && !carriesOn(tokens, last)) {
    for (let k = nameEnd + 1; k <= end; k += 1) {
      const token = tokens[k]!;
      if (token.kind === 'quotation') {
        const lead = tokens[k - 1]!;
        const joined = /^(?:but|and|that|because)$/.test(lead.lower) && tokens[k - 2]?.lower === ',';
        if (!/^[,:;.—]$/.test(lead.lower) && !joined && k > nameEnd + 1) return undefined;
        if (line.cues.some((cue) => cue.first > nameEnd && cue.first < k)) return undefined;
        return [k, endOfQuoted(line, k, end)];
      }
      if (token.lower === '.' || k > nameEnd + 40) break;
    }
    return undefined;
  }
  const [comma, next] = [tokens[last + 1], tokens[last + 2]];
  if (comma?.lower !== ',' || next?.kind !== 'word' || last + 2 >= end) return undefined;
  if (/^(?:who|which|whose|as|according|citing)$/.test(next.lower)) return undefined;
  if (
    !unfinished &&
    (/ing$/.test(next.lower) ||
      /^(?:when|while|although|though|because|but|a|an|after|before|if|despite|with)$/.test(next.lower))
  )
    return undefined;
  const joined = next.lower === 'and' || next.lower === 'but';
  if (joined && line.cues.some((cue) => cue.first >= last + 3 && cue.first <= last + 4)) return undefined;
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

/** '"The cook," he said, has left …': words in lower case that finish what the quotation began. */
function carriesOn(tokens: readonly Token[], last: number): boolean {
  const word = tokens[last + 2];
  if (tokens[last + 1]?.lower !== ',' || word?.kind !== 'word' || word.capital) return false;
  return finite.has(word.lower) || verbOf(word.lower)?.form === 's';
}

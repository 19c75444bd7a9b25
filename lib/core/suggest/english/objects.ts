import type { Cue, Find, Line, Phrase, Rule } from '../rule.ts';
import { afterAdverbs, claimEnd } from './claims.ts';
import { objectEnd } from './judges.ts';
import { subjectBefore } from './subjects.ts';
import { determiners, opening, prepositions, times } from './words.ts';

/** "asked whether …", "wondered how …" */
export const asks: Rule = {
  name: 'speaker-asks',
  reason: 'An indirect question is attributed to whoever asks it.',
  find(line, cue) {
    if (!cue.frames.has('ask')) return undefined;
    const begin = find(line, cue, 14, /^(?:whether|if|how|why|what|who|where|when|which|about)$/);
    return begin === undefined ? undefined : answer(line, cue, begin, claimEnd(line, cue, begin));
  },
};

/** "vowed to rebuild the wall" */
export const promises: Rule = {
  name: 'speaker-promises',
  reason: 'What somebody promises or threatens is said by them, in the infinitive.',
  find(line, cue) {
    if (!cue.frames.has('promise')) return undefined;
    const begin = find(line, cue, 1, /^to$/);
    const last = begin === undefined ? 0 : objectEnd(line, cue, begin);
    // \"refused to leave\" says too little to be a claim.
    return begin === undefined || last <= begin + 1 ? undefined : answer(line, cue, begin, last);
  },
};

/** "urged voters to stay at home", "called on the firm to pay" */
export const urges: Rule = {
  name: 'speaker-urges',
  reason: 'What somebody is asked to do is stated by the one who asks.',
  find(line, cue) {
    if (!cue.frames.has('urge') || cue.passive) return undefined;
    const to = find(line, cue, 12, /^to$/);
    const next = line.tokens[cue.last + 1];
    if (
      to === undefined ||
      next?.kind !== 'word' ||
      (cue.lemma === 'call' && next.lower !== 'on' && next.lower !== 'upon')
    )
      return undefined;
    return answer(line, cue, cue.last + (cue.lemma === 'call' ? 2 : 1), objectEnd(line, cue, to));
  },
};

/** "announced the closure of the plant", "denied any role" */
export const states: Rule = {
  name: 'speaker-states-thing',
  reason: 'Verbs of announcing, denying and proposing attribute the thing itself when no clause follows.',
  find(line, cue) {
    if (!cue.frames.has('thing')) return undefined;
    const at = afterAdverbs(line.tokens, cue.last + 1);
    const token = line.tokens[at];
    if (token === undefined || token.kind === 'mark') return undefined;
    if (
      token.kind === 'word' &&
      !token.capital &&
      (prepositions.has(token.lower) || times.has(token.lower) || opening.has(token.lower))
    )
      return undefined; // "reported from Leeds"
    if (
      token.kind === 'word' &&
      !(determiners.has(token.lower) || token.capital || /ing$/.test(token.lower) || token.lower.length > 3)
    )
      return undefined;
    return answer(line, cue, at, objectEnd(line, cue, at));
  },
};

function find(line: Line, cue: Cue, reach: number, words: RegExp): number | undefined {
  for (let k = cue.last + 1; k <= cue.last + reach && k < line.tokens.length; k += 1) {
    const token = line.tokens[k]!;
    if (token.kind === 'mark' && token.lower !== ',') return undefined;
    if (words.test(token.lower)) return k;
  }
  return undefined;
}

/** "asked not to be named": terms, not a statement. */
function isTerms({ tokens }: Line, cue: Cue): boolean {
  for (let k = cue.last + 1; k <= cue.last + 5 && k < tokens.length; k += 1) {
    if (/^(?:named|identified|quoted|anonymous|anonymity)$/.test(tokens[k]!.lower)) return true;
  }
  return false;
}

function answer(line: Line, cue: Cue, first: number, last: number): Find | undefined {
  if (cue.passive || cue.form === 'ing' || cue.form === 'phrase' || isTerms(line, cue)) return undefined;
  const source: Phrase | undefined = subjectBefore(line.tokens, cue.first);
  const nobody = source !== undefined && /^(?:nobody|none)$/.test(line.tokens[source.first]!.lower);
  // "voters who request a ballot": who they are, rather than what they say.
  const narrows =
    source !== undefined &&
    /^(?:who|which)$/.test(line.tokens[source.first]!.lower) &&
    line.tokens[source.first - 1]?.kind === 'word';
  return source === undefined || nobody || narrows || last <= first
    ? undefined
    : { claim: [[first, last]], cue: [cue.first, cue.last], source };
}

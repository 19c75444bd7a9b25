import type { Cue, Find, Line, Phrase, Rule } from '../rule.ts';
import { afterAdverbs, claimEnd, lastWord } from './claims.ts';
import { subjectBefore } from './phrases.ts';
import { prepositions } from './words.ts';

/** 'She called the plan "reckless"' / "He accused the firm of hiding the figures." */
export const judges: Rule = {
  name: 'speaker-judges',
  reason:
    'A verb that passes judgement on what follows it attributes that judgement, often with a few words in quotation marks.',
  find(line, cue) {
    if (!cue.frames.has('judge') || cue.passive || cue.form === 'ing' || cue.form === 'base') return undefined;
    const source = subjectBefore(line.tokens, cue.first);
    return source && judged(line, cue, source);
  },
};

/** The judgement that a cue passes: the words behind it, up to the next comma that begins something else. */
export function judged(line: Line, cue: Cue, source: Phrase): Find | undefined {
  const { tokens } = line;
  const at = afterAdverbs(tokens, cue.last + 1);
  const first = tokens[at];
  if (first === undefined || first.kind === 'mark') return undefined;
  if (
    first.kind === 'word' &&
    prepositions.has(first.lower) &&
    !(cue.lemma === 'call' && (first.lower === 'for' || first.lower === 'on'))
  )
    return undefined;
  if (first.lower === 'and' || first.lower === 'or') return undefined;
  const last = objectEnd(line, cue, at);
  if (last <= at && first.kind !== 'quotation') return undefined;
  return { claim: [[at, last]], cue: [cue.first, cue.last], source };
}

/** Where an object ends: at the claim's end, or before a comma behind which another clause begins. */
export function objectEnd(line: Line, cue: Cue, from: number): number {
  const { tokens } = line;
  const last = Math.min(claimEnd(line, cue, from), lastWord(tokens));
  for (let k = from + 1; k < last; k += 1) {
    if (tokens[k]!.lower === ';') return k - 1;
    if (tokens[k]!.lower !== ',') continue;
    if (
      /^(?:but|while|after|before|when|as|although|though|according|with|which|who|and|because|where|even)$/.test(
        tokens[k + 1]?.lower ?? '',
      ) &&
      !anyQuotation(line, k, last)
    )
      return k - 1;
  }
  return last;
}

function anyQuotation(line: Line, first: number, last: number): boolean {
  for (let k = first; k <= last; k += 1) if (line.tokens[k]!.kind === 'quotation') return true;
  return false;
}

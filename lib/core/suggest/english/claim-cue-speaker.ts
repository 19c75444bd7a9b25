import { isWholeQuotation, type Token } from '../../text/tokens.ts';
import type { Cue, Line, Phrase, Rule } from '../rule.ts';
import { around } from './around.ts';
import { phraseAt } from './phrases.ts';
import { subjectBefore } from './subjects.ts';
import { verbOf } from './verbs.ts';
import { finite, prepositions, times } from './words.ts';

/** "…," said Ko. / "…," says Smith, a farmer, "…" */
export const claimThenCue: Rule = {
  name: 'claim-cue-speaker',
  reason: 'English puts the verb before its speaker only behind what was said.',
  find(line, cue) {
    if (cue.passive || cue.form === 'ing' || cue.form === 'base' || !cue.frames.has('quote')) return undefined;
    const { tokens } = line;
    const before = tokens[cue.first - 1];
    if (before !== undefined && !(before.lower === ',' || before.kind === 'quotation' || before.lower === '—'))
      return undefined;
    const source = phraseAt(tokens, cue.last + 1);
    if (source === undefined) return undefined;
    const head = tokens[source.first]!;
    if (/^(?:it|that|this|there|they|i|we|you|him|her|them|me|us)$/.test(head.lower) && source.first === source.last)
      return undefined;
    if (before === undefined || before.lower === ',') {
      const told = quotationBehind(line, cue, source);
      if (told !== undefined) return { claim: [[told, told]], cue: [cue.first, cue.last], source };
    }
    if (before === undefined) return undefined;
    const quoted = before.kind === 'quotation' || tokens[cue.first - 2]?.kind === 'quotation';
    // A few quoted words that no mark closes are followed by any verb: 'the "reporter" has revealed her views'.
    if (quoted && before.kind === 'quotation' && !isClosed(before)) return undefined;
    if (!quoted) {
      // Without quotation marks only "said" and its nearest kin turn round, and a clause may follow: ", said he would".
      if (!/^(?:say|add|report|write|note|explain|warn|argue)$/.test(cue.lemma) || before.lower === '—')
        return undefined;
      const next = tokens[source.last + 1];
      const over = next === undefined || next.kind !== 'word' || prepositions.has(next.lower) || times.has(next.lower);
      if (!over && !/^(?:who|when|as|after|while|whose)$/.test(next.lower)) return undefined;
      if (
        subjectBefore(tokens, cue.first) !== undefined &&
        !(cue.lemma === 'say' && head.capital && endsWithName(tokens, source.last + 1))
      )
        return undefined;
    }
    return around(line, cue, source, cue.first, source.outerLast, source.last);
  },
};

/** 'Said Ko, a farmer: "…"': the number of the quotation that a comma or a colon leads in behind the speaker. */
function quotationBehind({ tokens, cues }: Line, cue: Cue, source: Phrase): number | undefined {
  if (tokens[cue.first - 2]?.kind === 'quotation') return undefined;
  for (let k = source.last + 2; k < tokens.length && k < source.last + 18; k += 1) {
    if (cues.some(({ first }) => first === k)) return undefined;
    if (tokens[k]!.kind === 'quotation')
      return /^[,:]$/.test(tokens[k - 1]!.lower) && isWholeQuotation(tokens[k]!) ? k : undefined;
  }
  return undefined;
}

/** A quotation that is said to its end has a stop or a comma before its closing mark, where American printers put it. */
function isClosed({ text }: Token): boolean {
  return /[,.?!…—–-]\W{1,3}$/.test(text.slice(-5)) || !/^\W{0,3}\p{Ll}/u.test(text);
}

/** Nothing but the end, or what is set off from a name, follows: no verb that would make the name a subject. */
function endsWithName(tokens: readonly Token[], at: number): boolean {
  for (let k = at; k < tokens.length; k += 1) {
    if (/^(?:who|whose|that|which)$/.test(tokens[k]!.lower)) return true;
    if (finite.has(tokens[k]!.lower) || verbOf(tokens[k]!.lower)?.form === 'past') return false;
  }
  return true;
}

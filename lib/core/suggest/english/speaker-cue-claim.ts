import { isWholeQuotation, type Token } from '../../text/tokens.ts';
import type { Cue, Find, Line, Phrase, Rule } from '../rule.ts';
import { beginOf } from './claim-begin.ts';
import { afterAdverbs, claimEnd, lastWord } from './claims.ts';
import { phraseAt, plain } from './phrases.ts';
import { subjectBefore } from './subjects.ts';
import { determiners } from './words.ts';

/** "Ko said that …" / "Ko told YTN the two had left" / 'Ko said: "…"' / "He stated:" before a block. */
export const speakerThenClaim: Rule = {
  name: 'speaker-cue-claim',
  reason: 'What a verb of saying, thinking or showing governs is attributed to its subject.',
  find(line, cue) {
    if (cue.passive || cue.form === 'ing' || cue.form === 'phrase') return undefined;
    if (!governs(cue)) return undefined;
    const source = subjectBefore(line.tokens, cue.first) ?? inscribed(line, cue);
    if (source === undefined || /^(?:nobody|none)$/.test(line.tokens[source.first]!.lower)) return undefined;
    if (isAnybody(line, cue, source)) return undefined;
    return afterCue(line, cue, source);
  },
};

/** "when a man tells a woman …": what anybody may say; "those who agree that …": who they are. */
function isAnybody({ tokens }: Line, cue: Cue, source: Phrase): boolean {
  const [before, first] = [tokens[source.first - 1]?.lower ?? '', tokens[source.first]!.lower];
  if (cue.form === 's' && /^(?:when|if|whenever)$/.test(before)) return /^(?:an?|any|someone|somebody)$/.test(first);
  const relative = first === 'who' || first === 'which';
  return relative && cue.form === 'base' && tokens[source.first - 1]?.kind === 'word';
}

function governs(cue: Cue): boolean {
  return cue.frames.has('quote') || cue.frames.has('clause') || cue.frames.has('tell') || cue.frames.has('show');
}

/** What a cue governs to its right, whoever its speaker is. */
export function afterCue(line: Line, cue: Cue, source: Phrase | undefined): Find | undefined {
  const { tokens } = line;
  let at = afterAdverbs(tokens, cue.last + 1);
  let told: Phrase | undefined;
  if (cue.frames.has('tell') && tokens[at]?.kind === 'word' && tokens[at]!.lower !== 'that') {
    told = phraseAt(tokens, at);
    if (told !== undefined && (cue.lemma === 'tell' || told.last + 1 < tokens.length)) {
      const behind = tokens[told.last + 1];
      const clear =
        cue.lemma === 'tell' ||
        behind?.lower === 'that' ||
        (behind?.lower === ',' && tokens[told.last + 2]?.kind === 'quotation') ||
        behind?.lower === ':';
      if (clear) at = afterAdverbs(tokens, told.last + 1);
      else told = undefined;
    }
  }
  const begin = beginOf(line, cue, at, told !== undefined);
  if (begin === undefined) return undefined;
  const found = { cue: [cue.first, cue.last] as const, ...(source && { source }), ...(told && { told }) };
  if (begin === 'next') return { ...found, claim: [], nextBlock: true };
  let last = claimEnd(line, cue, begin, source);
  const first = tokens[begin]!;
  if (first.kind === 'quotation' && isWholeQuotation(first)) last = endOfQuotations(tokens, begin, last);
  if (last < begin || (last === begin && first.kind !== 'quotation')) return undefined;
  return { ...found, claim: [[begin, last]] };
}

/** A quotation that is a whole statement ends the claim, unless others follow it directly. */
function endOfQuotations(tokens: readonly Token[], first: number, last: number): number {
  let end = first;
  const stop = Math.min(last, lastWord(tokens));
  while (end < stop && tokens[end + 1]!.kind === 'quotation') end += 1;
  return end;
}

/** 'a sign that said "…"': what bears the words is what says them. */
function inscribed({ tokens }: Line, cue: Cue): Phrase | undefined {
  if (tokens[cue.first - 1]?.lower !== 'that' || (cue.lemma !== 'say' && cue.lemma !== 'read')) return undefined;
  const next = tokens[cue.last + 1]?.lower === ',' ? tokens[cue.last + 2] : tokens[cue.last + 1];
  const last = cue.first - 2;
  if (next?.kind !== 'quotation' || tokens[last]?.kind !== 'word') return undefined;
  let first = last;
  while (first > 0 && last - first < 6 && !determiners.has(tokens[first]!.lower) && tokens[first - 1]!.kind === 'word')
    first -= 1;
  return plain(determiners.has(tokens[first]!.lower) ? first : last, last);
}

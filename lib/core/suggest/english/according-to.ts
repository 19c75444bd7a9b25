import type { Line, Rule } from '../rule.ts';
import { claimEnd, hasVerb, lastWord } from './claims.ts';
import { phraseAt } from './phrases.ts';
import { determiners, opening } from './words.ts';

/** "…, according to the ministry." / "According to the ministry, …" */
export const accordingTo: Rule = {
  name: 'according-to',
  reason:
    'The phrase has no other use before somebody who can speak, and what it attributes is the rest of its sentence.',
  find(line, cue) {
    if (cue.lemma !== 'according to') return undefined;
    const { tokens } = line;
    const source = phraseAt(tokens, cue.last + 1);
    if (source === undefined || measures(line, cue.last + 1)) return undefined;
    const last = lastWord(tokens);
    const before = tokens[cue.first - 1];
    if (before === undefined || before.lower === '(' || (before.kind === 'word' && cue.first <= 2)) {
      let from = source.last + 1;
      while (from <= last && tokens[from]!.lower !== ',') from += 1;
      from += 1;
      // "According to the paper, which cited a memo, …": a clause that is set off is no claim.
      if (/^(?:who|which|whose|citing|quoting)$/.test(tokens[from]?.lower ?? '')) {
        while (from <= last && tokens[from]!.lower !== ',') from += 1;
        from += 1;
      }
      if (from > last) return undefined;
      return { claim: [[from, claimEnd(line, cue, from)]], cue: [cue.first, cue.last], source };
    }
    let end = cue.first - 1;
    while (end > 0 && tokens[end]!.kind === 'mark' && !/^[)]$/.test(tokens[end]!.lower)) end -= 1;
    const first = clauseStart(line, cue.first);
    if (end < first || tokens[end]!.lower === 'that') return undefined;
    const from = source.last + 2;
    // "Over the year, according to the office, prices rose": the claim has hardly begun before the cue.
    if (
      tokens[from - 1]?.lower === ',' &&
      from < last &&
      (end - first < 4 || opening.has(tokens[first]!.lower)) &&
      !hasVerb(tokens, first, end)
    ) {
      return {
        claim: [
          [first, end],
          [from, claimEnd(line, cue, from)],
        ],
        cue: [cue.first, cue.last],
        source,
      };
    }
    return { claim: [[first, end]], cue: [cue.first, cue.last], source };
  },
};

/** "according to plan", "according to his weight": things are done or sorted by it, and nobody says anything. */
function measures({ tokens }: Line, at: number): boolean {
  const owned = possessive.test(tokens[at]!.lower);
  for (let k = at; k < at + 4 && tokens[k]?.kind === 'word' && !tokens[k]!.capital; k += 1) {
    if (measure.test(tokens[k]!.lower)) return tokens[k + 1]?.kind !== 'word' || owned;
    if (k === at && determiners.has(tokens[k]!.lower) && !owned) return false; // "the plan" is a paper that says things
  }
  return false;
}

const possessive = /^(?:my|your|his|her|its|our|their)$/;
const measure =
  /^(?:plan|size|age|ages|needs?|tastes?|rank|weight|height|length|ability|abilities|custom|index|income|preferences?|means)$/;

/** Where the claim before a cue begins: at the sentence's beginning, or behind an earlier part that has its own cue. */
function clauseStart(line: Line, before: number): number {
  const { tokens } = line;
  let first = 0;
  for (let k = 0; k < before; k += 1) if (tokens[k]!.lower === ';') first = k + 1;
  while (/^(?:and|but|or|—)$/.test(tokens[first]?.lower ?? '')) first += 1;
  return first;
}

import type { Cue, Find, Line, Phrase, Rule } from '../rule.ts';
import { around } from './around.ts';
import { claimEnd, lastWord } from './claims.ts';
import { nothingFollows } from './nothing-follows.ts';
import { subjectBefore } from './subjects.ts';

/** "The men slipped away, the ministry said." / "…," Ko said on Thursday. / "The men, it said, slipped away." */
export const claimThenSpeaker: Rule = {
  name: 'claim-speaker-cue',
  reason:
    'A speaker and a verb of saying behind a comma, with nothing said after them, attribute what stands before the comma.',
  find(line, cue) {
    if (cue.passive || cue.form === 'ing' || !(cue.frames.has('quote') || cue.frames.has('clause'))) return undefined;
    const source = subjectBefore(line.tokens, cue.first);
    if (source === undefined || source.first === 0) return undefined;
    if (isRelative(line, source)) return undefined;
    const as = line.tokens[source.first - 1]!.lower === 'as';
    if (as && source.first === 1) return asSaid(line, cue, source);
    return around(line, cue, source, as ? source.first - 1 : source.first, cue.last);
  },
};

/** "As the paper noted, …": the claim follows the comma. */
function asSaid(line: Line, cue: Cue, source: Phrase): Find | undefined {
  const { tokens } = line;
  let comma = cue.last + 1;
  while (comma < tokens.length && comma < cue.last + 12 && tokens[comma]!.lower !== ',') comma += 1;
  const first = comma + 1;
  if (tokens[comma]?.lower !== ',' || !nothingFollows(line, cue, cue.last + 1) || first > lastWord(tokens))
    return undefined;
  return { claim: [[first, claimEnd(line, cue, first)]], cue: [cue.first, cue.last], source };
}

function isRelative({ tokens }: Line, source: Phrase): boolean {
  return source.first === source.last && /^(?:who|which|whom)$/.test(tokens[source.first]!.lower);
}

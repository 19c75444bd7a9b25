import type { Rule } from '../rule.ts';
import { claimEnd } from './claims.ts';
import { subjectBefore } from './subjects.ts';

/** "the minister's claim that the plant was safe" */
export const ownedClaim: Rule = {
  name: 'owned-claim',
  reason: 'A noun of saying with an owner before it and "that" behind it attributes the clause to its owner.',
  find(line, cue) {
    if (cue.lemma !== 'claim that') return undefined;
    const { tokens } = line;
    const from = cue.last + 2;
    if (tokens[from] === undefined) return undefined;
    const owner = cue.first - 1;
    const source = /^(?:his|her|their|its)$/.test(tokens[owner]!.lower)
      ? { first: owner, last: owner, outerFirst: owner, outerLast: owner }
      : subjectBefore(tokens, cue.first);
    if (source === undefined) return undefined;
    const last = claimEnd(line, cue, from);
    return last <= from ? undefined : { claim: [[from, last]], cue: [cue.first, cue.last], source };
  },
};

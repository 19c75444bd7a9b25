import type { Rule } from '../rule.ts';
import { judged } from './judges.ts';
import { mainSubject } from './participle.ts';
import { afterCue } from './speaker-cue-claim.ts';
import { isAdverb } from './words.ts';

/** "The men slipped away, he said, and warned that …" */
export const secondCue: Rule = {
  name: 'second-cue',
  reason: 'A second verb of saying behind "and" or "but" has the speaker of the first.',
  find(line, cue) {
    if (cue.form === 'ing' || cue.form === 'phrase' || cue.passive) return undefined;
    let k = cue.first - 1;
    while (k > 0 && isAdverb(line.tokens[k]!.lower)) k -= 1;
    const joins = line.tokens[k]?.lower;
    if (joins !== 'and' && joins !== 'but' && joins !== ',') return undefined;
    const source = mainSubject(line, k);
    if (source === undefined) return undefined;
    if (cue.frames.has('quote') || cue.frames.has('clause'))
      return afterCue(line, cue, source) ?? (cue.frames.has('judge') ? judged(line, cue, source) : undefined);
    return cue.frames.has('judge') ? judged(line, cue, source) : undefined;
  },
};

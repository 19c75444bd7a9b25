import type { Token } from '../../text/tokens.ts';
import type { Language } from '../rule.ts';
import { accordingTo } from './according-to.ts';
import { claimThenCue } from './claim-cue-speaker.ts';
import { claimThenSpeaker } from './claim-speaker-cue.ts';
import { cuesOf } from './cues.ts';
import { describe, pronoun } from './describe.ts';
import { hearsay, quotedAs } from './hearsay.ts';
import { judges } from './judges.ts';
import { asks, promises, states, urges } from './objects.ts';
import { isDocument, isOutlet } from './outlets.ts';
import { ownedClaim } from './owned.ts';
import { firstSubject, participle } from './participle.ts';
import { phraseAt } from './phrases.ts';
import { secondCue } from './second-cue.ts';
import { speakerThenClaim } from './speaker-cue-claim.ts';
import { spokenBy } from './spoken-by.ts';
import { verbOf } from './verbs.ts';

/** What the engine knows of English. */
export const english: Language = {
  tag: 'en',
  abbreviations: new Set(
    'mr mrs ms dr prof sen rep gov gen col lt sgt capt rev hon st jr sr messrs pres sec maj cmdr adm amb supt insp u.s u.n u.k d.c e.g i.e vs inc corp ltd co jan feb mar apr jun jul aug sept sep oct nov dec calif fla mass mich minn tenn tex va wash wis pa ill ind ariz ark colo conn del ga kan ky la md mo mont neb nev okla ore vt wyo'.split(
      ' ',
    ),
  ),
  cuesOf,
  goesOn,
  rules: [
    accordingTo,
    ownedClaim,
    quotedAs,
    hearsay,
    claimThenCue,
    claimThenSpeaker,
    asks,
    urges,
    speakerThenClaim,
    promises,
    judges,
    states,
    participle,
    secondCue,
  ],
  subjectOf: (line) => firstSubject(line, line.tokens.length),
  spokenBy,
  phraseAt,
  isOutlet,
  isDocument,
  pronoun,
  describe,
};

/** A sentence goes on behind a quotation if a speaker and a verb of saying follow: `"Why?" Ms. Lee asked.` */
function goesOn(tokens: readonly Token[], next: number): boolean {
  const quoted = tokens[next - 1]!.text;
  const stopped = /\.[\s"”'’»]*$/.test(quoted.slice(-4)) && !/\.\.+[\s"”'’»]*$/.test(quoted.slice(-6));
  for (let k = next; k < tokens.length && k < next + 9; k += 1) {
    const token = tokens[k]!;
    if (token.kind !== 'word') {
      if (token.lower === ',' && !stopped) continue;
      return false;
    }
    const verb = verbOf(token.lower);
    if (verb === undefined || !verb.frames.has('quote') || verb.form === 'ing' || (k === next && verb.form === 'base'))
      continue;
    const after = tokens[k + 1];
    if (stopped) return after === undefined || (after.lower === '.' && k <= next + 4);
    return after === undefined || after.lower !== 'that';
  }
  return false;
}

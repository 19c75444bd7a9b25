import type { Rule } from '../rule.ts';
import { claimEnd } from './claims.ts';
import { phraseAt } from './phrases.ts';
import { subjectBefore } from './subjects.ts';
import { isAdverb } from './words.ts';

const said = new Set('say believe report think allege rumor rumour understand suspect estimate fear claim'.split(' '));

/** "It is believed that …" / 'Ko was quoted as saying by Yonhap that …' / "as the Times reported" */
export const hearsay: Rule = {
  name: 'hearsay',
  reason: 'A passive verb of saying tells that somebody said it and keeps silent about who, unless "by" names them.',
  find(line, cue) {
    if (!cue.passive || !said.has(cue.lemma)) return undefined;
    const { tokens } = line;
    let k = cue.first - 1;
    while (k > 0 && isAdverb(tokens[k]!.lower)) k -= 1;
    if (tokens[k]?.lower !== 'it') return undefined;
    let at = cue.last + 1;
    const by = tokens[at]?.lower === 'by' ? phraseAt(tokens, at + 1) : undefined;
    if (by !== undefined) at = by.last + 1;
    if (tokens[at]?.lower !== 'that') return undefined;
    const last = claimEnd(line, cue, at + 1);
    return last <= at + 1 ? undefined : { claim: [[at + 1, last]], cue: [k, cue.last], ...(by && { source: by }) };
  },
};

/** "Ko was quoted as saying …" / "She is reported to have said …" */
export const quotedAs: Rule = {
  name: 'quoted-as-saying',
  reason: 'Whoever is quoted as saying something said it, and an outlet behind "by" passed it on.',
  find(line, cue) {
    const { tokens } = line;
    if (cue.form !== 'ing' || tokens[cue.first - 1]?.lower !== 'as') return undefined;
    let verb = cue.first - 2;
    while (verb > 0 && verb > cue.first - 12 && tokens[verb]!.lower !== 'quoted' && tokens[verb]!.lower !== 'cited')
      verb -= 1;
    const passed = verb < cue.first - 2 ? byOutlet(line, verb + 1) : undefined; // "quoted by Yonhap as saying"
    if (!/^(?:quoted|cited)$/.test(tokens[verb]?.lower ?? '')) return undefined;
    if (passed !== undefined && (passed.told === undefined || passed.at !== cue.first - 1)) return undefined;
    let first = verb;
    while (/^(?:was|were|is|are|been|has|have|had|also|later)$/.test(tokens[first - 1]?.lower ?? '')) first -= 1;
    const source = subjectBefore(tokens, first);
    if (source === undefined) return undefined;
    const behind = byOutlet(line, cue.last + 1);
    const told = passed?.told ?? behind.told;
    const { at } = behind;
    const begin = tokens[at]?.lower === 'that' || tokens[at]?.lower === ',' || tokens[at]?.lower === ':' ? at + 1 : at;
    const cueSpan = [first, cue.last] as const;
    if (tokens[begin] === undefined || tokens[begin]!.kind === 'mark')
      return beforeIt(line, source.first, cueSpan, source, told);
    return { claim: [[begin, claimEnd(line, cue, begin)]], cue: cueSpan, source, ...(told && { told }) };
  },
};
type Line = Parameters<Rule['find']>[0];

function byOutlet(line: Line, at: number) {
  if (line.tokens[at]?.lower !== 'by' && line.tokens[at]?.lower !== 'in') return { told: undefined, at };
  const told = phraseAt(line.tokens, at + 1);
  return { told, at: told === undefined ? at : told.last + 1 };
}

function beforeIt(
  line: Line,
  first: number,
  cue: readonly [number, number],
  source: ReturnType<typeof subjectBefore>,
  told: ReturnType<typeof phraseAt>,
) {
  const comma = line.tokens[first - 1];
  if (comma === undefined || source === undefined) return undefined;
  const last = comma.lower === ',' ? first - 2 : first - 1;
  return last < 0 ? undefined : { claim: [[0, last]] as const, cue, source, ...(told && { told }) };
}

import type { Token } from '../../text/tokens.ts';
import type { Cue, Line, Phrase } from '../rule.ts';
import { subjectBefore } from './subjects.ts';
import { verbOf } from './verbs.ts';
import { determiners, finite, isAdverb, opening, pronouns } from './words.ts';

/** Where a claim that begins at token `from` ends, inclusive: at the sentence's end, or before the next cue that takes over. */
export function claimEnd(line: Line, cue: Cue, from: number, source?: Phrase): number {
  const { tokens } = line;
  let last = Math.min(lastWord(tokens), sideClauseEnd(tokens, source, from));
  for (const next of line.cues) {
    if (next.first <= from || next.first > last) continue;
    const cut = takesOver(line, cue, next, from);
    if (cut !== undefined && cut >= from) {
      last = cut;
      break;
    }
  }
  last = behindQuotation(tokens, from, beforeDash(tokens, from, last));
  while (last > from && tokens[last]!.kind === 'mark' && /^[,;:—]$/.test(tokens[last]!.lower)) last -= 1;
  return last;
}

/**
 * A clause that is set off, or that opens a sentence, ends at its comma: "Lee, who said it was late, left", "While a third
 * said yes, half said no".
 */
function sideClauseEnd(tokens: readonly Token[], source: Phrase | undefined, from: number): number {
  if (source === undefined) return tokens.length;
  const before = tokens[source.first - 1]?.lower ?? '';
  const relative = relativeAt(tokens, source) && before === ',';
  const opened =
    source.first <= 3 &&
    /^(?:while|when|as|if|although|though|after|since|because|once)$/.test(
      before === 'only' ? tokens[source.first - 2]!.lower : before,
    );
  const inside = subordinate.test(before) && source.first > 3;
  const inOpening =
    relativeAt(tokens, source) &&
    opening.has(tokens[0]!.lower) &&
    !tokens.slice(0, source.first).some(({ lower }) => lower === ',');
  if (inside) return beforeMainClause(tokens, from);
  if (!relative && !opened && !inOpening) return tokens.length;
  for (let k = from; k < tokens.length; k += 1)
    if (tokens[k]!.lower === ',' || (tokens[k]!.kind === 'quotation' && /,\W{1,3}$/.test(tokens[k]!.text.slice(-5))))
      return tokens[k]!.lower === ',' ? k - 1 : k;
  return tokens.length;
}

const subordinate = /^(?:after|when|while|because|although|though|once)$/;

/** 'after he said it was "no threat," the office lost him': few quoted words that a comma closes, and a new subject. */
function beforeMainClause(tokens: readonly Token[], from: number): number {
  for (let k = from + 1; k < tokens.length - 2; k += 1) {
    if (tokens[k]!.kind !== 'quotation' || !/,\W{1,3}$/.test(tokens[k]!.text.slice(-5))) continue;
    if (tokens[k + 1]!.capital || determiners.has(tokens[k + 1]!.lower) || pronouns.has(tokens[k + 1]!.lower)) return k;
  }
  return tokens.length;
}

/** A single dash late in a sentence begins a remark of the writer's; a pair of them sets off what belongs to the claim. */
function beforeDash(tokens: readonly Token[], from: number, last: number): number {
  let dash = -1;
  for (let k = from + 1; k < last; k += 1) {
    if (tokens[k]!.lower !== '—' || tokens[k]!.kind !== 'mark') continue;
    if (dash >= 0) return last;
    dash = k;
  }
  return dash > from + 2 ? dash - 1 : last;
}

/** A few quoted words that a comma closes end a claim if a remark or another clause follows. */
function behindQuotation(tokens: readonly Token[], from: number, last: number): number {
  for (let k = from; k < last; k += 1) {
    const token = tokens[k]!;
    if (token.kind !== 'quotation') continue;
    const inside = /,\W{1,3}$/.test(token.text.slice(-5));
    const next = tokens[k + 1]!;
    if (!inside && next.lower !== ',') continue;
    const word = inside ? next : tokens[k + 2];
    const behind = inside ? tokens[k + 2] : tokens[k + 3];
    if (word?.kind !== 'word') continue;
    if (word.lower === 'but' && /^(?:also|not|only|rather|still|too|never)$/.test(behind?.lower ?? '')) continue;
    if (
      /^(?:but|while|with|a|an|who|which|though|although|after|before|when|where|part|one)$/.test(word.lower) ||
      /ing$/.test(word.lower)
    )
      return k;
    if (
      word.lower === 'and' &&
      behind !== undefined &&
      (pronouns.has(behind.lower) || behind.capital || verbOf(behind.lower)?.form === 'past')
    )
      return k;
  }
  return last;
}

function relativeAt(tokens: readonly Token[], source: Phrase): boolean {
  return source.first === source.last && /^(?:who|which)$/.test(tokens[source.first]!.lower);
}

/** The last token of a claim before the cue `next`, if that cue begins a claim of its own. */
function takesOver(line: Line, cue: Cue, next: Cue, from: number): number | undefined {
  const { tokens } = line;
  const before = tokens[next.first - 1]!;
  const comma = before.lower === ',';
  if (next.form === 'phrase' && next.lemma !== 'according to') return undefined;
  if (next.form === 'phrase')
    return comma || before.kind === 'quotation' ? next.first - (comma ? 2 : 1) : next.first - 1;
  const speaks = next.frames.has('quote') || next.frames.has('clause');
  if (next.form === 'ing' && !next.passive && comma && (speaks || next.frames.has('judge'))) return next.first - 2;
  if (before.kind === 'quotation' && speaks && next.form === 'ing') return next.first - 1;
  if (next.form === 'ing' && cue.form === 'ing' && before.lower === 'and') return next.first - 2;
  if (next.form === 'ing' && before.lower === 'and' && speaks && tokens[next.first - 2]?.lower === ',')
    return next.first - 3;
  if (before.lower === 'and' || before.lower === 'but' || (before.lower === 'then' && comma)) {
    if (next.form !== cue.form && !(next.form === 'past' && cue.form === 'past')) return undefined;
    const off = tokens[next.first - 2]?.lower === ',';
    const quoted = tokens[next.first - 2]?.kind === 'quotation';
    if (quoted && next.frames.size > 0) return next.first - 2;
    const after = tokens[next.last + 1];
    const sure =
      after?.lower === 'that' ||
      after?.kind === 'quotation' ||
      next.lemma === 'add' ||
      (next.lemma === 'say' && next.first - from > 3);
    if (cue.frames.has('judge') && next.frames.has('judge') && !off) return next.first - 2; // "slammed it and called him a fool"
    if ((off && (speaks || next.frames.size > 0)) || (speaks && sure)) return next.first - (off ? 3 : 2);
  }
  return newSubject(line, cue, next);
}

/** ", and two in three said …": another speaker, joined by "and" or "while". */
function newSubject({ tokens }: Line, cue: Cue, next: Cue): number | undefined {
  if (
    next.passive ||
    next.form === 'ing' ||
    next.form === 'phrase' ||
    !(next.frames.has('quote') || next.frames.has('clause'))
  )
    return undefined;
  const subject = subjectBefore(tokens, next.first);
  if (subject === undefined) return undefined;
  const joint = tokens[subject.first - 1];
  const off = tokens[subject.first - 2]?.lower === ',';
  if (joint === undefined || !/^(?:and|but|while|whereas|though|although|;)$/.test(joint.lower)) return undefined;
  const contrast = off && joint.lower !== 'and';
  if (!contrast && next.form !== cue.form) return undefined;
  if (!off && joint.lower !== ';' && next.lemma !== cue.lemma) return undefined;
  return subject.first - (off ? 3 : 2);
}

/** The number of the last token that belongs to the sentence's words: stops at its end are left off. */
export function lastWord(tokens: readonly Token[]): number {
  let last = tokens.length - 1;
  while (last > 0 && tokens[last]!.kind === 'mark' && !/^[)%’']$/.test(tokens[last]!.lower)) last -= 1;
  return last;
}

/** Whether there is a verb among tokens, by its looks: without one nothing is stated. */
export function hasVerb(tokens: readonly Token[], first: number, last: number): boolean {
  for (let k = first; k <= last; k += 1) {
    const token = tokens[k]!;
    if (token.kind === 'quotation' && token.end - token.start > 30) return true;
    if (token.kind !== 'word') continue;
    if (finite.has(token.lower) || /'(?:s|re|ve|ll|d|m)$/.test(token.lower)) return true;
    const verb = verbOf(token.lower);
    if (verb !== undefined && verb.form !== 'ing' && verb.form !== 'base') return true;
    if (k > first && /[a-z]ed$/.test(token.lower)) return true;
  }
  return false;
}

/** Steps over adverbs and brackets after a cue: "said, however, that", "said — twice — that". */
export function afterAdverbs(tokens: readonly Token[], at: number): number {
  let k = at;
  if (tokens[k]?.lower === 'back') k += 1; // "shot back"
  while (tokens[k]?.kind === 'word' && isAdverb(tokens[k]!.lower) && !determiners.has(tokens[k]!.lower)) k += 1;
  return k;
}

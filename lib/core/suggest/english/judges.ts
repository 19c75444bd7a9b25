import type { Token } from '../../text/tokens.ts';
import type { Cue, Find, Line, Phrase, Rule } from '../rule.ts';
import { afterAdverbs, claimEnd, lastWord } from './claims.ts';
import { subjectBefore } from './subjects.ts';
import { verbOf } from './verbs.ts';
import { finite, isAdverb, prepositions, pronouns, subordinators } from './words.ts';

/** 'She called the plan "reckless"' / "He accused the firm of hiding the figures." */
export const judges: Rule = {
  name: 'speaker-judges',
  reason:
    'A verb that passes judgement on what follows it attributes that judgement, often with a few words in quotation marks.',
  find(line, cue) {
    if (!cue.frames.has('judge') || cue.passive || cue.form === 'ing' || cue.form === 'base') return undefined;
    const source = subjectBefore(line.tokens, cue.first);
    if (source === undefined) return undefined;
    // Only a clause that commas set off states something of its own: "those who mock the plan" are no source.
    const relative = /^(?:who|which)$/.test(line.tokens[source.first]!.lower);
    return relative && line.tokens[source.first - 1]?.lower !== ',' ? undefined : judged(line, cue, source);
  },
};

/** The judgement that a cue passes: the words behind it, up to the next comma that begins something else. */
export function judged(line: Line, cue: Cue, source: Phrase): Find | undefined {
  const { tokens } = line;
  const at = afterAdverbs(tokens, cue.last + 1);
  const first = tokens[at];
  if (first === undefined || first.kind === 'mark') return undefined;
  if (givesName(line, cue, source) || isOtherSense(line, cue, at)) return undefined;
  if (
    first.kind === 'word' &&
    prepositions.has(first.lower) &&
    !(cue.lemma === 'call' && (first.lower === 'for' || first.lower === 'on'))
  )
    return undefined;
  if (first.lower === 'and' || first.lower === 'or') return undefined;
  // "what she called a 'mess' of rules": the judgement ends with its quotation.
  const named = tokens[source.first - 1]?.lower === 'what';
  const end = objectEnd(line, cue, at);
  const quoted =
    named || names.has(cue.lemma) ? quotationEnd(line, at, named ? Math.min(end, at + 6) : end) : undefined;
  const last = quoted === undefined ? end : goesOn(line, at, quoted, end, named);
  if (last <= at && first.kind !== 'quotation') return undefined;
  // What is cited is a source as often as a reason; only quoted words are taken for one.
  if (onlyQuoted.has(cue.lemma) && !anyQuotation(line, at, last)) return undefined;
  return { claim: [[at, last]], cue: [cue.first, cue.last], source };
}

/** 'a show called "Night Ferry"', ', dubbed "the Ghost",': a thing's name, which nobody is said to have given it. */
function givesName({ tokens }: Line, cue: Cue, source: Phrase): boolean {
  if (cue.form !== 'past' || cue.first !== cue.last || !names.has(cue.lemma)) return false;
  const before = tokens[cue.first - 1]!;
  const next = tokens[cue.last + 1]!;
  if (before.lower === ',') return cue.first === source.last + 2 && !next.capital && !isObject(next);
  if (before.kind !== 'word' || before.capital || pronouns.has(before.lower)) return false;
  return next.kind === 'quotation' && !/^(?:what|which|whom|that|who)$/.test(tokens[source.first - 1]?.lower ?? '');
}

/** Words that only a verb with a speaker of its own governs. */
function isObject(next: Token): boolean {
  return /^(?:it|him|her|them|himself|herself|themselves|me|us|for|on)$/.test(next.lower);
}

/** Verbs of doing as much as of speaking: words in quotation marks behind them are the speaker's own. */
const onlyQuoted = new Set(['cite', 'invoke', 'welcome']);

/** Verbs that give a thing a name: 'called the plan "a mess"'. What follows the name is the writer's again. */
const names = new Set('call describe label brand dub deem term characterize characterise portray depict'.split(' '));

/** The last of the quotations that follow each other behind token `at`: "a mess" and "a farce". */
function quotationEnd({ tokens }: Line, at: number, end: number): number | undefined {
  let last = tokens.findIndex((token, k) => k >= at && k <= end && token.kind === 'quotation');
  if (last < 0) return undefined;
  for (let k = last + 1; k <= end && k <= last + 3; k += 1) {
    if (tokens[k]!.kind === 'quotation') last = k;
    else if (tokens[k]!.lower !== ',' && tokens[k]!.lower !== 'and' && !isArticle(tokens[k]!.lower)) break;
  }
  return last;
}

/**
 * Where a judgement in quotation marks really ends: 'called it "vital" that they leave' goes on with what is judged, 'what
 * it calls a "quiet" revolt' with the noun that the quoted words belong to.
 */
function goesOn({ tokens }: Line, at: number, quoted: number, end: number, named: boolean): number {
  const next = tokens[quoted + 1];
  if (
    named &&
    next?.kind === 'word' &&
    quoted < end &&
    isNoun(next) &&
    !/[,.]\W{1,3}$/.test(tokens[quoted]!.text.slice(-5))
  ) {
    let last = quoted + 1;
    while (last < end && tokens[last + 1]!.kind === 'word' && isNoun(tokens[last + 1]!)) last += 1;
    return tokens.slice(quoted + 1, last + 2).some(({ capital }) => capital) ? quoted : last;
  }
  if (tokens[at]!.lower === 'it' && /^(?:that|to)$/.test(next?.lower ?? '')) return end;
  return quoted;
}

/** Words that may belong to a noun, as far as lists tell. */
function isNoun({ lower }: Token): boolean {
  return (
    !finite.has(lower) &&
    !prepositions.has(lower) &&
    !subordinators.has(lower) &&
    !isAdverb(lower) &&
    !/^(?:and|or|but|to)$/.test(lower) &&
    (verbOf(lower) === undefined || verbOf(lower)!.form === 'base')
  );
}

/** "called a strike", "calling card", "mocked each other": the verb passes no judgement on anybody else. */
function isOtherSense({ tokens }: Line, cue: Cue, at: number): boolean {
  if (tokens[at]!.lower === 'each' && tokens[at + 1]?.lower === 'other') return true;
  if (tokens[at]!.lower === 'one' && tokens[at + 1]?.lower === 'another') return true;
  if (cue.lemma !== 'call') return false;
  if (/^(?:cards?|centers?|centres?)$/.test(tokens[at]!.lower)) return true;
  for (let k = at; k < at + 4; k += 1) {
    const next = tokens[k + 1];
    if (tokens[k] === undefined || tokens[k]!.kind !== 'word') return false;
    if (held.has(tokens[k]!.lower)) return next === undefined || (next.kind !== 'quotation' && !isArticle(next.lower));
  }
  return false;
}

/** What is called in order to be held, rather than to be judged. */
const held = new Set(
  'referendum referendums election elections vote ballot meeting strike conference session summit rally plebiscite halt truce ceasefire timeout witness witnesses'.split(
    ' ',
  ),
);

function isArticle(word: string): boolean {
  return word === 'a' || word === 'an' || word === 'the' || word === 'as' || word === 'or';
}

/** Where an object ends: at the claim's end, or before a comma behind which another clause begins. */
export function objectEnd(line: Line, cue: Cue, from: number): number {
  const { tokens } = line;
  const last = Math.min(claimEnd(line, cue, from), lastWord(tokens));
  for (let k = from + 1; k < last; k += 1) {
    if (tokens[k]!.lower === ';') return k - 1;
    if (tokens[k]!.lower !== ',') continue;
    if (cue.frames.has('judge') && /^(?:which|who)$/.test(tokens[k + 1]!.lower)) return k - 1;
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

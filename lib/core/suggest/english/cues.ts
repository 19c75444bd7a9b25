import type { Token } from '../../text/tokens.ts';
import type { Cue } from '../rule.ts';
import { standsAsVerb } from './verb-or-noun.ts';
import { verbOf } from './verbs.ts';
import { be, determiners, helpers, isAdverb, isNameBehind, prepositions } from './words.ts';

/** Two-word verbs: the second word belongs to the cue, and without it the first reports nothing. */
const secondWord: Readonly<Record<string, string>> = {
  put: 'it',
  fire: 'back',
  hit: 'back',
  point: 'out',
  spell: 'out',
  sum: 'up',
};

/** Words that go before "to say" when it is said after all: "went on to say". */
const wentOnTo = /^(?:went|goes|going|gone|continued|continues|proceeded|came)$/;

const modals = new Set(
  "will would can could may might must should shall won't wouldn't can't cannot couldn't shouldn't 'll 'd".split(' '),
);
const negations = new Set("not never n't didn't doesn't don't hasn't haven't hadn't nor neither".split(' '));

/** A sentence with more cues than this is none; a bound keeps time in step with length. */
const most = 24;

/** The possible cues of a sentence, in order: verbs that stand where a verb can stand, and "according to". */
export function cuesOf(tokens: readonly Token[]): Cue[] {
  const cues: Cue[] = [];
  for (let i = 0; i < tokens.length && cues.length < most; i += 1) {
    const token = tokens[i]!;
    if (token.kind !== 'word') continue;
    const cue = token.lower === 'according' ? accordingAt(tokens, i) : (nounAt(tokens, i) ?? verbAt(tokens, i));
    if (cue !== undefined) cues.push(cue);
  }
  return cues;
}

function accordingAt(tokens: readonly Token[], i: number): Cue | undefined {
  if (tokens[i + 1]?.lower !== 'to') return undefined;
  return { first: i, last: i + 1, lemma: 'according to', form: 'phrase', frames: noFrames, passive: false };
}

/** "the minister's claim that …": a noun of saying between its owner and its clause. */
function nounAt(tokens: readonly Token[], i: number): Cue | undefined {
  if (!nouns.has(tokens[i]!.lower) || tokens[i + 1]?.lower !== 'that') return undefined;
  const owner = tokens[i - 1]?.lower ?? '';
  if (!/(?:'s|s')$/.test(owner) && !/^(?:his|her|their|its)$/.test(owner)) return undefined;
  return { first: i, last: i, lemma: 'claim that', form: 'phrase', frames: noFrames, passive: false };
}

const nouns = new Set(
  'claim claims statement statements suggestion suggestions assertion assertions argument arguments contention warning warnings allegation allegations accusation accusations insistence conclusion announcement remark remarks comment comments prediction belief complaint complaints admission acknowledgment acknowledgement declaration finding findings'.split(
    ' ',
  ),
);

const noFrames: ReadonlySet<string> = new Set();

/** Verbs that speak only before "that" or a quotation; before other words they do other things: "held a rally". */
const otherwise = new Set('hold charge maintain determine reason shoot fire hit know feel'.split(' '));

/** "pledged delegates": a plain word behind "pledged" is what is pledged, and nobody says anything. */
function isNoun({ lower, capital }: Token): boolean {
  return !(capital || determiners.has(lower) || prepositions.has(lower) || isAdverb(lower) || lower === 'not');
}

function verbAt(tokens: readonly Token[], i: number): Cue | undefined {
  const verb = verbOf(tokens[i]!.lower);
  if (verb === undefined) return undefined;
  if (i > 0 && tokens[i]!.capital && tokens[i - 1]!.kind === 'word') return undefined; // part of a name, or of a title
  if (verb.lemma === 'know' && tokens[i - 1]?.lower === 'you') return undefined; // said to keep the listener
  let last = i;
  const second = secondWord[verb.lemma];
  if (second !== undefined) {
    if (tokens[i + 1]?.lower !== second) return undefined;
    last = i + 1;
  }
  const after = tokens[last + 1];
  if (after?.kind === 'word' && after.lower !== 'that') {
    if (otherwise.has(verb.lemma)) return undefined;
    if (verb.lemma === 'pledge' && verb.form === 'past' && isNoun(after)) return undefined;
  }
  let first = i;
  let passive = false;
  let helped = false;
  let form: Cue['form'] = verb.form;
  for (let k = i - 1; k >= 0 && k >= i - 6; k -= 1) {
    const word = tokens[k]!.lower;
    if (isNameBehind(tokens[k], tokens[k - 1])) break;
    if (negations.has(word) || modals.has(word)) return undefined; // nothing was said, or not yet
    if (word === 'to' && verb.form === 'base') {
      if (!(wentOnTo.test(tokens[k - 1]?.lower ?? '') || wentOnTo.test(tokens[k - 2]?.lower ?? ''))) return undefined;
      first = tokens[k - 1]!.lower === 'on' ? k - 2 : k - 1;
      form = 'past';
      helped = true;
      break;
    }
    if (be.has(word)) {
      if (verb.form === 'past' || verb.form === 'participle') passive = true;
      else if (verb.form === 'ing') form = 'past';
      else return undefined;
    } else if (!helpers.has(word) && !isAdverb(word)) break;
    else if (word === 'too' || word === 'only') break;
    helped ||= helpers.has(word) && word !== 'also';
    helped ||= be.has(word);
    first = k;
  }
  if (verb.form === 'participle' && !helped) return undefined;
  if (!helped && !standsAsVerb(tokens, first, i, verb)) return undefined;
  return { first, last, lemma: verb.lemma, form, frames: verb.frames, passive };
}

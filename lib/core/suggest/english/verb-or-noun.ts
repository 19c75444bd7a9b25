import type { Token } from '../../text/tokens.ts';
import { isDocument } from './outlets.ts';
import type { Verb } from './verbs.ts';
import { determiners, inNames, isNameBehind, prepositions, pronouns } from './words.ts';

/** Verbs whose present is a noun as often: "his claims", "a cautious note", "the United States". */
const nouns = new Set(
  'claim report note remark comment charge rule email text post blog tweet promise pledge vow demand state estimate forecast hope fear worry doubt guess question answer request protest plan attack blast credit fault call boast joke quip detail address release challenge project figure rage vent pan rap rip slam shot judge reply signal praise murmur whisper scream shout cry laugh smile sigh chant point love dispute support favor favour order press answer appeal counter venture object volunteer'.split(
    ' ',
  ),
);

/** Verbs that are nothing else, so that any word may stand before them: "two thirds of those asked say". */
const always = new Set('say argue believe think insist contend agree'.split(' '));

/** Tells "he claims" from "the claims", and "they report" from "a report". `first` is the first token of the verb group. */
export function standsAsVerb(tokens: readonly Token[], first: number, at: number, verb: Verb): boolean {
  const before = tokens[first - 1];
  const after = tokens[at + 1];
  const present = verb.form === 's' || verb.form === 'base';
  if (verb.form === 's' && tokens[at]!.capital) return false; // "the United States"
  if (before === undefined || before.kind !== 'word') {
    // After a mark or at the beginning: "…," says Smith; ", said Smith"; but not "Claims of fraud".
    if (!present) return true;
    if (before === undefined || after?.kind !== 'word') return false;
    return before.kind === 'quotation' || verb.form === 's' || always.has(verb.lemma);
  }
  const word = before.lower;
  if (verb.form === 's' && /^\d/.test(word)) return false; // "1,600 emails"
  if (word.endsWith("'s") || word.endsWith("s'")) return word === "who's";
  const named = before.capital && tokens[first - 2]?.capital === true; // "Channel A"
  if (verb.lemma === 'read' && word === 'that') return after?.kind === 'quotation'; // "a sign that read"
  if (determiners.has(word) && !named && !standsAlone.has(word))
    return verb.form === 'past' && /^(?:this|that|one|another)$/.test(word);
  const speaks = verb.form === 'past' && (verb.lemma === 'say' || verb.lemma === 'tell');
  if (speaks && /^(?:before|after|in|on|up|out|off|over|around|down|through|by)$/.test(word)) return true; // "who came in told"
  if ((prepositions.has(word) || inNames.has(word)) && !isNameBehind(before, tokens[first - 2]))
    return word === 'and' || verb.form === 'ing';
  if (present && nouns.has(verb.lemma) && !endsQuoted(tokens, first, at) && !governsAtOnce(before, after, verb))
    return false;
  if (verb.form === 'base') {
    if (pronouns.has(word)) return word !== 'he' && word !== 'she' && word !== 'it';
    return (
      always.has(verb.lemma) ||
      isPlural(word) ||
      pluralHead(tokens, first) ||
      standsAlone.has(word) ||
      word === 'who' ||
      word === 'and'
    );
  }
  if (verb.form !== 's' || pronouns.has(word) || !isPlural(word) || before.capital) return true;
  return inPhrase(tokens, first); // "a survey of voters suggests"
}

/** '"…," Mr. Lee notes.': a quotation, a name, the word, and the end. */
function endsQuoted(tokens: readonly Token[], first: number, at: number): boolean {
  const after = tokens[at + 1];
  if (after !== undefined && after.lower !== '.') return false;
  let k = first - 1;
  while (k > 0 && first - k < 6 && tokens[k]!.kind === 'word') k -= 1;
  return tokens[k]!.kind === 'quotation' && tokens[k + 1]!.capital;
}

/** For words that may be nouns: a pronoun or a name before them, or what only a verb governs behind them. */
function governsAtOnce(before: Token, after: Token | undefined, verb: Verb): boolean {
  if (pronouns.has(before.lower) || before.lower === 'who' || before.lower === 'which' || before.lower === 'and')
    return true;
  if (verb.lemma === 'state' && verb.form === 's' && !isDocument(before.lower)) return false; // "the states that voted"
  if (verb.form === 'base' && after?.kind === 'quotation') return isPlural(before.lower);
  // 'the show "Night Ferry"', 'their ventures "and …"': a few quoted words are no sign that a plural is a verb.
  if (verb.form === 's' && after?.kind === 'quotation' && after.end - after.start < 50 && !before.capital) return false;
  if (after?.kind === 'quotation' || after?.lower === 'that' || after?.lower === ':') return true;
  if (after === undefined || after.kind === 'mark') return false;
  return verb.form === 's'
    ? before.capital && !isPlural(before.lower)
    : before.lower.endsWith('s') && isPlural(before.lower);
}

const irregularPlural =
  /^(?:people|men|women|police|children|others|democrats|voters|media|staff|folks|percent|republicans|majority)$/;

function isPlural(word: string): boolean {
  return irregularPlural.test(word) || /^\d+%?$/.test(word) || (/s$/.test(word) && !/(?:ous|ss|us|is|'s)$/.test(word));
}

const standsAlone = new Set(
  'some many most few several both others another all those these one two three four five six seven eight nine ten'.split(
    ' ',
  ),
);

/** "figures from the ministry show": the plural stands before the preposition. */
function pluralHead(tokens: readonly Token[], verb: number): boolean {
  const at = prepositionBefore(tokens, verb);
  return at > 0 && tokens[at - 1]!.kind === 'word' && isPlural(tokens[at - 1]!.lower);
}

function inPhrase(tokens: readonly Token[], verb: number): boolean {
  const at = prepositionBefore(tokens, verb);
  return at > 0 && !isPlural(tokens[at - 1]!.lower);
}

/** The preposition nearest before a verb, within the words of one phrase; 0 if there is none. */
function prepositionBefore(tokens: readonly Token[], verb: number): number {
  for (let k = verb - 2; k > verb - 9 && k > 0 && tokens[k]!.kind === 'word'; k -= 1) {
    if (prepositions.has(tokens[k]!.lower)) return k;
  }
  return 0;
}

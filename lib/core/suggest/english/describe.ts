import { isCapital } from '../../text/capitals.ts';
import { guessNaming } from '../naming.ts';
import type { Described } from '../rule.ts';
import { pluralityOf } from './plurality.ts';
import { typeHintOf } from './type-hints.ts';

/** Behind a name these words hide somebody; in a sentence about a named person they hide nobody. */
const asked =
  /\b(?:anonymity|not to be (?:named|identified)|declined to be (?:named|identified)|did ?n[o’']t want to be (?:named|identified)|not authori[sz]ed to)\b/i;

/** What a source phrase tells about the source; `around` is the phrase with what stands beside it in the sentence. */
export function describe(words: string, around: string): Described {
  const own = guessNaming(words);
  const behind = around.startsWith(words) ? around.slice(words.length) : '';
  const isNamed =
    own === 'described' && isCapital(behind, 2) && /^, \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}.’'-]*)+,/u.test(behind); // "the mayor, Ann Lee,"
  const naming = isNamed ? 'named' : own !== 'named' && asked.test(around) ? 'anonymous' : own;
  const typeHint = typeHintOf(words, around.slice(0, 120));
  const plurality = pluralityOf(words);
  return { naming, ...(typeHint && { typeHint }), ...(plurality && { plurality }) };
}

/** What kind of pronoun words are; undefined for any other words. */
export function pronoun(words: string): 'person' | 'people' | 'thing' | 'relative' | undefined {
  const word = words.toLowerCase();
  if (word === 'he' || word === 'she' || word === 'him' || word === 'her') return 'person';
  if (word === 'they' || word === 'them') return 'people';
  if (word === 'it') return 'thing';
  return word === 'who' || word === 'which' || word === 'whom' ? 'relative' : undefined;
}

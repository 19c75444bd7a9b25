import { isCapital } from '../../text/capitals.ts';
import { guessNaming } from '../naming.ts';
import type { Described } from '../rule.ts';
import { pluralityOf } from './plurality.ts';
import { typeHintOf } from './type-hints.ts';

/** Behind a name these words hide somebody; in a sentence about a named person they hide nobody. */
const asked =
  /\b(?:anonymity|not to be (?:named|identified)|declined to be (?:named|identified)|did ?n[o’']t want to be (?:named|identified)|not authori[sz]ed to)\b/; // of small letters

/** What a source phrase tells about the source; `around` is the phrase with what stands beside it in the sentence. */
export function describe(words: string, around: string): Described {
  const own = guessNaming(words);
  const behind = around.startsWith(words) ? around.slice(words.length) : '';
  const isNamed = own === 'described' && isNameApart(behind);
  const naming = isNamed ? 'named' : own !== 'named' && asked.test(around.toLowerCase()) ? 'anonymous' : own;
  const typeHint = typeHintOf(words, around.slice(0, 120));
  const plurality = pluralityOf(words);
  return { naming, ...(typeHint && { typeHint }), ...(plurality && { plurality }) };
}

/** "the mayor, *Ann Lee*, …": words in capitals between two commas. */
function isNameApart(behind: string): boolean {
  if (!behind.startsWith(', ') || !isCapital(behind, 2)) return false;
  const end = behind.indexOf(',', 2);
  const parts = behind.slice(2, Math.max(end, 2)).split(' ');
  return parts.length > 1 && parts[0]!.length > 1 && parts.every((part) => isCapital(part) && !inNoName.test(part));
}

/** What no name has in it. */
const inNoName = /[^\w.’'\u0080-\uffff-]|[\d_“”–—]/;

/** What kind of pronoun words are; undefined for any other words. */
export function pronoun(words: string): 'person' | 'people' | 'thing' | 'relative' | undefined {
  const word = words.toLowerCase();
  if (word === 'he' || word === 'she' || word === 'him' || word === 'her') return 'person';
  if (word === 'they' || word === 'them') return 'people';
  if (word === 'it') return 'thing';
  return word === 'who' || word === 'which' || word === 'whom' ? 'relative' : undefined;
}

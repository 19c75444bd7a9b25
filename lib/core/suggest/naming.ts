/** What marks a phrase as hiding a person whom the writer knows, after AP's and the Guardian's wording on anonymous sources. */
const anonymous =
  /\b(anonym\w*|unnamed|unidentified|familiar with|with knowledge of|briefed on|close to|not authori[sz]ed|declined to be (?:named|identified)|condition of)\b/i;

/** Words for speakers who could be anyone. */
const vague =
  /^(?:(?:some|many|several|multiple|various|other|the|unnamed)\s+)*(?:sources?|critics?|observers?|analysts?|experts?|insiders?|people|many|some|others|reports?|rumou?rs?|commentators?|supporters?|opponents?)$/i;

/**
 * A first guess at how a phrase names a source (codebook field `naming`), which a person may correct:
 * a capital letter after the first word, or script without capitals, is taken for a name.
 */
export function guessNaming(phrase: string): 'named' | 'described' | 'anonymous' | 'vague' {
  const words = phrase.trim().replace(/^(?:an?|the)\s+/i, '');
  if (anonymous.test(words)) return 'anonymous';
  if (vague.test(words)) return 'vague';
  return /^\p{Lu}|\s\p{Lu}|^\p{Lo}/u.test(words) ? 'named' : 'described';
}

// What stands in a story is a phrase ("the Seoul broadcaster Channel A", "President Park Geun-hye"); what a ledger is
// looked up by is a name. Only words are taken away, never added, so that a name is always the story's own.

/** Titles that stand before a name in English; taken off where at least two words are left, since "President Park" needs its title. */
const titles =
  /^(?:(?:Vice|Deputy|Former|Prime|Foreign|Defen[cs]e|Interior|Finance) )*(?:President|Minister|Secretary|Chancellor|Premier|Senator|Sen\.|Representative|Rep\.|Governor|Gov\.|Mayor|Judge|Justice|General|Gen\.|Colonel|Col\.|Captain|Sergeant|Sgt\.|Professor|Prof\.|Doctor|Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Sir|Dame|Lord|Lady|King|Queen|Prince|Princess|Pope|Bishop|Archbishop|Rev\.) (?=\S+ \S)/u;

/** What an outlet is, behind its name: "the Hankook Ilbo newspaper". */
const kinds =
  /(?<=\p{Lu}\S*) (?:newspaper|daily|magazine|news agency|newswire|website|broadcaster|television|TV|radio)$/u;

/** Words in lower case that are part of a name: "University of London", "van der Bellen". */
const particles = new Set(
  'of for in at on and the de da di du la le van von der den bin ibn al el y e to by with from near'.split(' '),
);

/** The name in a phrase that names somebody; a phrase that only describes is kept as it is. `naming`: codebook field. */
export function sourceName(phrase: string, naming: string): string {
  const words = phrase
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<=\p{L})['’]s$/u, '');
  if (naming !== 'named') return words.replace(opening, (article) => article.toLowerCase());
  return behindDescription(words.replace(kinds, '')).replace(titles, '');
}

/** A capital that belongs to the sentence. */
const opening = /^(?:An?|The|One|Two|Three|Some|Several|Many) /;

/** Without what somebody is: "the Seoul broadcaster Channel A" is Channel A. */
function behindDescription(phrase: string): string {
  const words = phrase.split(' ');
  if (!/^(?:the|an?)$/i.test(words[0] ?? '') && !isLower(words[0])) return phrase;
  const last = words.findLastIndex(isLower);
  const ends = last < 0 || last === words.length - 1 || particles.has(words[last] ?? '');
  return ends ? phrase.replace(/^the (?=\p{Lu})/iu, '') : words.slice(last + 1).join(' ');
}

function isLower(word = ''): boolean {
  return /^\p{Ll}/u.test(word);
}

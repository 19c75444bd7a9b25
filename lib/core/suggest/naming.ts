import { hasNoCase, isCapital, isHigh } from '../text/capitals.ts';
import { isRole } from './english/type-hints.ts';

/** A codebook value of `naming` that a phrase can earn. */
export type GuessedNaming = 'named' | 'described' | 'anonymous' | 'vague';

/** The text says that anonymity was asked or granted, or hides somebody whom the writer knows (AP and the Guardian on sources). */
const anonymous =
  /\b(?:anonym\w*|unnamed|un-named|unidentified|undisclosed|familiar with|with (?:direct |first-?hand )?knowledge of|briefed on|close to (?:the|an?|mr|mrs|ms)\b|in the know|not authori[sz]ed|not being authori[sz]ed|were(?:n't| not) authori[sz]ed|was(?:n't| not) authori[sz]ed|not to be (?:named|identified|quoted)|declined to be (?:named|identified|quoted)|refused to be (?:named|identified)|did not want to be (?:named|identified)|didn[’']t want to be (?:named|identified)|(?:asked|requested) (?:for anonymity|that (?:his|her|their) name)|withheld (?:his|her|their) name|condition of|whose name (?:was|is|has been) (?:withheld|changed)|not for attribution|on background)\b/; // of small letters

/** A piece of each of those: all of them together are slow to look for, and most sources have none. */
const pieces =
  'nonym,name,dentified,ndisclosed,familiar,knowledge,briefed,close,in the know,uthori,quoted,condition,attribution,background'.split(
    ',',
  );

/** Whether words, in small letters, hide somebody. */
function hides(lower: string): boolean {
  return pieces.some((piece) => lower.includes(piece)) && anonymous.test(lower);
}

/** Words that narrow nothing down, before the commonest words for speakers. */
const loose = new Set(
  'the some many several multiple various numerous most a few number of other others certain unnamed these those two three four five six dozens more than at least local foreign western political independent outside longtime leading legal industry government official senior media news press state domestic international informed well-placed reliable diplomatic security intelligence military court police south north korean american russian chinese british european israeli recent'.split(
    ' ',
  ),
);
const anybody = new Set(
  'source sources critic critics observer observers analyst analysts expert experts insider insiders people commentator commentators supporter supporters opponent opponents detractors skeptics sceptics advocates proponents pundits reports rumors rumours accounts media press watchers some many others several most few they everyone everybody someone somebody onlookers allies rivals locals fans'.split(
    ' ',
  ),
);
const vaguePronoun = /^(?:it|one|another|those|this|that|there)$/i;

/** A capital that makes no name: the first word, a nationality, an institution's adjective, a weekday. */
const noName = new Set(
  'I The A An One Two Three Some Many Several Other Others Most All Both American Russian French German Greek Dutch Swiss Thai Czech Turk Turkish Arab Republican Democratic Republicans Democrats Western Eastern South North European African Asian US U.S U.S. US. UK U.K U.K. UK. British Israeli Iraqi GOP Muslim Christian Jewish Catholic Latino Hispanic Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(
    ' ',
  ),
);
const nationality = /^[^-.&\d'’]*(?:ese|ish|ian|ean|ican|iet|elis?|aqis?|anis?)$/;

/** Begin a role without a name, even where a nationality or a place has a capital: "a South Korean official", "two Moscow foremen". */
const article = /^(?:an?|one|another|two|three|four|five|six|\d+|some|several|many)\s/;

/** Whether a phrase with an article names a role and nobody: a role that no capital letter follows. */
function isRoleOnly(words: string): boolean {
  if (!article.test(words)) return false;
  const parts = words.split(/\s+/);
  const at = parts.findIndex((part) => isRole(part) && !isHigh(part));
  return at > 0 && !/^(?:named|called)$/.test(parts[at + 1] ?? '') && !isCapital(parts[at + 1] ?? '');
}

/** An organisation that speaks through somebody unnamed is named all the same (codebook). */
const spokesperson = /\b(?:spokes(?:man|woman|person|people)|spokespersons?|press secretary|press office)\b/;

/**
 * A first guess at how a phrase names a source (codebook field `naming`), which a person may correct. A capital letter
 * that is more than a nationality, or script without capitals, is taken for a name.
 */
export function guessNaming(phrase: string): GuessedNaming {
  const words = phrase.trim();
  const bare = words.replace(/^(?:an?|the)\s+/i, '');
  const lowered = words.replace(/^(?:An?|One|Another|Two|Three|Four|Five|Six|Some|Several|Many)\b/, (word) =>
    word.toLowerCase(),
  );
  const beforeComma = lowered.split(/,|\s(?:who|whose|that)\s/u)[0] ?? lowered;
  const lower = words.toLowerCase();
  const isHidden = words.length > 7 && hides(lower) && /(?:^|[\s,])[a-z]/.test(words); // names alone hide nobody
  if (isHidden && !hasName(withoutTail(beforeComma))) return 'anonymous';
  if (isVague(bare) || vaguePronoun.test(bare)) return 'vague';
  if (isRoleOnly(beforeComma))
    return spokesperson.test(beforeComma.toLowerCase()) && hasName(beforeComma) ? 'named' : 'described';
  return hasName(beforeComma) ? 'named' : 'described';
}

/** Speakers who could be anyone: one of the commonest words, with nothing that narrows it down. */
function isVague(words: string): boolean {
  const parts = words.toLowerCase().split(/\s+/);
  return anybody.has(parts.at(-1)!) && parts.slice(0, -1).every((part) => loose.has(part) || /^\d+$/.test(part));
}

/** Without the part that says what somebody is close to: "a person close to Mr. Lee" names nobody. */
function withoutTail(words: string): string {
  return words.replace(/\s(?:familiar|close|briefed|with|in|on|not|speaking)\s.*$/i, '');
}

/** A capital that makes no name, with or without a possessive's ending. */
function isNoName(part: string): boolean {
  const bare = part.replace(/['’]s$/, '');
  return noName.has(bare) || nationality.test(bare);
}

/** "Officials said", "Doctors in Leeds said": the capital belongs to the sentence. */
function opensSentence(word: string, next: string | undefined): boolean {
  return isRole(word) && (next === undefined || !isCapital(next));
}

function hasName(words: string): boolean {
  for (let at = 0; at < words.length; at += 1) {
    if (words.charCodeAt(at) > 127 && hasNoCase(words, at) && (at === 0 || hasNoCase(words, at + 1))) return true;
  }
  const parts = words.split(/[\s/]+/);
  return parts.some((part, at) => isCapital(part) && !isNoName(part) && !(at === 0 && opensSentence(part, parts[1])));
}

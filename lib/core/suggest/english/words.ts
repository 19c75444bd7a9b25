/** Little words of English by what they do in a sentence; all in lower case. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Subjects that stand alone. */
export const pronouns = set('i he she they we it you');

/** Subjects that stand alone and point at nobody by name: "one said", "others argued". */
export const loosePronouns = set(
  'one another others some many most few several both everyone someone somebody nobody none everybody each neither all those',
);

/** Begin a noun phrase. */
export const determiners = set(
  'a an the this that these those his her its their our my your some any many most several few both each every no another other all more one two three four five six seven eight nine ten dozens hundreds thousands',
);

/** Helpers before a reporting verb: "has said", "did say". */
export const helpers = set("has have had 've 'd do does did also");

/** Forms of "be". */
export const be = set('is are was were be been being am');

/** Verbs that always carry a clause; a noun phrase cannot reach over them. */
export const finite = set(
  "is are was were am isn't aren't wasn't weren't has have had hasn't haven't hadn't do does did don't doesn't didn't will would can could may might must should won't wouldn't can't cannot couldn't shouldn't shall 's " +
    'became began brought came chose drew fell felt found gave got grew held kept knew led left lost made met paid ran rose sat saw sent set shook sought spent spoke stood threw took turned went won wore ' +
    'becomes begins brings comes draws falls feels finds gets gives goes grows holds keeps knows leads leaves loses makes meets needs remains runs seems sees sends sits speaks spends stands takes tries turns wants wins works ' +
    'appeared asked called continued declined decided ended faced failed followed happened helped hoped included joined laughed liked looked lived loved moved needed offered opened passed played pushed raised reached received refused remained resigned resumed returned seemed served shared showed shrugged smiled started stayed stopped struggled supported talked tried used voted waited walked wanted watched worked',
);

/** Begin a clause of their own. */
export const subordinators = set(
  'that because when while as if although though since unless until whether where how why what after before once whereas lest than so but which who whom whose',
);

/** Those of them that make what follows, up to a comma, no claim of the main speaker. */
export const opening = set(
  'when while as if although though since unless until after before once because whereas with asked despite in on at by for from during',
);

export const prepositions = set(
  'of in on at by for from with to about over under after before during through between among against into onto within without amid outside inside near around across behind beyond toward towards upon until since via despite throughout along alongside off per following',
);

/** Prepositions that may stand inside the name of a speaker: "the head of the agency in Seoul". */
export const inNames = set('of for at from in with to on and & by between among against de la van von der al bin');

/** Words of time that follow a reporting verb: "said Tuesday". */
export const times = set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. mon. tue. wed. thu. fri. sat. sun. today yesterday tomorrow tonight now then earlier later afterward afterwards recently again last this next early late before ago once shortly moments simply',
);

/** Adverbs that may stand beside a verb and do not end in -ly. */
export const adverbs = set(
  "also later then once soon again often still even just now never ever not already always further too instead rather first twice since long almost perhaps maybe reportedly thus therefore however nevertheless meanwhile earlier today yesterday both all only himself herself themselves itself merely n't",
);

/** May begin a sentence before its subject. */
export const lead = set(
  'and but or so yet nor still also meanwhile however moreover furthermore additionally instead indeed thus therefore then now earlier later afterward afterwards separately likewise similarly nonetheless nevertheless besides perhaps finally first second third today yesterday again otherwise plus though',
);

/** Titles and little words of English names end in no -ly; these do, and are no adverbs. */
const notAdverbs = set(
  'kelly family italy only billy sally emily reilly early daily weekly monthly ally rally reply supply apply july assembly fly rely bully holly molly polly haley foley',
);

/** Whether a word, in lower case, can stand between subject and verb: "later", "repeatedly". */
export function isAdverb(word: string): boolean {
  return adverbs.has(word) || (word.length > 4 && word.endsWith('ly') && !notAdverbs.has(word));
}

/** '"…," Will said', '"…," From said': a capital behind a quotation makes a name of a little word. */
export function isNameBehind(word: { readonly capital: boolean } | undefined, before: { kind: string } | undefined) {
  return word?.capital === true && before?.kind === 'quotation';
}

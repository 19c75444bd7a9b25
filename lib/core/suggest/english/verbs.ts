import { formsOf, type VerbForm } from './verb-forms.ts';

/**
 * What a reporting verb may be followed by. A verb may be in several lists; each list says what its rules rely on.
 * The lists are our own, made from the verbs that news style books name and from general dictionaries.
 */
const frames: Readonly<Record<string, string>> = {
  /** Can carry a quotation before or after it: "…," she added. */
  quote:
    'say add note explain argue claim insist write tweet warn declare announce recall state continue conclude reply respond answer acknowledge admit concede assert contend maintain observe remark comment quip joke tell ask agree stress emphasize emphasise reiterate repeat report testify complain lament proclaim exclaim muse opine urge promise vow pledge predict suggest advise recount allege confess joke counter retort shout yell scream cry whisper murmur mutter chant caution boast brag charge confide clarify elaborate counsel demand deny affirm confirm reveal disclose post blog read think wonder interject object protest plead reason recite reflect rejoin sigh shrug snap shoot thunder tease vent sing volunteer gush marvel offer hint estimate attest hypothesize theorize theorise summarize summarise posit venture deadpan crow rail chide scoff sneer snort scold grumble groan growl grin laugh smile fume rave preach inquire query question press pray warble echo propose point jest implore sum text email bemoan rage remember believe relate describe stipulate specify surmise speculate postulate profess trumpet enthuse put fire hit',
  /** Can carry a clause, with or without "that". */
  clause:
    'say add note explain argue claim insist write tweet warn declare announce recall state conclude acknowledge admit concede assert contend maintain observe remark agree stress reiterate repeat report testify complain lament proclaim vow pledge promise predict suggest allege confess caution boast charge clarify deny affirm confirm reveal disclose swear estimate believe think hope fear worry suspect feel doubt expect guess reckon assume imagine understand recommend demand propose imply indicate calculate speculate emphasize emphasise hint joke quip theorize posit signal forecast foresee project remember reason protest object attest figure determine bet concur mention counter venture stipulate know learn wish gripe bemoan decree rule surmise reply respond answer reaffirm reassert restate muse opine infer advise read show find hold deem',
  /** Of those, the ones after which a clause without "that" can be taken on trust; after others it must show a verb. */
  bare: 'say think believe insist argue hope fear contend assert suspect acknowledge concede admit claim',
  /** Thinking and feeling rather than speaking: a clause, and a person before it. */
  mind: 'believe think hope fear worry suspect feel doubt expect guess reckon assume imagine understand figure know learn wish wonder pray bet remember consider',
  /** What papers and polls do. */
  show: 'show find suggest indicate reveal say conclude estimate report note confirm state read demonstrate detail forecast project warn argue',
  /** The one who was told stands between verb and claim. */
  tell: 'tell inform remind assure warn notify advise reassure convince persuade brief ask caution promise email text show',
  /** An indirect question. */
  ask: 'ask wonder question inquire query',
  /** A judgement on somebody or something that follows directly: "called the plan …". */
  judge:
    'call describe label brand dub dismiss accuse blame denounce criticize criticise condemn praise mock slam blast decry deride hail tout characterize characterise portray deplore lambast ridicule chide rebuke applaud laud commend disparage bash knock deem term assail berate castigate excoriate scold taunt belittle depict paint compare liken charge credit fault thank congratulate laud extol defend pan rip bemoan lament bewail cite invoke welcome',
  /** What somebody will or should do: "vowed to …". */
  promise:
    'promise pledge vow threaten offer refuse decline agree swear claim ask demand propose hope expect plan intend commit volunteer ',
  /** Somebody is to do something: "urged voters to …". */
  urge: 'urge ask order advise encourage warn implore beg press tell challenge call recommend instruct remind caution beseech exhort',
  /** The thing itself, without a clause: "announced the closure". */
  thing:
    'announce deny confirm mention reject acknowledge propose suggest recommend predict report dispute detail outline highlight disclose reveal claim note discuss explain demand oppose express admit concede voice pledge promise recall recount repeat reiterate stress emphasize emphasise request estimate forecast allege declare describe rebut refute protest tout',
};

/** One reading of a word as a reporting verb. */
export interface Verb {
  readonly lemma: string;
  readonly form: VerbForm;
  readonly frames: ReadonlySet<string>;
}

/** The verb a word is a form of, or undefined; the word in lower case. */
export function verbOf(word: string): Verb | undefined {
  return byWord.get(word);
}

const byWord: ReadonlyMap<string, Verb> = listVerbs();

function listVerbs(): Map<string, Verb> {
  const framesOf = new Map<string, Set<string>>();
  for (const [frame, lemmas] of Object.entries(frames)) {
    for (const lemma of lemmas.trim().split(/\s+/)) {
      const known = framesOf.get(lemma) ?? new Set();
      framesOf.set(lemma, known.add(frame));
    }
  }
  const verbs = new Map<string, Verb>();
  for (const [lemma, frames] of framesOf) {
    for (const [form, word] of formsOf(lemma)) if (!verbs.has(word)) verbs.set(word, { lemma, form, frames });
  }
  return verbs;
}

// Words whose change can turn a statement into another one. English first, since its stories are most; the negations
// of the next largest news languages are here too, and numbers and names need no language.

/** Whether a folded word denies what it stands with. */
export function isNegation(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    negations.has(lower) ||
    lower.endsWith("n't") ||
    /^kein(?:e[mnrs]?)?$|^(?:ning|nenh)un[ao]?s?$|^nessun[ao]?$/.test(lower)
  );
}

/** What a folded word counts, as a plain number or as a day or month; undefined if it counts nothing. */
export function numberOf(word: string): string | undefined {
  const lower = word.toLowerCase();
  if (/\p{N}/u.test(lower)) return lower.replace(/%$/, '').replace(/,(?=\d{3})/g, '');
  const spelled = spelledOut.indexOf(lower);
  if (spelled >= 0) return String(spelled);
  return counting.has(lower) ? lower : undefined;
}

/** In what sense a folded word attributes a statement: told, admitted, denied, doubted, threatened. Undefined for other words. */
export function senseOf(word: string): string | undefined {
  return senses.get(word.toLowerCase());
}

const list = (words: string): string[] => words.split(' ');

const negations: ReadonlySet<string> = new Set(
  list(
    'not no never none nor neither nobody nothing nowhere without cannot hardly scarcely barely ' +
      'nicht nie niemals ohne ne pas jamais sans aucun aucune nunca jamas sin tampoco non mai senza nao nem sem niet geen nooit zonder',
  ),
);

const spelledOut = list(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
);

const counting: ReadonlySet<string> = new Set(
  list(
    'thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion ' +
      'trillions dozen dozens half halved third quarter twice double doubled triple tripled first second ' +
      'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december',
  ),
);

const senses: ReadonlyMap<string, string> = new Map(
  Object.entries({
    told: 'say says said saying tell tells told state states stated add adds added note notes noted explain explains explained report reports reported write writes wrote according',
    admitted:
      'confirm confirms confirmed admit admits admitted acknowledge acknowledges acknowledged concede concedes conceded verify verifies verified prove proves proved proven agree agrees agreed',
    denied:
      'deny denies denied denying reject rejects rejected refute refutes refuted dispute disputes disputed dismiss dismisses dismissed contradict contradicts contradicted retract retracts retracted',
    doubted:
      'claim claims claimed allege alleges alleged allegedly reportedly purportedly supposedly suggest suggests suggested speculate speculates speculated believe believes believed suspect suspects suspected doubt doubts doubted question questions questioned may might could apparently',
    accused:
      'accuse accuses accused blame blames blamed charge charges charged convict convicted acquit acquitted criticize criticized criticised praise praised',
    threatened:
      'warn warns warned threaten threatens threatened vow vows vowed promise promises promised pledge pledges pledged insist insists insisted',
    revealed: 'announce announces announced reveal reveals revealed disclose discloses disclosed leak leaks leaked',
  }).flatMap(([sense, words]) => list(words).map((word) => [word, sense])),
);

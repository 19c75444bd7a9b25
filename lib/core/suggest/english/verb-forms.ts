/** A form of a verb. `participle` is listed only where it differs from the past: "written". */
export type VerbForm = 'base' | 's' | 'past' | 'participle' | 'ing';

/** Past and participle of the verbs that do not take -ed. */
const irregular: Readonly<Record<string, readonly [past: string, participle?: string]>> = {
  say: ['said'],
  tell: ['told'],
  write: ['wrote', 'written'],
  think: ['thought'],
  feel: ['felt'],
  know: ['knew', 'known'],
  find: ['found'],
  read: ['read'],
  hold: ['held'],
  swear: ['swore', 'sworn'],
  retell: ['retold'],
  foresee: ['foresaw', 'foreseen'],
  forecast: ['forecast'],
  see: ['saw', 'seen'],
  make: ['made'],
  put: ['put'],
  go: ['went', 'gone'],
  show: ['showed', 'shown'],
  speak: ['spoke', 'spoken'],
  understand: ['understood'],
  begin: ['began', 'begun'],
  sing: ['sang', 'sung'],
  hit: ['hit'],
  decry: ['decried'],
  shoot: ['shot'],
};

/** Verbs of more than one syllable that double their last letter; short ones are told by their shape. */
const doubling = new Set([
  'admit',
  'permit',
  'refer',
  'infer',
  'regret',
  'concur',
  'rebut',
  'commit',
  'recap',
  'outwit',
  'quip',
  'blog',
  'slam',
  'pan',
  'rap',
  'plan',
  'sum',
  'tut',
  'beg',
  'nod',
  'chat',
  'dub',
  'tag',
  'rip',
]);

/** All forms of a verb, each with its name; made by rule, so that no list of forms has to be kept. */
export function formsOf(lemma: string): [form: VerbForm, word: string][] {
  const stem = doubling.has(lemma) ? lemma + lemma.at(-1) : lemma;
  const consonantY = /[^aeiou]y$/.test(lemma);
  const ed = consonantY ? `${lemma.slice(0, -1)}ied` : lemma.endsWith('e') ? `${lemma}d` : `${stem}ed`;
  const ing = /[^eoy]e$/.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${stem}ing`;
  const s = consonantY ? `${lemma.slice(0, -1)}ies` : /(?:s|x|z|ch|sh|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  const [past, participle] = irregular[lemma] ?? [ed];
  const forms: [VerbForm, string][] = [
    ...(past === lemma ? [] : [['base', lemma] as [VerbForm, string]]), // "put" is taken for the past
    ['s', s],
    ['past', past],
    ['ing', ing],
  ];
  if (participle !== undefined) forms.push(['participle', participle]);
  return forms;
}

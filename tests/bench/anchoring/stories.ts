/** A word or mark of a made-up story, with a number by which it is known whatever happens to the page. */
export interface Word {
  readonly id: number;
  readonly text: string;
}

/** A paragraph as the list of its words. */
export type Paragraph = readonly Word[];

/** A source of chance that gives the same numbers for the same seed (mulberry32). */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const pick = <T>(chance: () => number, list: readonly T[]): T => list[Math.floor(chance() * list.length)]!;

const list = (words: string): string[] => words.split('|');

const who = list(
  'The mayor|A spokesman for the ministry|The union|Anna Holm|Two residents|The harbour board|A company lawyer|The bishop|Police|The mill owner|Peter Vance|A former clerk|The school board|An auditor|The water authority|Neighbours',
);
const verb = list('said|told reporters|denied|confirmed|wrote in a letter|claimed|added|warned|announced|insisted');
const what = list(
  'the bridge would stay closed|the budget had been approved|nobody had been hurt|the water was safe to drink|the vote was postponed|three trains were late|the old mill would be sold|the archive had burned|the strike would go on|the ferry was too small|the contract had never been signed|the dam needed repair|rents had doubled|the report was wrong|the roof had been leaking|the museum owed its founders nothing',
);
const when = list(
  'on Monday|last week|before the meeting|after the flood|in a statement|for the second time|at the hearing|by telephone|in the spring|that evening|without giving reasons|at the request of the court',
);
const why = list(
  'because the money had run out|although the council disagreed|while talks continued|since the law was changed|as the river rose|despite the protests|after an inspection of the site|which surprised many|when asked about the delay|in spite of two warnings',
);
const number = list('12|40|117|2,300|five|3.5 million|a dozen|61|1998|two thirds|8 percent|some 400');
const thing = list('houses|letters|workers|votes|crowns|boats|families|pages|complaints|tonnes');

/** A story of some paragraphs, written by rules out of phrases of this file; the same seed gives the same story. */
export function writeStory(chance: () => number, paragraphs: number): Paragraph[] {
  let id = 0;
  const word = (text: string): Word => {
    id += 1;
    return { id, text };
  };
  return Array.from({ length: paragraphs }, () =>
    Array.from({ length: 1 + Math.floor(chance() * 4) }, () => sentence(chance))
      .join(' ')
      .split(' ')
      .map(word),
  );
}

/** Other words, for advertisements and for what is put in the place of a word. */
export const otherWords = list(
  'subscribe|morning|garden|newsletter|cheap|holiday|winner|recipe|phone|today|deal|stars|twelve|quiet|yellow|engine|velvet|lamp|forty|copper',
);

function sentence(chance: () => number): string {
  const one = (words: readonly string[]) => pick(chance, words);
  const quoted = `\u201c${capital(one(what))} ${one(why)},\u201d ${one(who).replace(/^(The|An?|Two) /, (w) => w.toLowerCase())} said ${one(when)}.`;
  const forms = [
    `${one(who)} ${one(verb)} ${one(when)} that ${one(what)} ${one(why)}.`,
    `${one(who)} ${one(verb)} that ${one(what)}, and that ${one(number)} ${one(thing)} were affected.`,
    `Some ${one(number)} ${one(thing)} were counted ${one(when)}, ${one(why)}.`,
    quoted,
    `${capital(one(when))}, ${one(who).toLowerCase()} and ${one(who).toLowerCase()} met ${one(why)}; ${one(what)}.`,
  ];
  return one(forms);
}

const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);

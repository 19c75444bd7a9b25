/** What the sentences of the generated library are put together from. */
const syllables = {
  first:
    'Ada Ben Cleo Dario Elin Farid Greta Hugo Ines Jonas Kaya Leif Mira Nils Ola Petra Quin Rosa Sven Tilda Umar Vera Wim Xenia Yara Zeno'.split(
      ' ',
    ),
  last: [
    'Ald Berg Cor Dahl Eck Fal Gor Hal Ing Jor Kess Lind Mar Nor Ost Pell Rav Sol Tor Ulm Vess Wald'.split(' '),
    'ber den fors gren holt ing lund mann nes ovic quist rath sen strand tal um vik wen'.split(' '),
  ],
  place:
    'Brackwater Eastmere Fennholm Gullport Harrowby Kettleness Lowmark Marrowdale Northsluice Oldquay Pellworth Quarrytown Redcliffe Saltmarsh Tarnfield Upperlock Westerby'.split(
      ' ',
    ),
} as const;

const bodies = [
  'harbour board',
  'water company',
  'county court',
  'teaching hospital',
  'ferry line',
  'labour union',
  'grain exchange',
  'planning office',
  'weather service',
  'rail inspectorate',
];
const things = [
  'the new tide gate',
  'the night timetable',
  'the school meals',
  'the reservoir',
  'the fishing quota',
  'the tram depot',
  'the hospital wing',
  'the flood defences',
  'the grain store',
  'the bus contract',
  'the library roof',
  'the power station',
];
const deeds = [
  'will cost more than planned',
  'was inspected twice this year',
  'has never been tested in a storm',
  'should open before the autumn',
  'was sold without a tender',
  'lost a third of its staff',
  'needs repairs that nobody ordered',
  'is running at half its strength',
  'was closed over a clerical error',
  'has been promised to two towns at once',
];
const asides = [
  'on the evening shift',
  'after a vote of the council',
  'in the coldest week of the winter',
  'according to minutes seen last month',
  'despite a warning from the insurers',
  'as the ferries stood still',
  'before the budget was known',
  'without telling the neighbours',
];

/** A source of chance that gives the same at every run (mulberry32, public domain); answers whole numbers below `under`. */
export function dice(seed: number): (under: number) => number {
  let state = seed >>> 0;
  return (under) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % under;
  };
}

type Roll = (under: number) => number;
const pick = <T>(roll: Roll, of: readonly T[]): T => of[roll(of.length)]!;

/** The name of source number `at`: no two are alike. */
export function sourceName(at: number): string {
  const { first, last, place } = syllables;
  if (at % 5 === 4) {
    const rest = Math.floor(at / 5);
    const body = bodies[rest % bodies.length]!;
    const town = place[Math.floor(rest / bodies.length) % place.length]!;
    const round = Math.floor(rest / (bodies.length * place.length));
    return `${town} ${body}${round === 0 ? '' : `, district ${round}`}`;
  }
  const [head, tail] = last;
  const one = first[at % first.length]!;
  const name = `${head[Math.floor(at / first.length) % head.length]}${tail[Math.floor(at / (first.length * head.length)) % tail.length]}`;
  const round = Math.floor(at / (first.length * head.length * tail.length));
  return round === 0 ? `${one} ${name}` : `${one} ${String.fromCharCode(64 + (round % 26 || 26))}. ${name}`;
}

/** A sentence that states something, and that no other sentence repeats (`at` stands in it). */
export function sentence(roll: Roll, at: number): string {
  const [thing, deed, aside, town] = [
    pick(roll, things),
    pick(roll, deeds),
    pick(roll, asides),
    pick(roll, syllables.place),
  ];
  const count = roll(900) + 12;
  const forms = [
    `${thing} in ${town} ${deed}, file ${at} shows`,
    `${count} people near ${town} signed paper ${at} because ${thing} ${deed}`,
    `entry ${at} of the log says that ${thing} ${deed} ${aside}`,
    `${thing} ${deed} ${aside}, and ${count} letters about it reached ${town} under number ${at}`,
  ];
  const text = pick(roll, forms);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** A headline. */
export function headline(roll: Roll, at: number): string {
  const words = `${pick(roll, syllables.place)}: ${pick(roll, things)} ${pick(roll, deeds)} (${at})`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The outlets of the generated stories. */
export const outlets = syllables.place.map((place, at) => `${place} ${['Courier', 'Herald', 'Post', 'Wire'][at % 4]}`);

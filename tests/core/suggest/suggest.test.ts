import { describe, expect, it, test } from 'vitest';
import { readOut } from './read-out.ts';

/** A text, the claim it should give, its cue, its source and its directness. */
type Row = readonly [
  text: string,
  claim: string,
  cue: string | undefined,
  source: string | undefined,
  directness: string,
];

const tables: Readonly<Record<string, readonly Row[]>> = {
  'cues before, after and within': [
    ['Hale said that the road was open.', 'the road was open', 'said', 'Hale', 'indirect'],
    ['The road was open, Hale said.', 'The road was open', 'said', 'Hale', 'indirect'],
    ['“It was open,” said Hale.', '“It was open,”', 'said', 'Hale', 'direct'],
    ['The road, Hale said, was open.', 'The road / was open', 'said', 'Hale', 'indirect'],
    ['“The road,” Hale said, “was open all day.”', '“The road,” / “was open all day.”', 'said', 'Hale', 'direct'],
    ['Hale said: “It was open.”', '“It was open.”', 'said', 'Hale', 'direct'],
    ['Hale said on Tuesday that it was open.', 'it was open', 'said', 'Hale', 'indirect'],
    ['Hale, a farmer from Leeds, said it was open.', 'it was open', 'said', 'Hale', 'indirect'],
    ['Hale, 45, a farmer, said it was open.', 'it was open', 'said', 'Hale', 'indirect'],
    ['“It was open,” Hale told reporters on Monday.', '“It was open,”', 'told', 'Hale', 'direct'],
    ['According to Hale, the road was open.', 'the road was open', 'According to', 'Hale', 'indirect'],
    ['The road was open, according to Hale.', 'The road was open', 'according to', 'Hale', 'indirect'],
    ['The gate was shut, according to the plan.', 'The gate was shut', 'according to', 'the plan', 'indirect'],
    ['Hale went on to say that it was shut.', 'it was shut', 'went on to say', 'Hale', 'indirect'],
    ['Hale has repeatedly said the road was open.', 'the road was open', 'has repeatedly said', 'Hale', 'indirect'],
    ['“Is it open?” Ms. Hale asked.', '“Is it open?”', 'asked', 'Ms. Hale', 'direct'],
    ['As many as 40 people died, Hale said.', 'As many as 40 people died', 'said', 'Hale', 'indirect'],
    ['Hale says he was ill.', 'he was ill', 'says', 'Hale', 'indirect'],
    ['Hale says he “never” met her, but records show he did.', 'he “never” met her', 'says', 'Hale', 'mixed'],
    ['Said Hale, a farmer: “It was open.”', '“It was open.”', 'Said', 'Hale', 'direct'],
    ['But, Hale said, the road was open.', 'the road was open', 'said', 'Hale', 'indirect'],
    ['As Hale put it, “the road was as good as open.”', '“the road was as good as open.”', 'put it', 'Hale', 'direct'],
    ['Hale fired back: “It was open.”', '“It was open.”', 'fired back', 'Hale', 'direct'],
    ['“It was open all of that day,” Hale croaked.', '“It was open all of that day,”', 'croaked', 'Hale', 'direct'],
    ['“It was open all day,” Will said.', '“It was open all day,”', 'said', 'Will', 'direct'],
    ['She held up a sign that read “Open the road.”', '“Open the road.”', 'read', 'a sign', 'direct'],
    ['Hale backed it, citing the “open road”.', 'the “open road”', 'citing', 'Hale', 'mixed'],
    ['Arguing that it was late, Hale left the room.', 'it was late', 'Arguing', 'Hale', 'indirect'],
    ['Hale left the room, arguing that it was late.', 'it was late', 'arguing', 'Hale', 'indirect'],
  ],
  'quotation marks': [
    ['"It was open," Hale said.', '"It was open,"', 'said', 'Hale', 'direct'],
    ['‘It was open,’ Hale said.', '‘It was open,’', 'said', 'Hale', 'direct'],
    ["'It was open,' Hale said.", "'It was open,'", 'said', 'Hale', 'direct'],
    ["''It was open,'' Hale said.", "''It was open,''", 'said', 'Hale', 'direct'],
    ['‘The farmers’ road was open,’ said Hale.', '‘The farmers’ road was open,’', 'said', 'Hale', 'direct'],
    ['‘He called it “mad”,’ said Hale.', '‘He called it “mad”,’', 'said', 'Hale', 'direct'],
    ['“He said ‘never’ to me,” Hale said.', '“He said ‘never’ to me,”', 'said', 'Hale', 'direct'],
    ['Hale said it was ‘wide open’ all day.', 'it was ‘wide open’ all day', 'said', 'Hale', 'mixed'],
    ['Hale called the road “a disgrace”.', 'the road “a disgrace”', 'called', 'Hale', 'mixed'],
    ['Lee fled what she calls a “quiet” revolt.', 'a “quiet” revolt', 'calls', 'she', 'mixed'],
    ['Lee fled what Hale called a “mess” of rules.', 'a “mess”', 'called', 'Hale', 'mixed'],
    ['The memo called it “vital” that they leave.', 'it “vital” that they leave', 'called', 'The memo', 'mixed'],
    [
      'He fled after the court ruled that he was “no risk,” the office said nothing.',
      'he was “no risk,”',
      'ruled',
      'the court',
      'mixed',
    ],
    ['Hale said the road was “open” and dry.', 'the road was “open” and dry', 'said', 'Hale', 'mixed'],
  ],
  'over sentences and paragraphs': [
    ['“It was open,” Hale said. “We saw it.”', '“It was open,” / “We saw it.”', 'said', 'Hale', 'direct'],
    ['“It was open,” Hale said.\n\n“We saw it.”', '“It was open,” / “We saw it.”', 'said', 'Hale', 'direct'],
    ['“It was open.\n\n“We saw it,” Hale said.', '“It was open. / “We saw it,”', 'said', 'Hale', 'direct'],
    [
      '“It was open,” Hale said, adding that it rained. “We saw it.”',
      '“It was open,” / “We saw it.”',
      'said',
      'Hale',
      'direct',
    ],
    [
      '"It was “wide open” then.\n\n"We saw it," Hale said.',
      '"It was “wide open” then. / "We saw it,"',
      'said',
      'Hale',
      'direct',
    ],
    ['Hale stated:\n\nThe road was open all day.', 'The road was open all day.', 'stated', 'Hale', 'direct'],
    ['Hale said:\n\n“It was open.”', '“It was open.”', 'said', 'Hale', 'direct'],
    ['Hale said the gate was shut.\n\n“It was locked for a week.”', 'the gate was shut', 'said', 'Hale', 'indirect'],
    ['“It was open all that day.” – Ann Hale', '“It was open all that day.”', undefined, 'Ann Hale', 'direct'],
  ],
  'who else speaks': [
    ['The poll found that two thirds agreed.', 'two thirds agreed', 'found', 'The poll', 'indirect'],
    ['Hale, who said it was late, left.', 'it was late', 'said', 'who', 'indirect'],
    ['It is believed that the ship sank.', 'the ship sank', 'It is believed', undefined, 'indirect'],
    ['“It was open,” an official said on condition of anonymity.', '“It was open,”', 'said', 'an official', 'direct'],
    ['SEOUL, Oct. 13 – The road was open, police said.', 'The road was open', 'said', 'police', 'indirect'],
  ],
};

for (const [name, rows] of Object.entries(tables)) {
  describe(name, () => {
    test.each(rows)('%s', (text, claim, cue, source, directness) => {
      const [first] = readOut(text);
      expect(first).toMatchObject({ claim, cue, source, suggestion: { directness } });
    });
  });
}

describe('verbs of speaking that speak of nothing', () => {
  test.each([
    'The party has called a referendum — “No to Tolls” — for June.',
    'The two mocked each other and the “huge turnout”.',
    'He came with the right calling card and a “yes”.',
    'The two sides can gain time by invoking a “trial” period of a year.',
    'The band added folk hits including “La Luna”.',
    'Hale tweeted a video from an account called “Road Cat” that showed the gate.',
    'One in ten reported “no view” when they were asked.',
    'Drivers who agree that the road should close were angry about the delay.',
    'When a man says that a woman is “moaning,” he is wrong.',
  ])('%s', (text) => {
    expect(readOut(text).filter(({ claim }) => /[“”]|road should/.test(claim))).toEqual([]);
  });
});

describe('what is carried over', () => {
  it('gives a quotation that stands alone to who spoke before it, as implied', () => {
    const [, second] = readOut('Hale said the gate was shut.\n\n“It was locked for a week.”');
    expect(second).toMatchObject({
      claim: '“It was locked for a week.”',
      source: 'Hale',
      suggestion: { directness: 'implied' },
    });
  });

  it('gives a quotation behind a sentence to the subject of that sentence', () => {
    const [only] = readOut('The ferry was late again. Hale shrugged. “It is always late in the winter.”');
    expect(only).toMatchObject({ source: 'Hale', suggestion: { directness: 'implied' } });
  });

  it('proposes whom a pronoun stands for', () => {
    const text = 'Anna Hale said the gate was shut. She said it had been locked for a week.';
    expect(readOut(text)[1]).toMatchObject({ source: 'She', antecedent: 'Anna Hale', suggestion: { naming: 'named' } });
  });
});

describe('what is left alone', () => {
  const quiet: readonly string[] = [
    'Minister Says Bridge Was Safe Before Its Collapse\n\nThe bridge fell on Monday at noon.',
    'By Ana Silva\n\nThe bridge fell on Monday at noon.',
    'The bridge fell on Monday.\n\nA diver says goodbye to his crew (AP Photo/Jo Reed)',
    'Photo: the mayor said the pool was open.',
    'Reporting by Ana Silva, who said the pool was open.',
    'The mayor said the pool was open. (AP Photo/Jo Reed)',
    'He did not say who had called.',
    'The film “Night Ferry” opens on Friday.',
    'The report of the committee was long.',
    'They saw a show called “Night Ferry” at noon.',
    '“The Night Ferry Comes Home,” by Ann Hale, is out.',
    'The mayor held a rally and Hale maintained the engine.',
    'Hale reported from Leeds.',
    'Hale met a group of pledged delegates.',
    'The swing states that Hale lost are small.',
    'The feast went on for hours according to plan.',
    'The boxes were piled up there according to size.',
    'The families were paid on Monday according to their needs.',
    'He was too heavy by far according to his body mass index.',
  ];
  test.each(quiet)('%s', (text) => expect(readOut(text)).toEqual([]));

  it('takes the word of the page for what is a heading and a caption', () => {
    const text = 'Police say bridge was safe.\n\nThe road was open, police said.';
    const blocks = [
      { start: 0, end: 27, kind: 'heading' },
      { start: 29, end: text.length, kind: 'paragraph' },
    ] as const;
    expect(readOut(text, { blocks }).map(({ claim }) => claim)).toEqual(['The road was open']);
  });
});

describe('transcripts and live blogs', () => {
  it('gives each turn to its speaker and reads no cues inside it', () => {
    const text = 'LEE: He said it was open.\n\nPARK: Who said that?\n\nLEE: Everybody said so.\n\nPARK: Not me.';
    const turns = readOut(text);
    expect(turns.map(({ source }) => source)).toEqual(['LEE', 'PARK', 'LEE', 'PARK']);
    expect(turns.map(({ claim }) => claim)[0]).toBe('He said it was open.');
  });

  it('knows a turn by a name in any script, with what stands in brackets behind it', () => {
    const text =
      'Ольга Яр: It was open.\n\nDr. Anna de Wit (by phone): Was it?\n\nОльга Яр: Yes.\n\nDr. Anna de Wit: Oh.';
    expect(readOut(text).map(({ source }) => source)).toEqual([
      'Ольга Яр',
      'Dr. Anna de Wit',
      'Ольга Яр',
      'Dr. Anna de Wit',
    ]);
    const lines = 'The road: closed.\n\nRoute 7: open.\n\nThe road: closed.\n\nRoute 7: open.';
    expect(readOut(lines)).toEqual([]);
  });

  it.each(['LEEDS, Oct. 3 (Reuters) – ', 'MÜNCHEN — ', 'КИЇВ, May 2 – '])(
    'begins behind the dateline %s',
    (dateline) => {
      expect(readOut(`${dateline}The road was open, police said.`)[0]?.claim).toBe('The road was open');
    },
  );

  it('makes no speaker of a heading with a colon', () => {
    expect(readOut('Update: The bridge is shut.\n\nWeather: The rain will stop.\n\nSport: Late goals won it.')).toEqual(
      [],
    );
  });
});

describe('languages', () => {
  it('finds direct quotations in a language without rules, and nobody to say them', () => {
    const [only] = readOut('„Wir haben heute sehr lange auf Sie gewartet.“ Dann ging er.', { language: 'de' });
    expect(only).toMatchObject({ claim: '„Wir haben heute sehr lange auf Sie gewartet.“', source: undefined });
    expect(only?.suggestion).toMatchObject({ naming: 'none', links: [] });
  });

  test.each([
    ['fr', '« Nous avons attendu toute la nuit. » Puis il partit.'],
    ['ja', '「私たちは一晩中ここで待っていました、本当に長い夜でした。」彼は去った。'],
    ['xx', '«Esperamos aquí toda la noche sin luz.» Se fue.'],
  ])('reads the marks of %s', (language, text) => {
    expect(readOut(text, { language })).toHaveLength(1);
  });
});

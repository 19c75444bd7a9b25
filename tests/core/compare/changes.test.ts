import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { changeReport } from '#core/compare/changes.ts';
import type { ChangeReport, Finding } from '#core/compare/finding.ts';
import type { Capture } from '#core/model/capture.ts';
import { claimed } from './claimed.ts';
import { readingOf } from './reading.ts';

function report(
  before: string,
  after: string,
  claims: readonly string[] = [],
  pages: readonly Partial<Capture>[] = [],
) {
  return changeReport(readingOf(before, pages[0]), readingOf(after, pages[1] ?? pages[0]), claimed(before, claims));
}

/** Findings in short: `number-changed: 20 -> 30`. */
function shortly({ findings }: ChangeReport): string[] {
  return findings.map(({ kind, was, now }) => `${kind}: ${was ?? ''} -> ${now ?? ''}`);
}

describe('what was changed in the words', () => {
  const cases: readonly (readonly [name: string, before: string, after: string, findings: string[]])[] = [
    [
      'a number',
      'At least 20 workers left the site on Monday.',
      'At least 30 workers left the site on Monday.',
      ['number-changed: 20 -> 30'],
    ],
    ['a number spelled out', 'At least 20 workers left the site.', 'At least twenty workers left the site.', []],
    [
      'a number elsewhere in the sentence',
      'In all 20 workers left the site in spring.',
      'In spring, 20 workers left the site in all.',
      [],
    ],
    [
      'a number dropped',
      'The four officers were acquitted in the city court.',
      'The officers were acquitted in the city court.',
      ['number-dropped: four -> '],
    ],
    [
      'a weekday',
      'The vote was held on Tuesday in both houses.',
      'The vote was held on Wednesday in both houses.',
      ['number-changed: Tuesday -> Wednesday'],
    ],
    [
      'a negation',
      'The minister said the note was genuine.',
      'The minister said the note was not genuine.',
      ['negation:  -> not'],
    ],
    [
      'a verb of saying',
      'The company confirmed that the leak began in March.',
      'The company denied that the leak began in March.',
      ['attribution: confirmed -> denied'],
    ],
    [
      'a name',
      'The case is led by Anna Kelly of the harbour police.',
      'The case is led by Anna Kelley of the harbour police.',
      ['name: Kelly -> Kelley'],
    ],
    ['a word', 'The case is led by the harbour police.', 'The case is run by the harbour police.', []],
    [
      'a quotation',
      'Salt said: “We never saw that letter before.”',
      'Salt said: “We never read that letter before.”',
      ['quotation-altered: We never saw that letter before. -> We never read that letter before.'],
    ],
    [
      'a quotation cut short',
      'Salt said: “We never saw that letter before the vote was held.”',
      'Salt said: “We never saw that letter.”',
      ['quotation-shortened: We never saw that letter before the vote was held. -> We never saw that letter.'],
    ],
    [
      'a quotation gone on',
      'Salt said: “We never saw that letter.”',
      'Salt said: “We never saw that letter before the vote was held.”',
      ['quotation-extended: We never saw that letter. -> We never saw that letter before the vote was held.'],
    ],
    [
      'a few quoted words',
      'Salt called the inquiry a “farce” and left the room.',
      'Salt called the inquiry a “circus” and left the room.',
      ['quotation-altered: farce -> circus'],
    ],
    [
      'a quotation divided',
      '“We saw it coming, and nobody listened to us,” Salt said.',
      '“We saw it coming,” Salt said, “and nobody listened to us.”',
      [],
    ],
    [
      'marks of another kind',
      'Salt said: “We never saw that letter before.”',
      'Salt said: "We never saw that letter before."',
      [],
    ],
    [
      'marks taken off',
      'Salt said the inquiry was a “complete farce” from the start.',
      'Salt said the inquiry was a complete farce from the start.',
      ['quotation-unmarked: complete farce -> '],
    ],
    [
      'marks put on',
      'Salt said the inquiry was a complete farce from the start.',
      'Salt said the inquiry was a “complete farce” from the start.',
      ['quotation-marked:  -> complete farce'],
    ],
    [
      'a source named',
      'The bridge will stay closed until May, said an official who asked not to be named.',
      'The bridge will stay closed until May, said Lena Horsfall, the harbour master.',
      ['source-named: an official -> Lena Horsfall'],
    ],
    [
      'a source no longer named',
      'The bridge will stay closed until May, Lena Horsfall told reporters.',
      'The bridge will stay closed until May, a person familiar with the plans told reporters.',
      ['source-unnamed: Lena Horsfall -> a person familiar with the plans'],
    ],
  ];
  it.each(cases)('%s', (_name, before, after, findings) => {
    expect(shortly(report(before, after))).toEqual(findings);
  });
});

describe('a note of the newsroom', () => {
  const cases: readonly (readonly [note: string, kind: string | undefined])[] = [
    ['Correction: An earlier version of this story gave a wrong date.', 'note-correction'],
    ['CORRECTION (May 4, 2019): The ship has two masts, not three.', 'note-correction'],
    ['This article was amended on 4 May 2019. The ship has two masts, not three.', 'note-correction'],
    ['An earlier version of this article misspelled the name of the harbour master.', 'note-correction'],
    ['(Corrects spelling of name in paragraph 3)', 'note-correction'],
    ['Clarification: The story has been changed to say that the vote was not final.', 'note-clarification'],
    ['Update, 4:15 p.m.: The ministry answered after this story was put out.', 'note-update'],
    ['This story has been updated with comments from the ministry.', 'note-update'],
    ['Editor’s note: The writer is a member of the club.', 'note-editor'],
    ['This article has been retracted because its sources could not be found.', 'note-retraction'],
    ['Updated: July 16, 2018 – 7:15 AM EDT', undefined],
    ['Corrections officers found the letter in a cell.', undefined],
    ['The update to the story came late, she said.', undefined],
    ['Editors note that the price of paper has doubled.', undefined],
  ];
  const text = 'The ship left on Monday with a crew of nine.';
  it.each(cases)('%s', (note, kind) => {
    expect(report(text, `${text}\n\n${note}`).findings.map((finding) => finding.kind)).toEqual(kind ? [kind] : []);
    expect(report(`${note}\n\n${text}`, `${text}\n\n${note}`).findings.filter(isNote)).toEqual([]);
  });

  it('is not looked for in a language without rules', () => {
    const page = { language: { value: 'de', where: 'page' } } as const;
    expect(report(text, `${text}\n\nCorrection: ${text} No more.`, [], [page]).findings).toEqual([]);
  });
});

const isNote = ({ kind }: Finding): boolean => kind.startsWith('note-');

describe('what the page says', () => {
  const found = <T>(value: T) => ({ value, where: 'json-ld' }) as const;
  const date = (at: string) => found({ raw: at, at, precision: 'second', zone: true } as const);
  const cases: readonly (readonly [
    name: string,
    before: Partial<Capture>,
    after: Partial<Capture>,
    kinds: string[],
  ])[] = [
    ['another headline', { headline: found('Ship lost') }, { headline: found('Ship found') }, ['headline wording']],
    [
      'a headline with curled marks',
      { headline: found("Ship 'lost'") },
      { headline: found('Ship ‘lost’') },
      ['headline small'],
    ],
    ['a headline not found', { headline: found('Ship lost') }, {}, []],
    ['another byline', { byline: found('Ann Salt') }, { byline: found('Ann Salt and Jo Pell') }, ['byline material']],
    [
      'another date of publication',
      { published: date('2019-05-04T10:00:00Z') },
      { published: date('2019-05-05T10:00:00Z') },
      ['published material'],
    ],
    [
      'the same time elsewhere',
      { published: date('2019-05-04T10:00:00Z') },
      { published: date('2019-05-04T12:00:00+02:00') },
      [],
    ],
    [
      'another date of change',
      { modified: date('2019-05-04T10:00:00Z') },
      { modified: date('2019-05-04T11:00:00Z') },
      ['modified small'],
    ],
  ];
  it.each(cases)('%s', (_name, before, after, kinds) => {
    const { findings } = report('The ship left.', 'The ship left.', [], [before, after]);
    expect(findings.map(({ kind, grade }) => `${kind} ${grade}`)).toEqual(kinds);
  });

  it('tells when the words were changed and the date of change was not', () => {
    const page = { modified: date('2019-05-04T10:00:00Z') };
    const kinds = report('The ship left on time.', 'The ship left late.', [], [page]).findings.map(({ kind }) => kind);
    expect(kinds).toEqual(['modified-not']);
  });
});

describe('what became of each claim', () => {
  const before = [
    'The council voted on Monday to close the old bridge for good. The mayor said that repairs would cost nine million.',
    'Shops on the east bank have lost half their trade, the traders’ association said. Nobody has counted the empty ones.',
    'A ferry will run every ten minutes from May, according to an official who asked not to be named.',
  ].join('\n\n');

  it('is kept, moved, reworded, cut', () => {
    const [first, second, third] = before.split('\n\n') as [string, string, string];
    const after = [third, first.replace('nine million', 'twelve million'), second.replace(/ Nobody.*/, '')].join(
      '\n\n',
    );
    const claims = [
      'Nobody has counted the empty ones',
      'repairs would cost nine million',
      'close the old bridge for good',
    ];
    const { claims: carried, affected, total } = report(before, after, claims);
    expect(carried.map(({ was, fate, grade }) => `${was}: ${fate} ${grade ?? ''}`)).toEqual([
      'close the old bridge for good: kept ',
      'repairs would cost nine million: reworded material',
      'Nobody has counted the empty ones: cut ',
    ]);
    expect([affected.length, total]).toEqual([2, 3]);
  });

  it('is not affected by marks that were straightened', () => {
    const after = before.replace('traders’', "traders'");
    const { affected, findings } = report(before, after, ['the traders’ association said', 'close the old bridge']);
    expect(affected).toEqual([]);
    expect(findings.every(({ grade }) => grade === 'small')).toBe(true);
  });

  it('is affected when its source is named, though its words are kept', () => {
    const after = before.replace('an official who asked not to be named', 'Lena Horsfall, the harbour master');
    const { claims, findings, affected } = report(before, after, ['A ferry will run every ten minutes from May']);
    expect(claims[0]!.fate).toBe('kept');
    expect(findings.map(({ kind, claims: own }) => `${kind} ${own.length}`)).toEqual(['source-named 1']);
    expect(affected).toHaveLength(1);
  });

  it('is nothing where it was not in the old text', () => {
    const project = claimed(`${before}\n\nThe clock was stopped at noon by a storm.`, [
      'The clock was stopped at noon by a storm',
    ]);
    const { claims, affected, total } = changeReport(readingOf(before), readingOf(before), project);
    expect([claims[0]!.fate, affected.length, total]).toEqual(['absent', 0, 0]);
  });
});

test('a whole story, edited in every way', () => {
  const folder = new URL('../../stories/wire-defections/', import.meta.url);
  const read = (name: string) => readFileSync(new URL(name, folder), 'utf8').trimEnd();
  const claims = [
    'More than 20 labourers at building sites in Moscow have asked a U.N. refugee agency for asylum',
    "an agent and a translator at the North's trade office have defected too",
    'it only makes them angrier',
    'Seoul does not always say when a senior figure arrives',
    'Just over 1,000 people from the North reached the South in the first nine months of this year',
    'leave what she called a “hellish life”',
    "The South's Unification Ministry would not confirm either case",
  ];
  const found = report(read('expected.txt'), read('expected-later.txt'), claims);
  expect(found.findings.map(({ kind, grade }) => `${kind} ${grade}`)).toEqual([
    'claim-reworded material',
    'number-changed material',
    'quotation-altered material',
    'claim-reworded wording',
    'source-named material',
    'claim-moved wording',
    'claim-cut material',
    'note-correction material',
  ]);
  expect([found.affected.length, found.total]).toEqual([3, 7]);
  expect(found.comparison.counts).toEqual({ kept: 20, edited: 3, deleted: 1, added: 2, moved: 2 });
});

test('a whole story set in another typography, with an advertisement', () => {
  const folder = new URL('../../stories/single-quotes/', import.meta.url);
  const read = (name: string) => readFileSync(new URL(name, folder), 'utf8').trimEnd();
  const claims = ['‘for weeks, not days’', "the valley's 9,000 households drank the water", '‘no fewer than 600’'];
  const found = report(read('expected.txt'), read('expected-later.txt'), claims);
  expect(found.findings.filter(({ grade }) => grade !== 'small')).toEqual([]);
  expect([found.affected.length, found.total]).toEqual([0, 3]);
  expect(found.comparison.counts).toEqual({ kept: 13, edited: 0, deleted: 0, added: 0, moved: 0 });
  expect(found.comparison.rows.every(({ grade }) => grade === undefined || grade === 'small')).toBe(true);
});

test('any two texts are answered, with spans that lie within them', () => {
  const part = fc.constantFrom(
    'Salt said: “No 20.” ',
    'An official said so. ',
    'Correction: no.\n\n',
    'A 9 “b” ',
    '\n\n',
  );
  const text = fc.array(fc.oneof(part, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 12 });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [before, after] = [one.join(''), other.join('')];
      for (const finding of report(before, after, ['An official said so']).findings) {
        for (const [span, whole] of [
          [finding.before, before],
          [finding.after, after],
        ] as const) {
          if (span === undefined) continue;
          expect(0 <= span.start && span.start < span.end && span.end <= whole.length).toBe(true);
        }
      }
    }),
  );
});

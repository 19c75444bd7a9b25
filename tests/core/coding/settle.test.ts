import { describe, expect, it } from 'vitest';
import { adjudicatedProject } from '#core/coding/adjudicated.ts';
import { codingFields } from '#core/coding/coding-fields.ts';
import { disagreementsTable } from '#core/coding/coding-tables.ts';
import { type Coder, comparedStories } from '#core/coding/compared-stories.ts';
import { mattersOf, settling } from '#core/coding/matters.ts';
import { settledUnits } from '#core/coding/settled-units.ts';
import { thirdValues } from '#core/coding/third-values.ts';
import { formatOf } from '#core/formats/formats.ts';
import { tableCsv } from '#core/formats/table-csv.ts';
import { saysWho1 } from '#core/model/codebook.ts';
import type { Decision } from '#core/model/coding.ts';
import { makeId } from '#core/model/id.ts';
import { parseProject } from '#core/model/shape/project.ts';
import { claimViews } from '#core/tally/claim-view.ts';
import { exerciseId, sampleCoder, sampleExercise } from '../../support/coding.ts';
import { keeping } from '../../support/keeping.ts';
import { sampleReadAt } from '../../support/sample-story.ts';

const exercise = sampleExercise().project;
const fields = codingFields(saysWho1);
const coders = [
  sampleCoder('Mira'),
  sampleCoder('Jun', { 'More than 20': { kind: 'fact' }, 'Nobody has counted': undefined }),
];
const stories = comparedStories(exercise, coders);
const open = mattersOf(stories, fields, []);
const { keep } = keeping(sampleReadAt);
const decide = (at: number, choice: Parameters<typeof settling>[1]): Decision =>
  keep<Decision>({ exerciseId, ...settling(open[at]!, choice, stories, coders) });
const adjudicated = (decisions: readonly Decision[], of: readonly Coder[] = coders, compared = stories) => {
  let n = 0;
  const newId = () => {
    n += 1;
    return makeId(sampleReadAt + n, new Uint8Array(10));
  };
  return adjudicatedProject(exercise, of, compared, decisions, { at: sampleReadAt, newId });
};

describe('disagreements', () => {
  it('are listed with what each coder says', () => {
    expect(open.map(({ matter, field, says }) => [matter, field, says])).toEqual([
      ['value', 'kind', [{ value: 'number' }, { value: 'fact' }]],
      ['missed', undefined, [{ value: 'yes' }, { value: 'no' }]],
    ]);
  });

  it('are settled for one coder, for the other, or for a third value; the newest counts and the others stay', () => {
    const [a, b, third] = [decide(0, 0), decide(0, 1), decide(0, { third: 'other' })];
    expect(a).toMatchObject({
      value: 'number',
      whose: 'Mira',
      said: [
        { coder: 'Mira', value: 'number' },
        { coder: 'Jun', value: 'fact' },
      ],
    });
    expect(b).toMatchObject({ value: 'fact', whose: 'Jun' });
    expect(third).toMatchObject({ value: 'other' });
    expect(third).not.toHaveProperty('whose');
    const [matter] = mattersOf(stories, fields, [third, a, b]);
    expect(matter!.decisions).toEqual([a, b, third]);
  });

  it('on a claim that is none need not be settled', () => {
    const only = [
      sampleCoder('Mira'),
      sampleCoder('Jun', { 'More than 20': { kind: 'fact' } }),
      sampleCoder('Ana', { 'More than 20': undefined }),
    ];
    const three = comparedStories(exercise, only);
    const matters = mattersOf(three, fields, []);
    expect(matters.map(({ matter, says }) => [matter, says.map((say) => say?.value)])).toEqual([
      ['missed', ['yes', 'yes', 'no']],
      ['value', ['number', 'fact', undefined]],
    ]);
    const none = keep<Decision>({ exerciseId, ...settling(matters[0]!, 2, three, only) });
    expect(mattersOf(three, fields, [none]).map(({ isMoot }) => isMoot)).toEqual([false, true]);
  });

  it('are no miss for a coder who does not have the text', () => {
    const without = { ...coders[1]!, project: { ...coders[1]!.project, readings: [] } };
    expect(mattersOf(comparedStories(exercise, [coders[0]!, without]), fields, [])).toEqual([]);
  });

  it('as a table tell every decision, and run no formula', () => {
    const decisions = [decide(0, 0), decide(0, { third: 'other' })];
    const hostile = [{ name: '=cmd()' }, { name: 'Jun' }];
    const { content } = tableCsv(
      disagreementsTable(mattersOf(stories, fields, decisions), stories, hostile, saysWho1),
      'x',
    );
    const lines = (content as string).trim().split('\r\n');
    expect(lines).toHaveLength(1 + 2 + 1);
    expect(lines[1]).toContain(',Figure,Fact,earlier,Figure,Mira,');
    expect(lines[2]).toContain(',Figure,Fact,counts,Other,a third value,');
    expect(lines[3]).toContain(',missed,,yes,no,open,,,');
  });
});

describe('a third value', () => {
  const kinds = saysWho1.fields.find(({ name }) => name === 'kind')!.values.map(({ value }) => ({ value }));
  it('of a field is any of its values', () => {
    expect(thirdValues(open[0]!, stories[0]!, fields)).toEqual(kinds);
  });

  it('between a claim and none there is not', () => {
    expect(thirdValues(open[1]!, stories[0]!, fields)).toEqual([]);
  });

  it('of bounds is what they cover together, or what they have in common', () => {
    const says = [{ value: '10-40' }, undefined, { value: '20-60' }];
    expect(thirdValues({ matter: 'extent', says }, stories[0]!, fields)).toEqual([
      { value: '10-60', is: 'all' },
      { value: '20-40', is: 'common' },
    ]);
  });

  it('of a chain is one that stands on another claim of the story, or none', () => {
    const chains = thirdValues({ matter: 'value', field: 'chain', says: [] }, stories[0]!, fields);
    expect(chains.map(({ printed }) => printed)).toEqual([
      'none',
      'not given < multiple South Korean press reports',
      'not given < Channel A',
      'Ko Yong-hwan < YTN; multiple South Korean press reports',
      'Ko Yong-hwan < YTN',
      'Park Geun-hye < Hankook Ilbo',
    ]);
  });
});

describe('the adjudicated set', () => {
  it('holds what all say, and leaves out what is open', () => {
    const units = settledUnits(stories[0]!, fields, []);
    expect(units).toHaveLength(5);
    expect(units[1]!.values).not.toHaveProperty('kind');
    expect(units[1]!.values).toHaveProperty('directness', 'indirect');
  });

  it('holds what was decided, with its history as a note', () => {
    const decisions = [decide(0, 0), decide(0, 1), decide(1, 0)];
    const project = adjudicated(decisions);
    const views = claimViews(project);
    expect(views).toHaveLength(6);
    const asylum = views.find(({ passage }) => passage.selector.exact.startsWith('More than 20'))!;
    expect(asylum.claim.kind).toBe('fact');
    expect(asylum.attributions[0]!.links.map(({ source }) => source?.name)).toEqual([undefined, 'Channel A']);
    expect(asylum.notes[0]!.text).toMatch(
      /^Settled 2016-10-1\d: Kind = Figure \(Mira\)\. Before: Mira: Figure; Jun: Fact\.\nSettled .*: Kind = Fact \(Jun\)/,
    );
    const nobody = views.at(-1)!;
    expect(nobody.claim).toMatchObject({ kind: 'other', unsourced: true });
    expect(nobody.naming).toBe('none');
  });

  it('takes a third value of the leading source for this claim alone', () => {
    const others = [sampleCoder('Mira'), sampleCoder('Jun')];
    const changed = {
      ...others[1]!,
      project: {
        ...others[1]!.project,
        sources: others[1]!.project.sources.map((one) =>
          one.name === 'Ko Yong-hwan' ? { ...one, type: 'citizen' } : one,
        ),
      },
    };
    const compared = comparedStories(exercise, [others[0]!, changed]);
    const matters = mattersOf(compared, fields, []);
    expect(matters.map(({ field }) => field)).toEqual(['type', 'type']);
    const decision = keep<Decision>({
      exerciseId,
      ...settling(matters[0]!, { third: 'public-figure' }, compared, others),
    });
    let n = 0;
    const project = adjudicatedProject(exercise, others, compared, [decision], {
      at: 1,
      newId: () => makeId(++n, new Uint8Array(10)),
    });
    const leads = claimViews(project).map(({ attributions }) => attributions[0]?.links[0]?.source);
    expect(leads.filter((source) => source?.name === 'Ko Yong-hwan').map((source) => source!.type)).toEqual([
      'public-figure',
      undefined,
    ]);
  });

  it('takes the chain of the coder whose word was taken, where the claims were given and bear the same ids', () => {
    const [one, other] = [sampleCoder('Mira'), sampleCoder('Jun')];
    const renamed = other!.project.sources.map((source) =>
      source.name === 'Channel A' ? { ...source, name: 'Channel B' } : source,
    );
    const both = [one!, { ...other!, project: { ...other!.project, sources: renamed } }];
    const compared = comparedStories(exercise, both);
    const [matter, ...rest] = mattersOf(compared, fields, []);
    expect([matter!.field, rest]).toEqual(['chain', []]);
    for (const [choice, name] of [
      [0, 'Channel A'],
      [1, 'Channel B'],
    ] as const) {
      const decision = keep<Decision>({ exerciseId, ...settling(matter!, choice, compared, both) });
      const { sources } = adjudicated([decision], both, compared);
      expect(sources.flatMap((source) => (source.name.startsWith('Channel') ? source.name : []))).toEqual([name]);
    }
  });

  it('has the bounds that were decided, and while that is open those of the first coder', () => {
    const [one, other] = [sampleCoder('Mira'), sampleCoder('Jun')];
    const [passage, ...rest] = other!.project.passages;
    const shorter = {
      ...other!,
      project: { ...other!.project, passages: [{ ...passage!, end: passage!.end! - 4 }, ...rest] },
    };
    const compared = comparedStories(exercise, [one!, shorter]);
    const matters = mattersOf(compared, fields, []);
    expect(matters.map(({ matter }) => matter)).toEqual(['extent']);
    expect(settledUnits(compared[0]!, fields, [])[0]).toMatchObject({ end: passage!.end });
    const decision = keep<Decision>({ exerciseId, ...settling(matters[0]!, 1, compared, [one!, shorter]) });
    expect(settledUnits(compared[0]!, fields, [decision])[0]).toMatchObject({
      end: passage!.end! - 4,
      decisions: [decision],
    });
    // Another coder moves the unit's bounds: what was decided holds.
    const third = comparedStories(exercise, [one!, shorter, sampleCoder('Ana', { 'More than 20': undefined })]);
    expect(mattersOf(third, fields, [decision])[0]!.decisions).toEqual([decision]);
  });

  it('is a sound project that every format writes', () => {
    const project = adjudicated([decide(0, 1), decide(1, 0)]);
    expect(parseProject(project)).toEqual({ ok: true, value: project });
    for (const id of ['json', 'csv', 'xlsx', 'refi-qda']) {
      expect(formatOf(id)!.write(project, { at: sampleReadAt, app: 'Says Who' })).not.toEqual([]);
    }
  });
});

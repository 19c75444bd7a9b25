import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Codebook, saysWho1 } from '#core/model/codebook.ts';
import type { Project } from '#core/model/project.ts';
import type { ColourBy } from '#core/model/settings.ts';
import { claimViews } from '#core/tally/claim-view.ts';
import { marksOf } from '#core/tally/marks.ts';
import { colouredSources, xrayOf } from '#core/tally/xray.ts';
import { sampleProject } from '#tests/support/sample-project.ts';

const colourings: readonly ColourBy[] = ['naming', 'type', 'kind', 'status', 'source'];

const said = (project: Project, by: ColourBy) =>
  xrayOf(claimViews(project), project.codebook, by).entries.map(
    ({ what, label, count, swatch }) => `${count} ${label ?? what} ${swatch}`,
  );

test.each<[ColourBy, string[]]>([
  ['naming', ['4 named teal-solid', '1 vague red-dotted', '1 none grey-double']],
  ['type', ['1 Official teal-solid', '2 Expert brown-wavy', '2 News outlet violet-wavy', '1 none grey-double']],
  [
    'kind',
    [
      '2 Fact teal-solid',
      '1 Figure magenta-dashed',
      '1 Opinion violet-double',
      '1 Prediction brown-wavy',
      '1 Other amber-double',
    ],
  ],
  ['status', ['5 Unchecked grey-solid', '1 Disputed amber-dotted']],
  [
    'source',
    [
      '2 Ko Yong-hwan amber-dotted',
      '1 Channel A magenta-dashed',
      '1 multiple South Korean press reports teal-solid',
      '1 Park Geun-hye violet-double',
      '1 none grey-double',
    ],
  ],
])('the sample by %s', (by, entries) => {
  expect(said(sampleProject(), by)).toEqual(entries);
});

test('what the codebook does not know is shown as it is, without a colour of its own', () => {
  const project = sampleProject();
  const kinds = ['rumour', 'constructor', undefined];
  const claims = project.claims.map((claim, at) => ({ ...claim, kind: kinds[at % 3]! }));
  expect(said({ ...project, claims }, 'kind')).toEqual([
    '2 constructor grey-solid',
    '2 rumour grey-solid',
    '2 unset grey-dotted',
  ]);
  const appearances = project.appearances.map((row) => ({ ...row, naming: 'on a placard' }));
  expect(said({ ...project, appearances }, 'naming')).toEqual(['5 on a placard grey-solid', '1 none grey-double']);
});

test('another codebook gives its own order and words', () => {
  const codebook: Codebook = {
    ...saysWho1,
    fields: [
      {
        name: 'kind',
        label: 'Sort',
        on: 'claim',
        values: ['none', 'opinion', 'fact'].map((value) => ({ value, label: value.toUpperCase(), test: '' })),
      },
    ],
  };
  expect(said({ ...sampleProject(), codebook }, 'kind').slice(0, 2)).toEqual([
    '1 OPINION magenta-dashed',
    '2 FACT amber-dotted',
  ]);
  expect(said({ ...sampleProject(), codebook }, 'status')).toEqual(['5 unchecked grey-solid', '1 disputed grey-solid']);
});

test('a chain in which nobody is given, and a claim nobody has looked at, stand apart from "no source"', () => {
  const project = sampleProject();
  const attributions = project.attributions.map((row, at) =>
    at === 0 ? { ...row, links: [{}], sourceIds: [] } : { ...row, deletedAt: 1 },
  );
  expect(said({ ...project, attributions }, 'source')).toEqual([
    '1 not-given grey-dashed',
    '1 none grey-double',
    '4 open faint-thin',
  ]);
});

test('only so many sources have a colour; the others are one group', () => {
  const { entries } = xrayOf(manySources(20), saysWho1, 'source');
  expect(entries.map(({ what }) => what)).toEqual([...Array(colouredSources).fill('source'), 'others']);
  expect(entries.at(-1)).toMatchObject({ count: 20 - colouredSources, swatch: 'grey-solid' });
  expect(new Set(entries.map(({ swatch }) => swatch)).size).toBe(colouredSources + 1);
});

test('the shares are of all claims, and page and panel draw each claim alike', () => {
  const project = sampleProject();
  const one = <T>(values: readonly T[]) => fc.constantFrom(...values);
  const kinds = one([...saysWho1.fields[0]!.values.map(({ value }) => value), 'rumour', undefined]);
  const claim = fc.record({ kind: kinds, unsourced: fc.boolean(), gone: fc.boolean() });
  fc.assert(
    fc.property(
      one(colourings),
      fc.array(claim, { minLength: 7, maxLength: 7 }),
      fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
      fc.array(one(['named', 'vague', 'by a relative', undefined]), { minLength: 6, maxLength: 6 }),
      (by, coded, kept, namings) => {
        const changed = {
          ...project,
          claims: project.claims.map((row, at) => ({
            ...row,
            kind: coded[at]!.kind!,
            unsourced: coded[at]!.unsourced,
            ...(coded[at]!.gone ? { deletedAt: 1 } : {}),
          })),
          attributions: project.attributions.filter((_, at) => kept[at]),
          appearances: project.appearances.map((row, at) => ({ ...row, naming: namings[at]! })),
        };
        const views = claimViews(changed);
        const { entries, of } = xrayOf(views, changed.codebook, by);
        expect(entries.reduce((sum, { count }) => sum + count, 0)).toBe(views.length);
        expect(entries.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(views.length === 0 ? 0 : 1, 9);
        expect(entries.every(({ count }) => count > 0)).toBe(true);
        expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
        const looks = new Map(marksOf(changed, by).map(({ id, look }) => [id, look]));
        for (const view of views) expect(looks.get(view.claim.id)).toBe(of.get(view.claim.id)?.swatch);
      },
    ),
  );
});

/** As many claims, each with a source of its own. */
function manySources(count: number) {
  const [view] = claimViews(sampleProject()).filter(({ attributions }) => attributions[0]?.links[0]?.source);
  const { attribution, links } = view!.attributions[0]!;
  return Array.from({ length: count }, (_, at) => {
    const source = { ...links[0]!.source!, id: `source-${at}` as never, name: `Source ${at}`, createdAt: at };
    return {
      ...view!,
      claim: { ...view!.claim, id: `claim-${at}` as never },
      attributions: [{ attribution, links: [{ ...links[0]!, source }] }],
    };
  });
}

import { describe, expect, it } from 'vitest';
import { codingFields } from '#core/coding/coding-fields.ts';
import { type Coder, comparedStories } from '#core/coding/compared-stories.ts';
import { fieldAgreement } from '#core/coding/field-agreement.ts';
import { unitisingOf } from '#core/coding/unitising.ts';
import { saysWho1 } from '#core/model/codebook.ts';
import { sampleCoder, sampleExercise } from '../../support/coding.ts';

const exercise = sampleExercise().project;
const fields = codingFields(saysWho1);
const field = (name: string) => fields.find((one) => one.name === name)!;
const pair = [0, 1] as const;

const mira = sampleCoder('Mira');
const jun = sampleCoder('Jun', { 'More than 20': { kind: 'fact' }, 'Nobody has counted': undefined });
const both = comparedStories(exercise, [mira, jun]);

describe('stories of two coders', () => {
  it('have their claims matched by overlap, in the order of the text', () => {
    expect(both).toHaveLength(1);
    const [story] = both;
    expect(story!.claims.map((own) => own.length)).toEqual([6, 5]);
    expect(story!.units.map(({ claims }) => claims)).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 4],
      [5, undefined],
    ]);
  });

  it('have what each says of a claim: its fields, its leading source, how many there are, and the chain', () => {
    const claims = both[0]!.claims[0]!;
    const { values, chain } = claims.find(({ words }) => words.startsWith('an agent'))!;
    expect(values).toEqual({
      kind: 'fact',
      directness: 'indirect',
      type: 'expert',
      naming: 'named',
      sources: '2',
      chain: 'ko yong hwan < ytn; multiple south korean press reports',
    });
    expect(chain).toBe('Ko Yong-hwan < YTN; multiple South Korean press reports');
    const nobody = claims.find(({ words }) => words.startsWith('Nobody'))!;
    expect(nobody.values).toEqual({ kind: 'other', naming: 'none', sources: '0', chain: 'none' });
  });

  it('are told from stories with another text', () => {
    const other = (coder: Coder): Coder => ({ ...coder, project: { ...coder.project, texts: [], readings: [] } });
    const [story] = comparedStories(exercise, [mira, other(jun)]);
    expect(story!.hasText).toEqual([true, false]);
    expect(story!.claims[1]).toEqual([]);
    expect(unitisingOf('blind', [story!], pair)).toMatchObject({ stories: 0, alphaU: { ok: false } });
  });
});

describe('agreement', () => {
  it('on what is a claim', () => {
    const unitising = unitisingOf('blind', both, pair);
    if (!unitising.ok) throw new Error(unitising.reason);
    expect(unitising.scores).toEqual(
      [0.5, 0.8].map((threshold) => ({ threshold, matched: 5, precision: 1, recall: 5 / 6, f1: 10 / 11 })),
    );
    expect(unitising.alphaU.ok && unitising.alphaU.value).toBeGreaterThan(0.8);
    expect(unitising.alphaU.ok && unitising.alphaU.value).toBeLessThan(1);
    expect(unitisingOf('these-claims', both, pair)).toEqual({ ok: false, reason: 'given' });
  });

  it('on a field: alpha, kappa, per cent and the confusion', () => {
    const { alpha, kappa, confusion } = fieldAgreement(both, field('kind'), pair);
    // Five pairs: fact fact, number fact, fact fact, opinion opinion, prediction prediction.
    expect(alpha).toMatchObject({ ok: true, units: 5, single: 1 });
    expect(alpha.ok && alpha.value).toBeCloseTo(1 - 2 / ((100 - 25 - 1 - 4 - 4) / 9), 10);
    expect(kappa).toMatchObject({ ok: true, agreement: { agreed: 4, of: 5 } });
    expect(confusion.counts[confusion.labels.indexOf('number')]![confusion.labels.indexOf('fact')]).toBe(1);
  });

  it('is not defined, and says why', () => {
    expect(fieldAgreement(both, field('status'), pair).alpha).toEqual({ ok: false, reason: 'no-variation' });
    const plain = ['Mira', 'Jun'].map((name) =>
      sampleCoder(name, { 'More than 20': { kind: 'fact' }, 'North Koreans posted': { kind: 'fact' } }),
    );
    const some = comparedStories(
      exercise,
      plain.map((coder) => ({ ...coder, project: { ...coder.project, claims: coder.project.claims.slice(0, 3) } })),
    );
    expect(fieldAgreement(some, field('kind'), pair).alpha).toEqual({ ok: false, reason: 'no-variation' });
    const none = comparedStories(
      exercise,
      plain.map((coder) => ({ ...coder, project: { ...coder.project, claims: [] } })),
    );
    expect(fieldAgreement(none, field('kind'), pair).alpha).toEqual({ ok: false, reason: 'no-units' });
    expect(unitisingOf('blind', none, pair)).toMatchObject({ alphaU: { ok: false, reason: 'no-units' } });
    expect(fieldAgreement(comparedStories(exercise, [mira]), field('kind'), [0, 0]).alpha).toEqual({
      ok: false,
      reason: 'one-coder',
    });
  });

  it('counts three coders, and claims that one of them did not mark', () => {
    const stories = comparedStories(exercise, [mira, jun, sampleCoder('Ana', { 'More than 20': { kind: 'fact' } })]);
    expect(stories[0]!.units.at(-1)!.claims).toEqual([5, undefined, 5]);
    expect(fieldAgreement(stories, field('kind'), [1, 2]).kappa).toMatchObject({ agreement: { agreed: 5, of: 5 } });
    expect(fieldAgreement(stories, field('kind'), pair).alpha).toMatchObject({ ok: true, units: 6, values: 17 });
  });
});

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { confusionOf } from '#core/agreement/confusion.ts';
import { type CodedPair, cohensKappa, pairsOf } from '#core/agreement/kappa.ts';
import { bandOf, krippendorffThresholds, landisKochThresholds } from '#core/agreement/thresholds.ts';

/** Units that fill a table of counts: rows are the first coder's labels, columns the second's. */
function pairsIn(table: readonly (readonly number[])[]): CodedPair[] {
  return table.flatMap((row, r) =>
    row.flatMap((count, c) => Array.from({ length: count }, (): CodedPair => [`${r}`, `${c}`])),
  );
}

describe('published examples of kappa', () => {
  const published: readonly [source: string, table: readonly (readonly number[])[], kappa: number, agreed: number][] = [
    [
      'Cohen, Weighted kappa, Psychological Bulletin 70 (1968), Table 1, unweighted: 200 cases, three diagnoses',
      [
        [88, 10, 2],
        [14, 40, 6],
        [18, 10, 12],
      ],
      0.492,
      140,
    ],
    [
      'Wikipedia, Cohen’s kappa, Simple example: 50 proposals for grants, two readers',
      [
        [20, 5],
        [10, 15],
      ],
      0.4,
      35,
    ],
    [
      'Wikipedia, Cohen’s kappa, Same percentages but different numbers: the first table',
      [
        [45, 15],
        [25, 15],
      ],
      0.13,
      60,
    ],
    [
      'Wikipedia, Cohen’s kappa, Same percentages but different numbers: the second table',
      [
        [25, 35],
        [5, 35],
      ],
      0.259,
      60,
    ],
    [
      'Krippendorff, On the reliability of unitizing continuous data (1995), p. 57, A cut into 24 (as tested in DKPro Agreement)',
      [
        [10, 0],
        [8, 6],
      ],
      0.385,
      16,
    ],
  ];
  test.each(published)('%s', (_source, table, kappa, agreed) => {
    const pairs = pairsIn(table);
    const measured = cohensKappa(pairs);
    expect(measured).toMatchObject({ ok: true, units: pairs.length, agreement: { agreed, of: pairs.length } });
    expect(measured.ok && measured.value).toBeCloseTo(kappa, 3);
  });
});

describe('no kappa', () => {
  const cases: readonly [name: string, pairs: CodedPair[], reason: string, agreed: number, of: number][] = [
    ['of nothing', [], 'no-units', 0, 0],
    ['of units that neither coded', [[undefined, undefined]], 'no-units', 0, 0],
    ['of one coder', [['a', undefined]], 'one-coder', 0, 0],
    ['of coders who never met', [['a', undefined] as const, [undefined, 'a'] as const], 'no-pairs', 0, 0],
    ['where all values are one', [['a', 'a'] as const, ['a', 'a'] as const, [undefined, 'b']], 'no-variation', 2, 2],
  ];
  test.each(cases)('%s', (_name, pairs, reason, agreed, of) => {
    expect(cohensKappa(pairs)).toEqual({ ok: false, reason, agreement: { agreed, of } });
  });
});

const value = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined });
const pairs = fc.array(fc.tuple(value, value), { maxLength: 40 });

describe('any two coders', () => {
  it('have the kappa of shares', () => {
    fc.assert(
      fc.property(pairs, (units) => {
        const kappa = cohensKappa(units);
        if (!kappa.ok) return;
        const both = units.filter(([one, other]) => one !== undefined && other !== undefined);
        const share = (test: (pair: CodedPair) => boolean) => both.filter(test).length / both.length;
        const po = share(([one, other]) => one === other);
        const pe = ['a', 'b', 'c']
          .map((label) => share(([one]) => one === label) * share(([, other]) => other === label))
          .reduce((sum, product) => sum + product, 0);
        expect(kappa.value).toBeCloseTo((po - pe) / (1 - pe), 10);
      }),
    );
  });

  it('have the same kappa the other way round, in any order and by other names', () => {
    fc.assert(
      fc.property(pairs, (units) => {
        const turned = units
          .toReversed()
          .map(([one, other]): CodedPair => [other && `no ${other}`, one && `no ${one}`]);
        expect(cohensKappa(turned)).toEqual(cohensKappa(units));
      }),
    );
  });

  it('agree with themselves', () => {
    fc.assert(
      fc.property(pairs, (units) => {
        const kappa = cohensKappa(units.map(([one]) => [one, one]));
        if (kappa.ok) expect(kappa.value).toBe(1);
        expect(kappa.agreement.agreed).toBe(kappa.agreement.of);
      }),
    );
  });

  it('are picked from several', () => {
    expect(pairsOf([['a', 'b', 'c'], [undefined, 'd', 'e'], ['f']], 0, 2)).toEqual([
      ['a', 'c'],
      [undefined, 'e'],
      ['f', undefined],
    ]);
  });
});

describe('the confusion table', () => {
  it('shows what one calls this and the other that', () => {
    expect(
      confusionOf([
        ['fact', 'fact'],
        ['fact', 'view'],
        ['view', 'fact'],
        ['view', undefined],
        [undefined, 'quote'],
        [undefined, undefined],
        ['fact', 'fact'],
      ]),
    ).toEqual({
      labels: ['fact', 'quote', 'view', undefined],
      counts: [
        [2, 0, 1, 0],
        [0, 0, 0, 0],
        [1, 0, 0, 1],
        [0, 1, 0, 1],
      ],
      ones: [3, 0, 2, 2],
      others: [3, 1, 1, 2],
      of: 7,
    });
    expect(confusionOf([])).toEqual({ labels: [undefined], counts: [[0]], ones: [0], others: [0], of: 0 });
  });

  it('holds every unit once, and the agreement on its diagonal', () => {
    fc.assert(
      fc.property(pairs, (units) => {
        const { labels, counts, ones, others, of } = confusionOf(units);
        const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
        expect([sum(counts.flat()), sum(ones), sum(others), of]).toEqual(Array(4).fill(units.length));
        const diagonal = sum(labels.map((label, at) => (label === undefined ? 0 : counts[at]![at]!)));
        expect(diagonal).toBe(cohensKappa(units).agreement.agreed);
      }),
    );
  });
});

describe('thresholds', () => {
  test.each([
    [1, 'reliable'],
    [0.8, 'reliable'],
    [0.7996, 'tentative'],
    [0.667, 'tentative'],
    [0.666, 'unreliable'],
    [-0.4, 'unreliable'],
  ])('alpha %f is %s', (alpha, band) => {
    expect(bandOf(alpha, krippendorffThresholds).band).toBe(band);
  });

  test.each([
    [1, 'almost perfect'],
    [0.81, 'almost perfect'],
    [0.805, 'substantial'],
    [0.6, 'moderate'],
    [0.4, 'fair'],
    [0.2, 'slight'],
    [0, 'slight'],
    [-0.01, 'poor'],
  ])('kappa %f is %s', (kappa, band) => {
    expect(bandOf(kappa, landisKochThresholds).band).toBe(band);
  });
});

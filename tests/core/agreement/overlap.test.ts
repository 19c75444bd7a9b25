import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { alignedUnits, fieldOfUnits } from '#core/agreement/aligned-units.ts';
import { disagreementsOf } from '#core/agreement/disagreements.ts';
import { type Extent, evenExtent } from '#core/agreement/extent.ts';
import { matchByOverlap, overlapScores } from '#core/agreement/overlap.ts';
import { slowOverlap } from './by-definition.ts';

/** A claim written as its pieces: '0-4 8-10'. */
function claim(pieces: string): Extent {
  return pieces.split(' ').map((piece) => {
    const [start, end] = piece.split('-').map(Number);
    return { start: start!, end: end! };
  });
}

const claims = (...all: string[]): Extent[] => all.map(claim);

describe('matching two coders’ claims', () => {
  const cases: readonly [name: string, ones: Extent[], others: Extent[], threshold: number, pairs: string[]][] = [
    ['nothing', [], [], 0.5, []],
    ['the same', claims('0-10'), claims('0-10'), 1, ['0:0 1']],
    ['half of it', claims('0-10'), claims('0-5'), 0.5, ['0:0 0.5']],
    ['less than half', claims('0-10'), claims('0-4'), 0.5, []],
    ['what only adjoins', claims('0-10'), claims('10-20'), 0.1, []],
    ['the one that overlaps more', claims('0-10'), claims('0-6', '1-10'), 0.5, ['0:1 0.9']],
    ['the first of two that overlap as much', claims('0-10'), claims('5-10', '0-5'), 0.5, ['0:1 0.5']],
    ['the best pair first, even if the rest is left', claims('0-10', '2-10'), claims('1-10'), 0.5, ['0:0 0.9']],
    ['claims in pieces', claims('0-4 10-14'), claims('0-4 12-14'), 0.5, ['0:0 0.75']],
    ['pieces that overlap themselves', claims('0-4 2-8'), claims('0-8'), 1, ['0:0 1']],
    [
      'claims within claims',
      claims('0-20', '5-10'),
      claims('5-11', '0-19'),
      0.8,
      ['0:1 0.95', '1:0 0.8333333333333334'],
    ],
    ['claims without letters', claims('3-3'), claims('3-3', '0-9'), 0.1, []],
  ];
  test.each(cases)('matches %s', (_name, ones, others, threshold, pairs) => {
    const matching = matchByOverlap(ones, others, threshold);
    expect(matching.pairs.map(({ one, other, overlap }) => `${one}:${other} ${overlap}`)).toEqual(pairs);
  });

  it('tells what only one of them has', () => {
    expect(matchByOverlap(claims('0-5', '6-9', '20-30'), claims('20-29', '40-50'), 0.5)).toEqual({
      pairs: [{ one: 2, other: 0, overlap: 0.9 }],
      onlyOne: [0, 1],
      onlyOther: [1],
    });
  });

  it('is scored at half and at four fifths', () => {
    expect(overlapScores(claims('0-10', '20-30', '40-50'), claims('0-6', '20-29'))).toEqual([
      { threshold: 0.5, matched: 2, precision: 1, recall: 2 / 3, f1: 0.8 },
      { threshold: 0.8, matched: 1, precision: 0.5, recall: 1 / 3, f1: 0.4 },
    ]);
    expect(overlapScores([], claims('0-6'), [0.5])).toEqual([
      { threshold: 0.5, matched: 0, precision: 0, recall: undefined, f1: 0 },
    ]);
    expect(overlapScores([], [], [0.5])).toEqual([
      { threshold: 0.5, matched: 0, precision: undefined, recall: undefined, f1: undefined },
    ]);
  });
});

describe('aligned units', () => {
  it('put the same claim of each coder into one row', () => {
    expect(
      alignedUnits([claims('50-60', '0-10'), claims('0-9', '30-40'), claims('2-10', '50-58', '80-81')], 0.5),
    ).toEqual([
      { start: 0, end: 10, claims: [1, 0, 0] },
      { start: 30, end: 40, claims: [undefined, 1, undefined] },
      { start: 50, end: 60, claims: [0, undefined, 1] },
      { start: 80, end: 81, claims: [undefined, undefined, 2] },
    ]);
    expect(alignedUnits([], 0.5)).toEqual([]);
    expect(alignedUnits([claims('3-3'), []], 0.5)).toEqual([{ start: 0, end: 0, claims: [0, undefined] }]);
  });

  it('take one claim of each coder, the one that overlaps most', () => {
    expect(alignedUnits([claims('0-10'), claims('0-8', '0-9')], 0.5)).toEqual([
      { start: 0, end: 8, claims: [undefined, 0] },
      { start: 0, end: 10, claims: [0, 1] },
    ]);
  });

  it('give the values of a field, undefined where a coder has no such claim', () => {
    const units = alignedUnits([claims('0-10', '20-30'), claims('20-30')], 0.5);
    const kinds = [['fact', 'view'], ['fact']];
    expect(fieldOfUnits(units, (coder, at) => kinds[coder]![at])).toEqual([
      ['fact', undefined],
      ['view', 'fact'],
    ]);
  });
});

describe('disagreements', () => {
  const coded = (pieces: string, values: Record<string, string | undefined> = {}) => ({
    extent: claim(pieces),
    values,
  });
  const coders = [
    [coded('40-50', { kind: 'fact', status: 'open' }), coded('0-10', { kind: 'fact' }), coded('60-70')],
    [coded('0-9', { kind: 'view' }), coded('60-65 65-70'), coded('40-50', { kind: 'fact' })],
    [coded('0-10', { kind: 'fact' }), coded('60-70')],
  ];
  const units = alignedUnits(
    coders.map((list) => list.map(({ extent }) => extent)),
    0.5,
  );

  it('are listed by place: who missed it, other bounds, other values', () => {
    expect(disagreementsOf(units, coders, ['kind', 'status'])).toEqual([
      { unit: 0, start: 0, end: 10, kind: 'extent', extents: claims('0-10', '0-9', '0-10') },
      { unit: 0, start: 0, end: 10, kind: 'value', field: 'kind', values: ['fact', 'view', 'fact'] },
      { unit: 1, start: 40, end: 50, kind: 'missed', has: [true, true, false] },
      { unit: 1, start: 40, end: 50, kind: 'value', field: 'status', values: ['open', undefined, undefined] },
    ]);
  });

  it('are none among coders who did the same', () => {
    const same = [coders[0]!, coders[0]!.toReversed()];
    const rows = alignedUnits(
      same.map((list) => list.map(({ extent }) => extent)),
      0.5,
    );
    expect(disagreementsOf(rows, same, ['kind', 'status'])).toEqual([]);
  });
});

const anyClaim = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 12 })), { minLength: 1, maxLength: 3 })
  .map((pieces): Extent => pieces.map(([start, length]) => ({ start, end: start + length })));
const anyClaims = fc.array(anyClaim, { maxLength: 12 });
const anyThreshold = fc.constantFrom(0.01, 0.3, 0.5, 0.8, 1);

describe('any claims', () => {
  it('are matched as if each were held against each', () => {
    fc.assert(
      fc.property(anyClaims, anyClaims, anyThreshold, (ones, others, threshold) => {
        const { pairs, onlyOne, onlyOther } = matchByOverlap(ones, others, threshold);
        // Each claim once.
        expect([...pairs.map(({ one }) => one), ...onlyOne].sort((a, b) => a - b)).toEqual([...ones.keys()]);
        expect([...pairs.map(({ other }) => other), ...onlyOther].sort((a, b) => a - b)).toEqual([...others.keys()]);
        for (const { one, other, overlap } of pairs) {
          expect(overlap).toBeCloseTo(slowOverlap(ones[one]!, others[other]!), 12);
          expect(overlap).toBeGreaterThanOrEqual(threshold);
        }
        // And no two that could have been matched better: whatever overlaps more than its own match met a claim that was taken.
        const best = (side: 'one' | 'other', at: number) => pairs.find((pair) => pair[side] === at)?.overlap ?? 0;
        ones.forEach((a, one) => {
          others.forEach((b, other) => {
            const overlap = slowOverlap(a, b);
            if (overlap < threshold) return;
            expect(Math.max(best('one', one), best('other', other))).toBeGreaterThanOrEqual(overlap - 1e-12);
          });
        });
      }),
    );
  });

  it('are matched alike in any order, and whoever comes first in the score', () => {
    fc.assert(
      fc.property(anyClaims, anyClaims, (ones, others) => {
        const scores = overlapScores(ones, others);
        expect(overlapScores(ones.toReversed(), others.toReversed())).toEqual(scores);
      }),
    );
  });

  it('match themselves whole', () => {
    fc.assert(
      fc.property(anyClaims, (all) => {
        const { pairs, onlyOne, onlyOther } = matchByOverlap(all, all, 1);
        expect(pairs.map(({ overlap }) => overlap)).toEqual(all.map(() => 1));
        expect([...onlyOne, ...onlyOther]).toEqual([]);
      }),
    );
  });

  it('stand in one aligned unit each, no two of a coder in one', () => {
    fc.assert(
      fc.property(fc.array(anyClaims, { minLength: 1, maxLength: 4 }), anyThreshold, (coders, threshold) => {
        const units = alignedUnits(coders, threshold);
        coders.forEach((all, coder) => {
          const placed = units.map((unit) => unit.claims[coder]).filter((at) => at !== undefined);
          expect(placed.sort((a, b) => a - b)).toEqual([...all.keys()]);
        });
        expect(units.map(({ start }) => start)).toEqual(units.map(({ start }) => start).sort((a, b) => a - b));
      }),
    );
  });

  it('of two coders are aligned as they are matched', () => {
    fc.assert(
      fc.property(anyClaims, anyClaims, anyThreshold, (ones, others, threshold) => {
        const joined = alignedUnits([ones, others], threshold).filter((unit) => !unit.claims.includes(undefined));
        expect(joined).toHaveLength(matchByOverlap(ones, others, threshold).pairs.length);
      }),
    );
  });

  it('are aligned alike whichever coder comes first', () => {
    fc.assert(
      fc.property(fc.array(anyClaims, { minLength: 2, maxLength: 4 }), anyThreshold, (coders, threshold) => {
        const written = (lists: Extent[][], turned: boolean) =>
          alignedUnits(lists, threshold)
            .map(({ claims: row }) => {
              const cells = row.map((at, coder) =>
                at === undefined ? '' : JSON.stringify(evenExtent(lists[coder]![at]!)),
              );
              return (turned ? cells.toReversed() : cells).join('|');
            })
            .sort();
        expect(written(coders.toReversed(), true)).toEqual(written(coders, false));
      }),
      { numRuns: 500 },
    );
  });
});

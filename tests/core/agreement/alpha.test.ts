import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { nominalAlpha } from '#core/agreement/alpha.ts';
import type { CodedUnit } from '#core/agreement/unit-patterns.ts';
import { slowAlpha } from './by-definition.ts';

/** One row a coder, one column a unit, '.' for what is missing, as the examples are printed. */
function unitsOf(...rows: string[]): CodedUnit[] {
  const coders = rows.map((row) => row.split(' '));
  return coders[0]!.map((_, unit) => coders.map((values) => (values[unit] === '.' ? undefined : values[unit])));
}

function alphaOf(units: readonly CodedUnit[]): number {
  const alpha = nominalAlpha(units);
  if (!alpha.ok) throw new Error(alpha.reason);
  return alpha.value;
}

describe('published examples', () => {
  const krippendorff2011 = 'Krippendorff, Computing Krippendorff’s Alpha-Reliability (2011)';
  const published: readonly [source: string, units: CodedUnit[], alpha: number][] = [
    [
      `${krippendorff2011}, A: binary data, two observers, no missing data`,
      unitsOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'),
      0.095,
    ],
    [
      `${krippendorff2011}, B: nominal data, two observers, no missing data`,
      unitsOf('a a b b d c c c e d d a', 'b a b b b c c c e d d d'),
      0.692,
    ],
    [
      `${krippendorff2011}, C: nominal data, any number of observers, missing data`,
      unitsOf(
        '1 2 3 3 2 1 4 1 2 . . .',
        '1 2 3 3 2 2 4 1 2 5 . 3',
        '. 3 3 3 2 3 4 2 2 5 1 .',
        '1 2 3 3 2 4 4 1 2 5 1 .',
      ),
      0.743,
    ],
    [
      'Wikipedia, Krippendorff’s alpha, A computational example: three coders, 15 units, 26 values paired',
      unitsOf('. . . . . 3 4 1 2 1 1 3 3 . 3', '1 . 2 1 3 3 4 3 . . . . . . .', '. . 2 1 3 4 4 . 2 1 1 3 3 . 4'),
      0.691,
    ],
    [
      'Krippendorff, On the reliability of unitizing continuous data (1995), p. 57, A cut into 24 (as tested in DKPro Agreement)',
      unitsOf('0 0 1 1 1 1 1 1 1 1 0 0 0 0 1 1 1 1 1 1 0 0 0 0', '0 0 0 0 1 1 1 1 0 0 0 0 0 0 0 1 1 0 0 0 0 0 0 0'),
      0.329,
    ],
  ];
  test.each(published)('%s', (_source, units, alpha) => {
    expect(alphaOf(units)).toBeCloseTo(alpha, 3);
  });

  it('counts what it counts', () => {
    expect(nominalAlpha(published[2]![1])).toMatchObject({ ok: true, units: 11, values: 40, single: 1 });
    expect(nominalAlpha(published[3]![1])).toMatchObject({ ok: true, units: 12, values: 26, single: 1 });
  });
});

describe('no alpha', () => {
  const cases: readonly [name: string, units: CodedUnit[], reason: string][] = [
    ['of nothing', [], 'no-units'],
    ['of units that nobody coded', [[undefined, undefined]], 'no-units'],
    ['of one coder', [['a'], ['b']], 'one-coder'],
    ['where the other coder coded nothing', [['a', undefined] as const, ['b', undefined] as const], 'one-coder'],
    ['of coders who never met', [['a', undefined] as const, [undefined, 'a'] as const], 'no-pairs'],
    ['where all values are one', [['a', 'a'] as const, ['a', 'a'] as const], 'no-variation'],
    ['where the other value stands alone', [['a', 'a'] as const, ['b', undefined] as const], 'no-variation'],
  ];
  test.each(cases)('%s', (_name, units, reason) => {
    expect(nominalAlpha(units)).toEqual({ ok: false, reason });
  });
});

describe('any units', () => {
  const value = fc.option(fc.constantFrom('a', 'b', 'c', 'd'), { nil: undefined });
  const units = fc
    .integer({ min: 2, max: 5 })
    .chain((coders) => fc.array(fc.array(value, { minLength: coders, maxLength: coders }), { maxLength: 30 }));

  it('have the alpha of the definition', () => {
    fc.assert(
      fc.property(units, (rows) => {
        const alpha = nominalAlpha(rows);
        const slow = slowAlpha(rows);
        if (alpha.ok) expect(alpha.value).toBeCloseTo(slow!, 10);
        else expect(slow).toBeUndefined();
      }),
    );
  });

  it('have the same alpha in any order, of units, coders and labels', () => {
    fc.assert(
      fc.property(units, (rows) => {
        const before = nominalAlpha(rows);
        const turned = rows.toReversed().map((row) => row.toReversed().map((label) => label && `other ${label}`));
        const after = nominalAlpha(turned);
        if (before.ok && after.ok) {
          expect(after.value).toBeCloseTo(before.value, 10);
          expect({ ...after, value: 0 }).toEqual({ ...before, value: 0 });
        } else expect(after).toEqual(before);
      }),
    );
  });

  it('are counted once each', () => {
    fc.assert(
      fc.property(units, (rows) => {
        const alpha = nominalAlpha(rows);
        const sizes = rows.map((row) => row.filter((label) => label !== undefined).length);
        if (!alpha.ok) return;
        expect(alpha.units).toBe(sizes.filter((size) => size > 1).length);
        expect(alpha.values + alpha.single).toBe(sizes.reduce((sum, size) => sum + size, 0));
      }),
    );
  });

  it('on which all coders say the same have an alpha of 1', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b'), { minLength: 1 }), fc.integer({ min: 2, max: 4 }), (said, m) => {
        const alpha = nominalAlpha(said.map((label) => Array.from({ length: m }, () => label)));
        if (new Set(said).size > 1) expect(alpha).toMatchObject({ ok: true, value: 1 });
        else expect(alpha).toEqual({ ok: false, reason: 'no-variation' });
      }),
    );
  });
});

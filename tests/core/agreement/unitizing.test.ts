import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { alphaU } from '#core/agreement/alpha-u.ts';
import { type Continuum, endToEnd, mergedUnits } from '#core/agreement/continuum.ts';
import { continuumAlpha } from '#core/agreement/continuum-alpha.ts';
import type { Span } from '#core/anchor/found.ts';
import { difference, sectionsOf, slowAlphaU, slowContinuumAlpha } from './by-definition.ts';

/** Units as the examples print them: where they begin and how long they are, on a text that begins at `from`. */
function units(from: number, ...rows: readonly (readonly [at: number, length: number])[]): Span[] {
  return rows.map(([at, length]) => ({ start: at - from, end: at - from + length }));
}

describe('the published example of 2004', () => {
  // Krippendorff, Content Analysis, 2nd edition (2004), p. 254: two observers, a text from 150 to 450, categories c and k.
  const c: Continuum = {
    length: 300,
    coders: [units(150, [225, 70], [370, 30]), units(150, [220, 80], [355, 20], [400, 20])],
  };
  const k: Continuum = {
    length: 300,
    coders: [units(150, [180, 60], [300, 50]), units(150, [180, 60], [300, 50])],
  };

  it('has the disagreements and alphas that are printed', () => {
    const [ofC, ofK] = [alphaU(c), alphaU(k)];
    if (!ofC.ok || !ofK.ok) throw new Error('no alpha');
    expect(ofC.observed).toBeCloseTo(0.0144, 4);
    expect(ofC.expected).toBeCloseTo(0.0532, 4);
    expect(ofC.value).toBeCloseTo(0.7286, 3);
    expect(ofK.observed).toBe(0);
    expect(ofK.expected).toBeCloseTo(0.049, 4);
    expect(ofK.value).toBe(1);
    // Both categories together, as printed.
    expect(1 - (ofC.observed + ofK.observed) / (ofC.expected + ofK.expected)).toBeCloseTo(0.8591, 3);
  });

  // The differences between two units that the book draws and DKPro Agreement tests.
  test.each([
    [units(0, [5, 6]), units(0, [4, 2]), 26],
    [units(0, [5, 6]), units(0, [5, 2]), 16],
    [units(0, [5, 6]), units(0, [6, 2]), 10],
    [units(0, [5, 6]), units(0, [7, 2]), 8],
    [units(0, [5, 6]), units(0, [6, 4]), 2],
    [units(0, [5, 6]), units(0, [5, 6]), 0],
    [units(0, [5, 6]), units(0, [2, 2]), 40],
    [units(0, [5, 6]), units(0, [3, 2]), 40],
  ])('has the difference %j %j', (one, other, squares) => {
    const measured = alphaU({ length: 20, coders: [one, other] });
    expect(measured.ok && measured.observed * 20 ** 2).toBeCloseTo(squares, 10);
  });
});

describe('the published example of 1995', () => {
  // Krippendorff, On the reliability of unitizing continuous data (1995), p. 57, as tested in DKPro Agreement.
  const examples = {
    A: [units(0, [2, 8], [14, 6]), units(0, [4, 4], [15, 2])],
    B: [units(0, [0, 18]), units(0, [0, 2], [2, 1], [3, 1], [4, 1], [5, 1], [6, 3], [9, 1])],
    C: [units(0, [2, 6], [10, 2], [14, 4], [20, 2]), units(0, [0, 2], [4, 4], [10, 4], [16, 2], [20, 2])],
    D: [units(0, [0, 2], [2, 8], [10, 4], [14, 6], [20, 4]), units(0, [0, 4], [4, 4], [8, 7], [15, 2], [17, 7])],
  };
  const measured = (example: keyof typeof examples, fineness: number) => {
    const scaled = (at: number) => at * fineness;
    const alpha = alphaU({
      length: scaled(24),
      coders: examples[example].map((spans) =>
        spans.map(({ start, end }) => ({ start: scaled(start), end: scaled(end) })),
      ),
    });
    if (!alpha.ok) throw new Error(alpha.reason);
    return alpha;
  };

  it('C on a text of 12', () => {
    expect(measured('C', 0.5).observed).toBeCloseTo(0.02778, 5);
    expect(measured('C', 0.5).expected).toBeCloseTo(0.05494, 5);
    expect(measured('C', 0.5).value).toBeCloseTo(0.494, 3);
  });

  // Measured ever more finely, where the formulas of 1995 and 2004 become one.
  test.each([
    ['A', 0.03125, 0.0699, 0.553],
    ['D', 0.38715, 0.41445, 0.066],
  ] as const)('%s on a fine scale', (name, observed, expected, alpha) => {
    expect(measured(name, 50_000).observed).toBeCloseTo(observed, 5);
    expect(measured(name, 50_000).expected).toBeCloseTo(expected, 4);
    expect(measured(name, 50_000).value).toBeCloseTo(alpha, 3);
  });

  // The chance disagreements printed for these two do not follow from the formula that the other two follow from: that of
  // C is what it gives without the last term of its denominator. DKPro Agreement allows for as much.
  test.each([
    ['B', 2.26736, 1.17731, -0.926],
    ['C', 0.02778, 0.08642, 0.679],
  ] as const)(
    '%s on a fine scale, within .005 of the chance disagreement and .02 of alpha',
    (name, seen, chance, alpha) => {
      const { observed, expected, value } = measured(name, 50_000);
      expect(observed).toBeCloseTo(seen, 5);
      expect(Math.abs(expected - chance)).toBeLessThan(0.005);
      expect(Math.abs(value - alpha)).toBeLessThan(0.02);
    },
  );
});

test('an example of DKPro Agreement: one long unit against three short ones (UnitizingAgreementTest)', () => {
  const measured = alphaU({ length: 10, coders: [units(0, [1, 8]), units(0, [2, 1], [4, 1], [6, 1])] });
  if (!measured.ok) throw new Error(measured.reason);
  expect(measured.observed).toBeCloseTo(0.91, 4);
  expect(measured.expected).toBeCloseTo(0.5351, 3);
  expect(measured.value).toBeCloseTo(-0.7003, 3);
});

test('the definition of 2016, written out in full, has the figure that another implementation of it gives', () => {
  // The example in the README of https://github.com/zeljkobekcic/KrippendorffUnitizedAlpha: three coders, whose sections
  // leave a letter between them, so that they can not be laid on a text; the slow form takes them as they are.
  const coders = ['0-2 *3-14 15-21 *22-52 53-55', '0-2 *3-9 10-21 *22-52 53-55', '0-21 *22-45 46-55'].map((sections) =>
    sections.split(' ').map((section) => {
      const [start, end] = section.replace('*', '').split('-').map(Number);
      return { start: start!, end: end!, isUnit: section.startsWith('*') };
    }),
  );
  expect(slowContinuumAlpha(coders)).toBeCloseTo(0.5671992508994135, 12);
});

describe('no coefficient', () => {
  const unit = { start: 2, end: 5 };
  const cases: readonly [name: string, continuum: Continuum, reason: string][] = [
    ['of nobody', { length: 9, coders: [] }, 'no-units'],
    ['of one coder', { length: 9, coders: [[unit]] }, 'one-coder'],
    ['of coders who found nothing', { length: 9, coders: [[], []] }, 'no-units'],
    ['of units that were not merged', { length: 9, coders: [[unit, { start: 4, end: 6 }], []] }, 'overlapping'],
    ['of a unit without length', { length: 9, coders: [[{ start: 4, end: 4 }], []] }, 'overlapping'],
    ['of units beyond the text', { length: 4, coders: [[unit], []] }, 'outside'],
    ['of units before the text', { length: 9, coders: [[{ start: -1, end: 2 }], []] }, 'outside'],
  ];
  test.each(cases)('%s', (_name, continuum, reason) => {
    expect(alphaU(continuum)).toEqual({ ok: false, reason });
    expect(continuumAlpha(continuum)).toEqual({ ok: false, reason });
  });

  it('where there is nothing that could differ', () => {
    const one = { start: 0, end: 1 };
    expect(alphaU({ length: 1, coders: [[one], [one]] })).toEqual({ ok: false, reason: 'no-variation' });
    expect(continuumAlpha({ length: 9, coders: [[{ start: 0, end: 9 }], [{ start: 0, end: 9 }]] })).toEqual({
      ok: false,
      reason: 'no-variation',
    });
  });
});

describe('merging', () => {
  test.each<[string, Span[], Span[]]>([
    ['nothing', [], []],
    ['what overlaps', units(0, [0, 5], [3, 4]), units(0, [0, 7])],
    ['what adjoins', units(0, [3, 2], [0, 3]), units(0, [0, 5])],
    ['what lies within', units(0, [0, 9], [2, 3], [9, 1]), units(0, [0, 10])],
    ['but not what a letter divides', units(0, [4, 2], [0, 3]), units(0, [0, 3], [4, 2])],
    ['and leaves out what has no length', units(0, [4, 0], [6, 1]), units(0, [6, 1])],
  ])('%s', (_name, given, merged) => {
    expect(mergedUnits(given)).toEqual(merged);
  });
});

/** Text that two to four coders marked, units in any order, some adjoining. */
const anyContinuum: fc.Arbitrary<Continuum> = fc.integer({ min: 2, max: 4 }).chain((coders) =>
  fc
    .array(fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 9 })), { maxLength: 6 }), {
      minLength: coders,
      maxLength: coders,
    })
    .map((rows) => {
      const laid = rows.map((row) => {
        let at = 0;
        return row.map(([gap, size]): Span => {
          const start = at + gap;
          at = start + size;
          return { start, end: at };
        });
      });
      const length = Math.max(1, ...laid.flat().map(({ end }) => end)) + 3;
      return { length, coders: laid.map((spans) => spans.toReversed()) };
    }),
);

describe('any text', () => {
  it('has the alpha-u of the definition', () => {
    fc.assert(
      fc.property(anyContinuum, ({ length, coders }) => {
        const measured = alphaU({ length, coders });
        if (!measured.ok) return;
        const slow = slowAlphaU(coders, length);
        expect(measured.observed).toBeCloseTo(slow.observed, 10);
        expect(measured.expected).toBeCloseTo(slow.expected, 10);
        expect(measured.value).toBeCloseTo(1 - slow.observed / slow.expected, 8);
      }),
    );
  });

  it('has the continuum alpha of the definition', () => {
    fc.assert(
      fc.property(anyContinuum, ({ length, coders }) => {
        const measured = continuumAlpha({ length, coders });
        if (!measured.ok) return;
        expect(measured.value).toBeCloseTo(slowContinuumAlpha(coders.map((spans) => sectionsOf(spans, length))), 8);
      }),
    );
  });

  it('has the same coefficients whoever comes first, and read backwards', () => {
    fc.assert(
      fc.property(anyContinuum, ({ length, coders }) => {
        const turned = coders
          .toReversed()
          .map((spans) => spans.map(({ start, end }) => ({ start: length - end, end: length - start })));
        for (const measure of [alphaU, continuumAlpha]) {
          const [before, after] = [measure({ length, coders }), measure({ length, coders: turned })];
          if (before.ok && after.ok) expect(after.value).toBeCloseTo(before.value, 8);
          else expect(after).toEqual(before);
        }
      }),
    );
  });

  it('that all coders marked alike has coefficients of 1', () => {
    fc.assert(
      fc.property(anyContinuum, ({ length, coders }) => {
        for (const measure of [alphaU, continuumAlpha]) {
          const measured = measure({ length, coders: coders.map(() => coders[0]!) });
          if (measured.ok) expect(measured).toMatchObject({ value: 1, units: coders.length * coders[0]!.length });
          else expect(coders[0]).toEqual([]);
        }
      }),
    );
  });

  it('has the differences of its sections, each counted once', () => {
    fc.assert(
      fc.property(anyContinuum, ({ length, coders }) => {
        const [ones, others] = coders.map((spans) => sectionsOf(spans, length));
        const measured = alphaU({ length, coders: coders.slice(0, 2) });
        if (!measured.ok) return;
        const all = ones!.flatMap((one) => others!.map((other) => difference(one, other)));
        expect(measured.observed * length ** 2).toBeCloseTo(
          all.reduce((sum, each) => sum + each, 0),
          8,
        );
      }),
    );
  });
});

describe('several texts', () => {
  it('are laid end to end', () => {
    expect(
      endToEnd([
        { length: 10, coders: [units(0, [2, 3]), units(0, [8, 2])] },
        { length: 5, coders: [units(0, [0, 5]), []] },
        { length: 7, coders: [[], units(0, [1, 1])] },
      ]),
    ).toEqual({ length: 22, coders: [units(0, [2, 3], [10, 5]), units(0, [8, 2], [16, 1])] });
    expect(endToEnd([])).toEqual({ length: 0, coders: [] });
  });

  it('must have the same coders', () => {
    const one = { length: 10, coders: [[], []] };
    expect(() => endToEnd([one, { length: 10, coders: [[]] }])).toThrow(RangeError);
  });
});

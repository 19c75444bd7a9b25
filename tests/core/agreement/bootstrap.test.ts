import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { nominalAlpha } from '#core/agreement/alpha.ts';
import { alphaInterval, restsOf } from '#core/agreement/bootstrap.ts';
import { seededChance } from '#core/agreement/chance.ts';
import type { CodedUnit } from '#core/agreement/unit-patterns.ts';
import { finish } from '#core/steps.ts';
import { slowAlpha } from './by-definition.ts';

const value = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined });
const anyUnits = fc.array(fc.tuple(value, value, value), { maxLength: 12 });

describe('the interval of alpha', () => {
  it('is what resampling the units themselves gives', () => {
    fc.assert(
      fc.property(anyUnits, fc.integer({ min: 1, max: 40 }), fc.integer(), (units, resamples, seed) => {
        const interval = finish(alphaInterval(units, resamples, seededChance(seed)));
        if (!interval.ok) return;
        const chance = seededChance(seed);
        const paired = units.filter((unit) => unit.filter((said) => said !== undefined).length > 1);
        const alphas = Array.from({ length: resamples }, () =>
          slowAlpha(paired.map(() => paired[Math.floor(chance() * paired.length)]!)),
        );
        const defined = alphas.filter((alpha) => alpha !== undefined).sort((a, b) => a - b);
        const at = (share: number) => {
          const place = share * (defined.length - 1);
          const [low, high] = [defined[Math.floor(place)]!, defined[Math.ceil(place)]!];
          return low + (place % 1) * (high - low);
        };
        expect(interval).toMatchObject({ level: 0.95, resamples, undefined: resamples - defined.length });
        expect(interval.low).toBeCloseTo(at(0.025), 8);
        expect(interval.high).toBeCloseTo(at(0.975), 8);
      }),
    );
  });

  it('rests as often as it says', () => {
    for (const count of [3, 127, 128, 1000]) {
      const units = Array.from({ length: count }, (_, n): CodedUnit => ['a', n % 3 === 0 ? 'b' : 'a']);
      expect([...alphaInterval(units, 25, seededChance(1))]).toHaveLength(restsOf(count, 25));
    }
  });

  it('tells how many resamples had no alpha', () => {
    // One unit of ten differs from the rest: about a third of the resamples miss it, (9/10)^10.
    const units: CodedUnit[] = [...Array.from({ length: 9 }, (): CodedUnit => ['a', 'a']), ['b', 'b']];
    const interval = finish(alphaInterval(units, 1000, seededChance(7)));
    if (!interval.ok) throw new Error(interval.reason);
    expect(interval).toMatchObject({ low: 1, high: 1, resamples: 1000 });
    expect(Math.abs(interval.undefined - 349)).toBeLessThan(60);
  });

  it('holds the alpha of the whole, and is narrower with more units', () => {
    const chance = seededChance(5);
    const unit = (): CodedUnit => {
      const label = 'abc'[Math.floor(chance() * 3)]!;
      return [label, chance() < 0.8 ? label : 'a', chance() < 0.8 ? label : 'b'];
    };
    const widths = [100, 1600].map((count) => {
      const units = Array.from({ length: count }, unit);
      const [alpha, interval] = [nominalAlpha(units), finish(alphaInterval(units, 1000, seededChance(1)))];
      if (!alpha.ok || !interval.ok) throw new Error('no alpha');
      expect(interval.low).toBeLessThan(alpha.value);
      expect(interval.high).toBeGreaterThan(alpha.value);
      return interval.high - interval.low;
    });
    expect(widths[0]! / widths[1]!).toBeGreaterThan(3); // by the root of 16, that is 4
    expect(widths[0]! / widths[1]!).toBeLessThan(5);
  });

  test.each<[string, CodedUnit[], string]>([
    ['nothing', [], 'no-units'],
    ['one coder', [['a']], 'one-coder'],
    ['coders who never met', [['a', undefined] as const, [undefined, 'a'] as const], 'no-pairs'],
    ['values that are all one', [['a', 'a']], 'no-variation'],
  ])('is not had of %s', (_name, units, reason) => {
    expect(finish(alphaInterval(units, 10, seededChance(1)))).toEqual({ ok: false, reason });
  });
});

describe('chance', () => {
  it('is the same for the same seed, and another for another', () => {
    const drawn = (seed: number) => {
      const chance = seededChance(seed);
      return Array.from({ length: 4 }, () => Math.round(chance() * 2 ** 32));
    };
    expect(drawn(1)).toEqual(drawn(1));
    expect(drawn(1)).not.toEqual(drawn(2));
    expect(drawn(-1)).toEqual(drawn(0xffffffff));
  });

  it('falls evenly', () => {
    const chance = seededChance(2026);
    const counts = new Uint32Array(100);
    for (let n = 0; n < 1_000_000; n += 1) counts[Math.floor(chance() * 100)]! += 1;
    const squares = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(squares).toBeGreaterThan(60); // chi squared of 99 degrees: in 998 of 1,000 cases between these
    expect(squares).toBeLessThan(149);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { positionOf } from '#core/backup/progress.ts';

describe('how far a key lies', () => {
  test('between the first and the last: in ids by time, in hashes by value, in changes by number', () => {
    expect(positionOf('0193a000-0000-7000-8000-000000000000', '0193a000-0000', '0193c000-0000')).toBe(0);
    expect(positionOf('0193b000-0000-7000', '0193a000-0000', '0193c000-0000')).toBeCloseTo(0.5, 1);
    expect(positionOf('7fff', '0001', 'ffff')).toBeGreaterThan(0.1);
    expect(positionOf('device:5', 'device:1', 'device:9')).toBeCloseTo(0.5, 1);
  });

  test('is all of it at the last, and at a key past it', () => {
    expect(positionOf('b', 'a', 'b')).toBe(1);
    expect(positionOf('c', 'a', 'b')).toBe(1);
    expect(positionOf('a', 'a', 'a')).toBe(1);
  });

  test('never falls while keys rise, and stays between 0 and 1, whatever the keys', () => {
    const keys = fc.array(fc.string({ maxLength: 20 }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(keys, (found) => {
        const sorted = [...found].sort();
        const shares = sorted.map((key) => positionOf(key, sorted[0]!, sorted.at(-1)!));
        for (const [at, share] of shares.entries()) {
          expect(share).toBeGreaterThanOrEqual(at === 0 ? 0 : shares[at - 1]!);
          expect(share).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

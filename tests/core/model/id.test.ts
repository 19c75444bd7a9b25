import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isId, makeId } from '#core/model/id.ts';

const time = fc.integer({ min: 0, max: 2 ** 48 - 1 });
const random = fc.uint8Array({ minLength: 10, maxLength: 16 });

test('an id is a UUID of version 7 that holds its time', () => {
  fc.assert(
    fc.property(time, random, (now, bytes) => {
      const id = makeId(now, bytes);
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(isId(id)).toBe(true);
      expect(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toBe(now);
    }),
  );
});

test('ids sort by the time they were made', () => {
  fc.assert(
    fc.property(time, time, random, random, (one, other, a, b) => {
      fc.pre(one !== other);
      expect(makeId(one, a) < makeId(other, b)).toBe(one < other);
    }),
  );
});

test('the same example as in RFC 9562, appendix A.6', () => {
  const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
  expect(makeId(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
});

test('too little chance is our own mistake', () => {
  expect(() => makeId(0, new Uint8Array(9))).toThrow(RangeError);
});

test.each([
  [undefined],
  [7],
  [''],
  ['017f22e279b07cc398c4dc0c0c07398f'],
  ['017F22E2-79B0-7CC3-98C4-DC0C0C07398F'],
  ['{017f22e2-79b0-7cc3-98c4-dc0c0c07398f}'],
  ['017f22e2-79b0-7cc3-98c4-dc0c0c07398f\n'],
  ['__proto__'],
])('%j has not the form of an id', (value) => {
  expect(isId(value)).toBe(false);
});

import { expect, test } from 'vitest';
import { uuidOf } from '#core/formats/uuid-of.ts';

test('is a UUID of version 8, the same for the same words', () => {
  expect(uuidOf('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(uuidOf('a')).toBe(uuidOf('a'));
});

test('words that differ in little have ids that differ, in all their parts', () => {
  const ids = Array.from({ length: 200_000 }, (_, at) => uuidOf(`0157bd60-b088-7d0d-8d0d-0d0d0d0d0d0d\n${at}\nkind`));
  expect(new Set(ids).size).toBe(ids.length);
  // Eight hexadecimal digits of 200,000 ids by chance: some five meet.
  for (const part of [0, 28]) expect(new Set(ids.map((id) => id.slice(part, part + 8))).size).toBeGreaterThan(199_950);
  expect(uuidOf('ab')).not.toBe(uuidOf('ba'));
  expect(uuidOf('')).not.toBe(uuidOf('\0'));
});

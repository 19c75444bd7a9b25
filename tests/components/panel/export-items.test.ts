import { expect, test } from 'vitest';
import { exportItems } from '#components/panel/export-items.ts';
import { formats } from '#core/formats/formats.ts';

test('the menu offers every format once, each in its own words', () => {
  const items = exportItems();
  expect(items.map(({ name }) => name).sort()).toEqual(formats.map(({ id }) => id as string).sort());
  expect(new Set(items.map(({ label }) => label)).size).toBe(items.length);
  for (const { hint } of items) expect(hint).not.toBe('');
});

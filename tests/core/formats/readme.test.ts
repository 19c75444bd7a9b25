import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Format } from '#core/formats/format.ts';
import { formats } from '#core/formats/formats.ts';

const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');

test('the table of formats in the README is the list of formats, with what is read back', () => {
  const table = /\| format \| for \| reads back \|\n.*\n((?:\|.*\n)+)/.exec(readme)![1]!;
  const rows = table
    .trimEnd()
    .split('\n')
    .map((row) => row.split('|').map((cell) => cell.trim()));
  expect(rows.map(([, label, , back]) => [label, back === 'yes'])).toEqual(
    (formats as readonly Format[]).map(({ label, read }) => [label, read !== undefined]),
  );
});

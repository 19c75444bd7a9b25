import { expect, test } from 'vitest';
import type { Format } from '#core/formats/format.ts';
import { formats } from '#core/formats/formats.ts';
import { bentJson, hostileFiles, wrongWith } from '#tests/support/hostile-files.ts';
import { sampleProject } from '#tests/support/sample-project.ts';

const options = { at: Date.UTC(2016, 9, 14, 8), app: 'Says Who 0.1.0' };
const readers = (formats as readonly Format[]).filter(({ read }) => read !== undefined);
const badFiles = (format: Format) => {
  const good = format.write(sampleProject(), options)[0]!.content;
  const isJson = typeof good === 'string' && good.trimStart().startsWith('{');
  return [...hostileFiles(good), ...(isJson ? bentJson(good) : [])];
};

test('there are bad files enough: two hundred and more', () => {
  expect(readers.flatMap(badFiles).length).toBeGreaterThan(200);
});

test.each(readers.map((format) => [format.id, format] as const))(
  '%s refuses each bad file for a reason, or reads a whole project out of it',
  (_, format) => {
    for (const [name, content] of badFiles(format))
      expect([name, wrongWith(format, content)]).toEqual([name, undefined]);
  },
);

import { expect, test } from 'vitest';
import { formats } from '#core/formats/formats.ts';
import { sampleProject } from '#tests/support/sample-project.ts';

// To write them anew after a wanted change: npx vitest run --project unit tests/core/formats/golden.test.ts --update
test.each(formats.map((format) => [format.id, format] as const))(
  '%s writes the sample as it is kept',
  async (id, format) => {
    const files = format.write(sampleProject(), { at: Date.UTC(2016, 9, 14, 8), app: 'Says Who 0.1.0' });
    expect(files.map(({ name, type }) => ({ name, type }))).toEqual([
      { name: `Workers and a translator leave North Korean posts abroad.${format.extension}`, type: format.type },
    ]);
    await expect(files[0]?.content).toMatchFileSnapshot(`../../formats/golden/sample-${id}.${format.extension}`);
  },
);

test('every format has its own id', () => {
  expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
});

import { unzipSync } from 'fflate';
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
    const content = files[0]!.content;
    // What is packed is kept unpacked, so that a change can be read.
    const [kept, extension] = typeof content === 'string' ? [content, format.extension] : [unpacked(content), 'txt'];
    await expect(kept).toMatchFileSnapshot(`../../formats/golden/sample-${id}.${extension}`);
  },
);

function unpacked(bytes: Uint8Array): string {
  const parts = Object.entries(unzipSync(bytes));
  return parts.map(([path, part]) => `=== ${path}\n${new TextDecoder().decode(part)}`).join('\n');
}

test('every format has its own id', () => {
  expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
});

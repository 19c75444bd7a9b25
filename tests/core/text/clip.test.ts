import { expect, test } from 'vitest';
import { clip } from '#core/text/clip.ts';

test('a name is shown as it is, unless nobody could read it', () => {
  expect(clip('Ko Yong-hwan')).toBe('Ko Yong-hwan');
  expect(clip('K'.repeat(10_000))).toBe(`${'K'.repeat(200)}…`);
  expect(clip(`${'K'.repeat(199)}😀 and more`)).toBe(`${'K'.repeat(199)}…`);
});

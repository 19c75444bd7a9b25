import { expect, test } from 'vitest';
import { nameFit } from '#core/text/name-fit.ts';

test.each([
  ['ko', 'Ko Yong-hwan', 0],
  ['KO YONG', 'Ko Yong-hwan', 0],
  ['hwan', 'Ko Yong-hwan', 1],
  ['hwan ko', 'Ko Yong-hwan', 1],
  ['nkook', 'Hankook Ilbo', 2],
  ['Hankok', 'Hankook Ilbo', 3],
  ['hnakook', 'Hankook Ilbo', 3],
  ['Yonhhap', 'Yonhap', 3],
  ['Chanel A', 'Channel A', 3],
  ['brodcastng', 'Seoul Broadcasting', 3],
  ['müller', 'Anna Muller', 1],
  ['', 'Anyone', 0],
  ['Park', 'Ko Yong-hwan', undefined],
  ['kxo', 'Ko Yong-hwan', undefined],
  ['YTM', 'YTN', undefined],
  ['テレビ', '朝日テレビ', 2],
])('%s and %s: %s', (typed, name, fit) => {
  expect(nameFit(typed, name)).toBe(fit);
});

test('answers to names of any length at once', () => {
  expect(nameFit('x'.repeat(10_000), 'y'.repeat(10_000))).toBeUndefined();
});

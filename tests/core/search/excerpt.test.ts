import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptOf, markedPieces } from '#core/search/excerpt.ts';

const shown = (text: string, ...wanted: string[]) =>
  excerptOf(text, new Set(wanted))
    .pieces.map(({ text: words, isHit }) => (isHit ? `[${words}]` : words))
    .join('');

test.each([
  ['One is first. The tide gate was shut. More follows.', ['tide', 'gate'], 'The [tide] [gate] was shut.'],
  ['The tide.', ['tide'], 'The [tide].'],
  ['Nothing here.', ['tide'], 'Nothing here.'],
  ['Tide at the top.\n\nThe tide gate below.', ['tide', 'gate'], 'The [tide] [gate] below.'],
  ['水が来た。北朝鮮の労働者。終わり。', ['北朝鮮'], '[北朝鮮]の労働者。'],
  ['José came. Jose left.', ['jose'], '[José] came.'],
])('%s', (text, wanted, expected) => {
  expect(shown(text, ...wanted)).toBe(expected);
});

test('a long sentence is cut around what was found, and says so', () => {
  const words = `${'word '.repeat(200)}tide ${'word '.repeat(200)}`;
  const cut = shown(words, 'tide');
  expect(cut).toContain('[tide]');
  expect(cut.length).toBeLessThan(320);
  expect(cut.startsWith('… ')).toBe(true);
  expect(cut.endsWith(' …')).toBe(true);
});

test('marking changes no letter of a text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.string({ minLength: 1, maxLength: 3 })),
      (text, wanted) => {
        expect(
          markedPieces(text, new Set(wanted))
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      },
    ),
  );
});

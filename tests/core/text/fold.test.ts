import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldedLength, unfold } from '#core/text/fold.ts';

test.each([
  ['white space', 'a b\u00a0c\n d\u2009e', 'abcde'],
  ['what cannot be seen', 'so\u00adft\u200b hy\u2060phen\ufeff', 'softhyphen'],
  ['quotation marks', '\u201cIt\u2019s\u201d \u00abil\u00bb \u201eja\u201c', '"It\'s""il""ja"'],
  ['dashes and the ellipsis', 'a\u2013b\u2014c\u2212d\u2026', 'a-b-c-d...'],
  ['accents, composed or not', 'caf\u00e9 cafe\u0301', 'cafecafe'],
  ['ligatures and full-width forms', '\ufb01sh \uff21\uff11', 'fishA1'],
])('evens out %s', (_, text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('keeps capitals, marks of punctuation and letters that are letters of their own', () => {
  expect(fold('US us, \u00f8re, \u6771\u4eac')).toBe('USus,\u00f8re,\u6771\u4eac');
});

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(' ', 'a', '\u00e9', '\u2026', '\u00ad', '\u201c', '\ufb03', '\ud83d', '\u6771', '\n'),
  }),
);

test('folding twice changes nothing', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});

test('a text folds as its parts do', () => {
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      expect(fold(a + b)).toBe(fold(a) + fold(b));
    }),
  );
});

test('every folded unit has a place, and the place has that unit', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const folded = fold(text);
      expect(foldedLength(text)).toBe(folded.length);
      for (let unit = 0; unit < folded.length; unit += 1) {
        const from = unfold(text, unit, 'before');
        const to = unfold(text, unit, 'after');
        expect(to).toBe(from + 1);
        expect(foldedLength(text, from)).toBeLessThanOrEqual(unit);
        expect(foldedLength(text, to)).toBeGreaterThan(unit);
      }
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endsAt, fold, foldedLength, foldInto, standsBefore, unfold } from '#core/text/fold.ts';

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

const most = fc.integer({ min: 0, max: 9 });

test('a text written into units is its folded form: short and long, with letters of any length and halves of them', () => {
  const any = fc.string({
    unit: fc.oneof(
      fc.constantFrom(' ', 'a', '\ud83d', '\ude00', '\ufffd', '…', '“', 'é', '\u{1f4ce}'),
      fc.string({ unit: 'binary', maxLength: 1 }),
    ),
    maxLength: 80,
  });
  fc.assert(
    fc.property(fc.oneof(texts, any), fc.nat({ max: 5 }), (text, at) => {
      const units = new Uint16Array(at + 3 * text.length);
      const end = foldInto(units, at, text);
      expect(String.fromCharCode(...units.subarray(at, end))).toBe(fold(text));
    }),
    { numRuns: 500 },
  );
  const long = '“He said: ‘No’ – and left…” '.repeat(2000);
  const units = new Uint16Array(3 * long.length);
  expect(foldInto(units, 0, long)).toBe(fold(long).length);
});

test('a text is known by its folded form without making it', () => {
  fc.assert(
    fc.property(texts, texts, texts, most, (before, text, after, units) => {
      const [left, own] = [fold(before), fold(text)];
      const whole = left + own + fold(after);
      expect(endsAt(whole, left.length, text)).toBe(left.length + own.length);
      expect(endsAt(whole, left.length, text, units)).toBe(left.length + Math.min(own.length, units));
      expect(standsBefore(whole, left.length + own.length, text, units)).toBe(true);
    }),
  );
});

test('another text is not taken for it', () => {
  fc.assert(
    fc.property(texts, texts, fc.nat({ max: 9 }), most, (folded, text, at, units) => {
      const ground = fold(folded);
      const own = fold(text);
      expect(endsAt(ground, at, text) >= 0).toBe(own === '' || ground.startsWith(own, at));
      const last = own.slice(Math.max(0, own.length - units));
      const isThere = last.length <= at && ground.slice(at - last.length, at) === last;
      if (at <= ground.length) expect(standsBefore(ground, at, text, units)).toBe(isThere);
    }),
  );
});

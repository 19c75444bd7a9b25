import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guardFormulas, unguardFormulas } from '#core/formats/formula-guard.ts';

test.each<[cell: string, guarded: string]>([
  ['=1+1', "'=1+1"],
  ['+49 30', "'+49 30"],
  ['-5', "'-5"],
  ['@desk', "'@desk"],
  ['\tx', "'\tx"],
  ['\r=1', "'\r'=1"],
  ['\n=1', "'\n'=1"],
  ['  =1', "'  =1"],
  ['\u00a0=1', "'\u00a0=1"],
  ['\ufeff=1', "'\ufeff=1"],
  ['\u200b=1', "'\u200b=1"],
  ['\u202e=1', "'\u202e=1"],
  ['＝1', "'＝1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠x', "'＠x"],
  ['first\n=second', "first\n'=second"],
  ['first\r\n  @second', "first\r\n'  @second"],
  ['a\u2028=b', "a\u2028'=b"],
  ["'=was quoted", "''=was quoted"],
  ["''=twice", "'''=twice"],
  ['=HYPERLINK("http://x","y")', '\'=HYPERLINK("http://x","y")'],
  ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
  ['DDE ("cmd")', 'DDE ("cmd")'],
  ['“Tighter surveillance”', '“Tighter surveillance”'],
  ["'tis so", "'tis so"],
  ['1 = 1', '1 = 1'],
  ['', ''],
])('%j is written as %j, and read back', (cell, guarded) => {
  expect(guardFormulas(cell)).toBe(guarded);
  expect(unguardFormulas(guarded)).toBe(cell);
});

const nasty = fc.string({
  unit: fc.constantFrom(
    "'",
    '=',
    '+',
    '-',
    '@',
    '＝',
    '＠',
    '\t',
    '\r',
    '\n',
    ' ',
    '\u00a0',
    '\u200b',
    '\u2028',
    '"',
    'a',
  ),
});

test('whatever the cell, no line begins with a formula, and the cell comes back', () => {
  fc.assert(
    fc.property(fc.oneof(nasty, fc.string({ unit: 'binary' })), (cell) => {
      const guarded = guardFormulas(cell);
      for (const line of guarded.split(/[\n\r\u2028\u2029]/)) expect(line).not.toMatch(/^[\s\u200b]*[=+\-@＝＋－＠]/);
      expect(unguardFormulas(guarded)).toBe(cell);
    }),
  );
});

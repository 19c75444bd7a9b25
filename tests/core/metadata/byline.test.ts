import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readByline } from '#core/metadata/byline.ts';

const cases: readonly [written: string | readonly string[], line: string | undefined, authors?: readonly string[]][] = [
  ['Mira Halden', 'Mira Halden', ['Mira Halden']],
  ['By Mira Halden', 'Mira Halden', ['Mira Halden']],
  ['BY MIRA HALDEN', 'MIRA HALDEN', ['MIRA HALDEN']],
  ['Words by Osric Fenn and Dalia Moor', 'Osric Fenn and Dalia Moor', ['Osric Fenn', 'Dalia Moor']],
  ['Von Piet Lansing', 'Piet Lansing', ['Piet Lansing']],
  ['Par Inès Corvane', 'Inès Corvane', ['Inès Corvane']],
  ['記者:早瀬みなと', '早瀬みなと', ['早瀬みなと']],
  ['Byron Ashe', 'Byron Ashe', ['Byron Ashe']],
  ['Mira Halden, Jun Sato and Ana Ruiz', 'Mira Halden, Jun Sato and Ana Ruiz', ['Mira Halden', 'Jun Sato', 'Ana Ruiz']],
  ['Mira Halden , Jun Sato', 'Mira Halden, Jun Sato', ['Mira Halden', 'Jun Sato']],
  ['Mira Halden, Asia editor', 'Mira Halden, Asia editor', ['Mira Halden']],
  ['Mira Halden | 13 October 2016', 'Mira Halden', ['Mira Halden']],
  ['Mira Halden22 Dec 2016651', 'Mira Halden', ['Mira Halden']],
  ['By Mira Halden on Monday, November 18th, 2019 at 11:08 a.m.', 'Mira Halden', ['Mira Halden']],
  ['By Mira Halden Updated 3 hours ago', 'Mira Halden', ['Mira Halden']],
  ['Mira Halden · 5 min read', 'Mira Halden', ['Mira Halden']],
  ['Mira Halden (@mirahalden)', 'Mira Halden', ['Mira Halden']],
  ['Mira Halden mira@paper.example', 'Mira Halden', ['Mira Halden']],
  [['Mira Halden', 'Jun Sato', 'mira halden'], 'Mira Halden and Jun Sato', ['Mira Halden', 'Jun Sato']],
  [['Mira Halden', 'https://paper.example/by/mira'], 'Mira Halden', ['Mira Halden']],
  ['https://paper.example/by/mira', undefined],
  ['@mirahalden', undefined],
  ['April 28, 2019 at 6:01 am Updated April 29', undefined],
  ['admin', undefined],
  ['By', undefined],
  ['', undefined],
  ['x'.repeat(1_000), undefined],
];
test.each(cases)('%s', (written, line, authors) => {
  const byline = readByline(typeof written === 'string' ? [written] : written);
  expect(byline?.line).toBe(line);
  if (authors !== undefined) expect(byline?.authors).toEqual(authors);
});

test('no text makes it throw, and no byline is empty', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 4 }), (written) => {
      const byline = readByline(written);
      if (byline !== undefined) expect([byline.line, ...byline.authors].every((text) => text.trim() !== '')).toBe(true);
    }),
  );
});

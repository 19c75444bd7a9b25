import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIn, type Searchable, searchable } from '#core/search/find.ts';
import { readQuery } from '#core/search/query.ts';
import { SegmentBuilder } from '#core/search/segment.ts';
import { termsOf } from '#core/search/terms.ts';

const texts = [
  'The tram depot was sold without a tender.',
  'Tenders for the depot will open in May; the tram will not.',
  'Jos\u00e9 \u00c1lvarez asked for asylum in Moscow.',
  '北朝鮮の労働者が職場を離れた。',
  'คนงานออกจากที่ทำงาน',
  '“Hellish life”, the president’s words were.',
];

const builder = new SegmentBuilder();
for (const [at, text] of texts.entries()) builder.add({ kind: 'claim', id: String(at), owner: `o${at}` }, text);
const index = searchable(builder.build());

const find = (typed: string, isFuzzy = false, on: Searchable = index) =>
  findIn(on, readQuery(typed), () => false, {}, 10, isFuzzy)
    .hits.map(({ id }) => id)
    .sort()
    .join(' ');

describe('what was typed, and what holds it', () => {
  it.each([
    ['tram depot', '0 1'],
    ['DEPOT tram', '0 1'],
    ['tender', '0 1'],
    ['tenders', '1'],
    ['ten', '0 1'],
    ['"tram depot"', '0'],
    ['"depot tram"', ''],
    ['"the tram" tenders', '1'],
    ['jose alvarez', '2'],
    ['álvarez', '2'],
    ['北朝鮮', '3'],
    ['朝鮮', '3'],
    ['労働者', '3'],
    ['คนงาน', '4'],
    ['president', '5'],
    ["president's", '5'],
    ['“hellish life”', '5'],
    ['zebra', ''],
    ['tram zebra', ''],
  ])('%s: %s', (typed, expected) => {
    expect(find(typed)).toBe(expected);
  });

  it.each([
    ['asilum', '2'],
    ['alvaerz', '2'],
    ['moscw', '2'],
    ['tarm', '0 1'],
    ['tem', ''],
  ])('with a slip: %s: %s', (typed, expected) => {
    expect(find(typed, true)).toBe(expected);
  });
});

it('finds in what is allowed only, and not what is gone', () => {
  const query = readQuery('tram');
  expect(findIn(index, query, () => false, { claims: new Set(['1']) }, 10, false).hits.map(({ id }) => id)).toEqual([
    '1',
  ]);
  expect(findIn(index, query, (owner) => owner === 'o0', {}, 10, false).hits.map(({ id }) => id)).toEqual(['1']);
});

it('counts all, and gives the best', () => {
  const many = new SegmentBuilder();
  for (let at = 0; at < 500; at += 1)
    many.add({ kind: 'note', id: String(at), owner: 'o' }, `word ${'more '.repeat(at)}`);
  const found = findIn(searchable(many.build()), readQuery('word'), () => false, {}, 3, false);
  expect(found.counts.note).toBe(500);
  expect(found.hits.map(({ id }) => id)).toEqual(['0', '1', '2']);
});

const word = fc.constantFrom('tide', 'gate', 'crane', 'ship', 'tides', 'é', '水', '水道', 'a1');
const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));

it('finds just what holds all words, as reading every text would', () => {
  fc.assert(
    fc.property(
      fc.array(sentence, { maxLength: 12 }),
      fc.constantFrom('tide', 'gate', 'crane', 'ship'),
      fc.constantFrom('gate', 'ship'),
      (all, one, other) => {
        const made = new SegmentBuilder();
        for (const [at, text] of all.entries()) made.add({ kind: 'claim', id: String(at), owner: 'o' }, text);
        const holds = (text: string, wanted: string) => termsOf(text).some(({ term }) => term.startsWith(wanted));
        const expected = all.flatMap((text, at) => (holds(text, one) && holds(text, other) ? [String(at)] : []));
        const found = findIn(searchable(made.build()), readQuery(`${one} ${other}`), () => false, {}, 99, false);
        expect(found.hits.map(({ id }) => id).sort()).toEqual(expected);
      },
    ),
  );
});

it('an index made of another and what changed is the index of all', () => {
  fc.assert(
    fc.property(fc.array(sentence, { maxLength: 10 }), fc.array(sentence, { maxLength: 5 }), (old, fresh) => {
      const first = new SegmentBuilder();
      for (const [at, text] of old.entries())
        first.add({ kind: 'claim', id: `old${at}`, owner: at % 2 ? 'odd' : 'even' }, text);
      const joined = new SegmentBuilder();
      joined.addSegment(first.build(), (owner) => owner === 'odd');
      const whole = new SegmentBuilder();
      for (const [at, text] of old.entries())
        if (at % 2 === 0) whole.add({ kind: 'claim', id: `old${at}`, owner: 'even' }, text);
      for (const [at, text] of fresh.entries()) {
        for (const into of [joined, whole]) into.add({ kind: 'note', id: `new${at}`, owner: 'new' }, text);
      }
      const [a, b] = [joined.build(), whole.build()];
      expect(a.terms).toBe(b.terms);
      expect(a.postings).toEqual(b.postings);
      expect([a.ids, a.kinds, a.lengths]).toEqual([b.ids, b.kinds, b.lengths]);
    }),
  );
});

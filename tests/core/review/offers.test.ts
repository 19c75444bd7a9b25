import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { givenLink, type Offer } from '#core/review/offer.ts';
import { offersOf, spanOf } from '#core/review/offers.ts';
import { claimedIn, offerFor, openOffers, unanswered } from '#core/review/open-offers.ts';
import { take } from '#core/review/take.ts';
import { suggestAttributions } from '#core/suggest/suggest.ts';
import { fold } from '#core/text/fold.ts';
import { sampleProject } from '#tests/support/sample-project.ts';
import { sampleText } from '#tests/support/sample-story.ts';

const text = readFileSync(new URL('../../stories/wire-defections/expected.txt', import.meta.url), 'utf8');
const offers = offersOf(text, suggestAttributions(text));
const about = (words: string): Offer => offers.find((offer) => offer.words.includes(words))!;
const chain = (offer: Offer) => offer.links.map(({ name }) => name ?? '?').join(' < ');

describe('offers of the wire story', () => {
  test.each([
    ['have left their workplaces', '? < multiple South Korean press reports'],
    ['asked a U.N. refugee agency', '? < Channel A'],
    ['have defected too', 'Ko Yong-hwan < YTN'],
    ['Tighter surveillance', 'Ko Yong-hwan < YTN'],
    ['all pathways', 'Park Geun-hye < Hankook Ilbo'],
    ['easier to make', 'Critics'],
    ['tens of thousands', '?'],
  ])('%s: %s', (words, expected) => {
    expect(chain(about(words))).toBe(expected);
  });

  test('the words offered are those of the text, and their selector holds them', () => {
    for (const { span, words, selector } of offers) {
      expect(words).toBe(text.slice(span.start, span.end));
      expect(fold(selector.exact)).toBe(fold(words));
    }
  });

  test('a name that a short name or a pronoun stands for is a guess', () => {
    expect(about('Tighter surveillance')).toMatchObject({ isGuess: true, directness: 'direct' });
    expect(about('have defected too').isGuess).toBe(false);
    expect(givenLink(about('slipped away'))?.name).toBe('Channel A');
  });
});

test.each([
  ['one stretch', [[3, 9]], [3, 9]],
  [
    'a cue in the middle',
    [
      [0, 50],
      [90, 120],
    ],
    [0, 120],
  ],
  [
    'a gap of a sentence',
    [
      [0, 50],
      [300, 320],
    ],
    [0, 50],
  ],
  [
    'the longer one behind the gap',
    [
      [0, 20],
      [300, 390],
    ],
    [300, 390],
  ],
])('a claim in %s is one passage', (_, parts, [start, end]) => {
  expect(spanOf(parts.map(([from, to]) => ({ start: from!, end: to! })))).toEqual({ start, end });
});

describe('an offer is left out', () => {
  const at = (start: number, words: string) =>
    ({ id: `${start}`, span: { start, end: start + words.length }, words }) as unknown as Offer;
  const [first, second, third] = [at(0, 'It is so.'), at(100, 'It is so.'), at(200, 'It is not.')];
  const all = [first, second, third];

  test('where a claim stands on any of its words', () => {
    expect(openOffers(all, [{ start: 205, end: 206 }], [])).toEqual([first, second]);
    expect(openOffers(all, [{ start: 9, end: 100 }], [])).toEqual(all);
  });

  test('once it was answered, however its quotation marks and spaces are written now', () => {
    expect(unanswered(all, [{ words: fold('It  is\nnot.'), place: 190 }])).toEqual([first, second]);
  });

  test('alone of several copies: the one nearest to where it was answered', () => {
    expect(unanswered(all, [{ words: fold('It is so.'), place: 90 }])).toEqual([first, third]);
    expect(
      unanswered(all, [
        { words: fold('It is so.'), place: 90 },
        { words: fold('It is so.'), place: 0 },
      ]),
    ).toEqual([third]);
  });

  test.each([
    ['all of it', 200, 210, third],
    ['half of it', 200, 205, third],
    ['less than half of it, but more than half of what was marked', 208, 211, third],
    ['less than half of either', 206, 230, undefined],
    ['none of it', 300, 310, undefined],
    ['most of one and a little of another', 101, 203, second],
  ])('or fits words marked by hand with %s', (_, start, end, expected) => {
    expect(offerFor(all, { start, end })).toBe(expected);
  });
});

test('claims are known in the text they were marked in by place, in another by their words', () => {
  const project = sampleProject();
  const words = (spans: ReturnType<typeof claimedIn>, of: string) =>
    [...spans.values()].map(({ start, end }) => of.slice(start, end));
  const here = words(claimedIn(sampleText, project), sampleText);
  const later = `Updated. ${sampleText}`;
  expect(here).toHaveLength(6);
  expect(words(claimedIn(later, project), later)).toEqual(here);
  expect(claimedIn('Another story.', project).size).toBe(0);
});

describe('taken', () => {
  test('as proposed: name, type and naming of the first source that is given', () => {
    const { links, ...rest } = take(text, about('asked a U.N. refugee agency'));
    expect(links.map(({ name, type, naming, how, cue }) => [name, type, naming, how, cue?.selector.exact])).toEqual([
      [undefined, undefined, undefined, undefined, undefined],
      ['Channel A', 'media', 'named', 'reported', 'reported'],
    ]);
    expect(rest).toMatchObject({ directness: 'indirect', nameAsPrinted: 'the Seoul broadcaster Channel A' });
  });

  test('with what the person corrected', () => {
    const own = { name: 'Ko', type: 'citizen', naming: 'described', directness: 'mixed' };
    const { links, directness } = take(text, about('have defected too'), own);
    expect(directness).toBe('mixed');
    expect(links[0]).toMatchObject({ name: 'Ko', type: 'citizen', naming: 'described', namingIsOwn: true });
    expect(links[1]).toMatchObject({ name: 'YTN', how: 'reported' });
  });

  test('with a name where the story gives none', () => {
    expect(take(text, about('tens of thousands'), { name: 'the Ministry' }).links).toMatchObject([
      { name: 'the Ministry' },
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CatalogueKeeper } from '#core/library/catalogue.ts';
import { matchingClaims } from '#core/library/matching.ts';
import type { ClaimRow, StoryCard, StoryRow } from '#core/library/rows.ts';
import { type Filter, noFilter } from '#core/library/view.ts';
import { finish } from '#core/steps.ts';
import { claimViews } from '#core/tally/claim-view.ts';
import { corpusOf, sum } from '#core/tally/corpus.ts';
import { countedViews } from '#core/tally/counted.ts';
import { glanceOf } from '#core/tally/glance.ts';
import { sampleProject } from '#tests/support/sample-project.ts';

type Said = readonly [naming: string, chain: string];

/** A story with claims, each as how it is sourced and its chain, origin first: `Ko < YTN`; `?` is not given. */
function card(id: string, story: Partial<StoryRow>, said: readonly Said[]): StoryCard {
  const claims = said.map(([naming, chain], at): ClaimRow => {
    const links = chain === '' ? [] : chain.split(' < ').map((name) => (name === '?' ? null : name));
    const sources = links.filter((link) => link !== null);
    const row = {
      id: `${id}-${at}`,
      storyId: id,
      words: 'some words',
      status: 'unchecked',
      naming,
      chain: links,
      sources,
    };
    return { ...row, how: [], tags: [], notes: 0, start: at, madeAt: 0, changedAt: 0 } as unknown as ClaimRow;
  });
  const row = { id, headline: id, readings: 1, words: 9, madeAt: 0, changedAt: 0, tags: [], collections: [], ...story };
  return { story: { ...row, claims: claims.length, sources: 0 } as unknown as StoryRow, claims, notes: [] };
}

const day = (at: string) => ({ raw: at, at, precision: 'day', zone: false }) as const;

function catalogueOf(cards: readonly StoryCard[]) {
  const keeper = new CatalogueKeeper();
  keeper.take({ stories: cards });
  return keeper.now();
}
const count = (cards: readonly StoryCard[], filter: Filter = noFilter) => finish(corpusOf(catalogueOf(cards), filter));

const cards = [
  card('one', { outlet: 'Wire Daily', published: day('2016-10-13') }, [
    ['named', 'Ko < YTN'],
    ['named', 'Ko < YTN'],
    ['vague', 'critics'],
    ['none', ''],
  ]),
  card('two', { outlet: 'Wire Daily', published: day('2016-10-15') }, [
    ['named', 'Ko'],
    ['anonymous', 'insider < Hankook'],
    ['open', ''],
  ]),
  card('three', { published: { raw: '2016', at: '2016', precision: 'year', zone: false } }, [['vague', 'critics']]),
];

describe('many stories together', () => {
  const corpus = count(cards);

  test('are counted claim by claim, and by outlet', () => {
    expect(corpus.stories).toBe(3);
    expect(Object.fromEntries(corpus.namings)).toEqual({ named: 3, vague: 2, none: 1, anonymous: 1, open: 1 });
    expect(corpus.outlets.map(({ outlet, stories, claims }) => [outlet, stories, claims])).toEqual([
      ['Wire Daily', 2, 7],
      [undefined, 1, 1],
    ]);
  });

  test('over time, where the day is known; a year alone stands for no day', () => {
    expect(corpus.overTime.map(({ unit, count }) => [unit, sum(count)])).toEqual([
      ['day', 4],
      ['day', 0],
      ['day', 3],
    ]);
    expect(corpus.undated).toBe(1);
  });

  test('say who is quoted most, through whom, and who is never named', () => {
    const said = (some: typeof corpus.sources) =>
      some.map(({ id, claims, stories, relays }) => [
        id,
        claims,
        stories,
        relays.map((relay) => [relay.id, relay.claims]),
      ]);
    expect(said(corpus.sources)).toEqual([
      ['Ko', 3, 2, [['YTN', 2]]],
      ['critics', 2, 2, []],
      ['insider', 1, 1, [['Hankook', 1]]],
    ]);
    expect(corpus.neverNamed.map(({ id }) => id)).toEqual(['critics', 'insider']);
  });

  test('are narrowed by a filter, which may ask for what is computed', () => {
    expect(count(cards, { ...noFilter, outlets: ['Wire Daily'], hands: 'second' }).glance.of).toBe(3);
    expect(count(cards, { ...noFilter, origins: 'one' }).glance.of).toBe(6);
    expect(count(cards, { ...noFilter, from: '2016-10-14' }).stories).toBe(1);
  });
});

const anyCards = fc.array(
  fc.record({
    outlet: fc.option(fc.constantFrom('A', 'B', 'C'), { nil: undefined }),
    published: fc.option(fc.constantFrom(day('2016-10-13'), day('1999-01-01'), day('2020-02-29')), { nil: undefined }),
    said: fc.array(
      fc.tuple(
        fc.constantFrom('named', 'described', 'anonymous', 'vague', 'none', 'open'),
        fc.constantFrom('', 'Ko', 'Ko < YTN', '? < YTN', 'critics', 'Ko < Wire < YTN'),
      ),
      { maxLength: 8 },
    ),
  }),
  { maxLength: 8 },
);

test('every claim stands in one outlet, one way of sourcing, and at most one stretch of time', () => {
  fc.assert(
    fc.property(anyCards, (rows) => {
      const made = rows.map(({ said, outlet, published }, at) =>
        card(`story ${at}`, { ...(outlet && { outlet }), ...(published && { published }) }, said),
      );
      const corpus = count(made);
      const all = matchingClaims(catalogueOf(made), noFilter).length;
      const total = (some: readonly number[]) => some.reduce((one, other) => one + other, 0);
      expect(corpus.glance.of).toBe(all);
      expect(sum(corpus.namings)).toBe(all);
      expect(total(corpus.outlets.map(({ claims }) => claims))).toBe(all);
      expect(total(corpus.overTime.map((bin) => sum(bin.count))) + corpus.undated).toBe(all);
      expect(total(corpus.sources.map(({ claims }) => claims))).toBe(corpus.glance.concentration?.of ?? 0);
      for (const { overTime } of corpus.outlets) expect(overTime.length).toBe(corpus.overTime.length);
    }),
  );
});

test('what is deleted is never counted, nor what was suggested and not accepted', () => {
  const project = sampleProject();
  fc.assert(
    fc.property(fc.subarray(project.claims.map(({ id }) => id as string)), (gone) => {
      const claims = project.claims.map((claim) => (gone.includes(claim.id) ? { ...claim, deletedAt: 1 } : claim));
      const left = claims.filter(({ deletedAt }) => deletedAt === undefined).map(({ id }) => id as string);
      const counted = countedViews(claimViews({ ...project, claims }));
      expect(counted.map(({ id }) => id as string).sort()).toEqual(left.sort());
      expect(glanceOf(counted).of).toBe(left.length);
    }),
  );
});

import { expect, test } from 'vitest';
import { allowedBy, preparing } from '#core/library/allowed.ts';
import { readQuery } from '#core/search/query.ts';
import { smallCatalogue } from './rows.ts';

const catalogue = smallCatalogue();
const tags = new Map([
  ['t1', 'wire'],
  ['t2', 'later'],
]);

test.each([
  ['source:ko', 's1 s2', 'a d', 'ko'],
  ['source:ytn outlet:wire', 's1', 'a b', 'ytn'],
  ['source:ytn source:ko', 's1', 'a', ''],
  ['source:ko tag:wire', 's1', 'a', ''],
  ['source:unheard', '', '', ''],
  ['tag:wire', 's1', 'a b c', ''],
  ['tag:later', '', 'c', ''],
  ['tag:unknown', '', '', ''],
  ['outlet:post', 's2', 'd', 'ko'],
  ['after:2017', 's2', 'd', 'ko'],
  ['before:2017', 's1', 'a b c', 'ko ytn'],
  ['before:someday', 's1 s2', 'a b c d', 'ko ytn'],
])('%s', (typed, stories, claims, sources) => {
  const allowed = allowedBy(catalogue, readQuery(typed), tags)!;
  const ofStories = [...catalogue.claims.values()].filter((claim) => allowed.stories.has(claim.storyId));
  const ownClaims = allowed.claims ?? new Set(ofStories.map((claim) => claim.id as string));
  expect([allowed.stories, ownClaims, allowed.sources].map((ids) => [...ids].join(' '))).toEqual([
    stories,
    claims,
    sources,
  ]);
});

test('words alone restrict nothing', () => {
  expect(allowedBy(catalogue, readQuery('tide'), tags)).toBeUndefined();
});

test('what was laid out beforehand changes no answer', () => {
  const other = smallCatalogue();
  expect([...preparing(other)].length).toBeGreaterThan(2);
  for (const typed of ['source:ko', 'tag:wire', 'after:2017', 'source:ytn tag:wire']) {
    const query = readQuery(typed);
    expect(allowedBy(other, query, tags)).toEqual(allowedBy(catalogue, query, tags));
  }
});

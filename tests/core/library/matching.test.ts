import { describe, expect, it } from 'vitest';
import { matchingClaims, matchingSources, matchingStories } from '#core/library/matching.ts';
import { readView } from '#core/library/view.ts';
import { smallCatalogue } from './rows.ts';

const catalogue = smallCatalogue();
const ids = (rows: readonly { readonly id: string }[]) => rows.map((row) => row.id).join(' ');

describe('claims', () => {
  it.each([
    ['', 'a b c d'],
    ['kind=fact&kind=number', 'a b'],
    ['kind=-', 'c d'],
    ['status=disputed', 'd'],
    ['naming=none', 'c'],
    ['type=expert', 'a d'],
    ['how=told', 'a'],
    ['directness=direct&kind=number', ''],
    ['outlet=Wire', 'a b c'],
    ['outlet=-', ''],
    ['from=2017', 'd'],
    ['to=2016-10-13', 'a b c'],
    ['to=2016-10-12', ''],
    ['from=2016-10&to=2016-10', 'a b c'],
    ['from=soon', 'a b c d'],
    ['tag=t2', 'c'],
    ['tag=t1', 'a b c'],
    ['in=c1', 'a b c'],
    ['source=ytn', 'a b'],
    ['story=s2', 'd'],
    ['words=CLAIM%20a', 'a'],
  ])('%s: %s', (query, expected) => {
    expect(ids(matchingClaims(catalogue, readView(query).filter))).toBe(expected);
  });
});

describe('stories', () => {
  it.each([
    ['', 's1 s2'],
    ['kind=fact', 's1'],
    ['source=ko', 's1 s2'],
    ['type=media', 's1'],
    ['tag=t1', 's1'],
    ['tag=t2', ''],
    ['words=post', 's2'],
  ])('%s: %s', (query, expected) => {
    expect(ids(matchingStories(catalogue, readView(query).filter))).toBe(expected);
  });
});

describe('sources', () => {
  it.each([
    ['', 'ko ytn mute'],
    ['type=media', 'ytn'],
    ['type=-', 'mute'],
    ['naming=named', 'ko ytn'],
    ['outlet=Post', 'ko'],
    ['kind=number', 'ytn'],
    ['words=yong', 'ko'],
  ])('%s: %s', (query, expected) => {
    expect(ids(matchingSources(catalogue, readView(query).filter))).toBe(expected);
  });
});

it('counts what each source said', () => {
  expect(catalogue.tallies.get('ko')).toMatchObject({ claims: 2, stories: 2, direct: 1 });
  expect(catalogue.tallies.get('ytn')).toMatchObject({ claims: 2, stories: 1, naming: 'named' });
  expect(catalogue.tallies.get('mute')).toBeUndefined();
  expect(catalogue.tagCounts).toEqual(
    new Map([
      ['t1', 1],
      ['t2', 1],
    ]),
  );
});

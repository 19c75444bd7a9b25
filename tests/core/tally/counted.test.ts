import { describe, expect, test } from 'vitest';
import type { ClaimRow } from '#core/library/rows.ts';
import { claimViews } from '#core/tally/claim-view.ts';
import { type Counted, countedRow, countedViews, isSecondHand, originCount } from '#core/tally/counted.ts';
import { sampleProject } from '#tests/support/sample-project.ts';

const ways = (...chains: string[]) =>
  ({ ways: chains.map((chain) => chain.split(' < ').map((name) => (name === '?' ? null : name))) }) as Pick<
    Counted,
    'ways'
  >;

describe('a claim', () => {
  test.each<[string, string[], number, boolean]>([
    ['that nobody stated', [], 0, false],
    ['from one source', ['Ko'], 1, false],
    ['from one source through an outlet', ['Ko < YTN'], 1, true],
    ['from one origin, direct and through an outlet', ['Ko', 'Ko < YTN'], 1, false],
    ['from one origin through two outlets', ['Ko < YTN', 'Ko < Yonhap'], 1, true],
    ['from two sources', ['Ko', 'Park'], 2, false],
    ['from two origins that are not given, through two outlets', ['? < YTN', '? < Yonhap'], 2, true],
    ['from one that is not given, through one outlet, twice', ['? < YTN', '? < YTN'], 1, true],
  ])('%s', (_, chains, origins, secondHand) => {
    expect(originCount(ways(...chains))).toBe(origins);
    expect(isSecondHand(ways(...chains))).toBe(secondHand);
  });
});

test('the sample’s claims are counted with their ways, their words and the source that leads them', () => {
  const project = sampleProject();
  const names = new Map(project.sources.map(({ id, name }) => [id as string, name]));
  const counted = countedViews(claimViews(project), 'en');
  expect(
    counted.map(({ naming, lead, ways, words }) => [
      naming,
      lead && names.get(lead),
      ways.map((way) => way.map((id) => (id === null ? '?' : names.get(id))).join(' < ')),
      words,
    ]),
  ).toEqual([
    ['vague', 'multiple South Korean press reports', ['? < multiple South Korean press reports'], 14],
    ['named', 'Channel A', ['? < Channel A'], 10],
    ['named', 'Ko Yong-hwan', ['Ko Yong-hwan < YTN', 'multiple South Korean press reports'], 8],
    ['named', 'Ko Yong-hwan', ['Ko Yong-hwan < YTN'], 6],
    ['named', 'Park Geun-hye', ['Park Geun-hye < Hankook Ilbo'], 12],
    ['none', undefined, [], 6],
  ]);
});

test('a row of the library’s list is counted as its records are', () => {
  const row = (changes: Partial<ClaimRow>) =>
    countedRow({ id: 'c', storyId: 's', words: 'Two words', naming: 'vague', chain: [], ...changes } as ClaimRow);
  expect(row({}).ways).toEqual([]);
  expect(row({ chain: [null, 'b'] as never }).lead).toBe('b');
  expect(row({ chain: [null] as never, others: [['c', 'd']] as never })).toMatchObject({
    ways: [[null], ['c', 'd']],
    lead: 'c',
    words: 2,
  });
  expect(row({ chain: ['a'] as never, others: [['c']] as never, lead: 'c' as never }).lead).toBe('c');
});

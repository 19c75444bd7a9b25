import { expect, test } from 'vitest';
import { byRule } from '#core/tally/by-rule.ts';

test('answers are counted by rule, most answers first; what was taken back does not count', () => {
  const answer = (rule: string, given: 'accepted' | 'dismissed', deletedAt?: number) => ({
    rule,
    answer: given,
    ...(deletedAt === undefined ? {} : { deletedAt }),
  });
  expect(
    byRule([
      answer('hearsay', 'dismissed'),
      answer('according-to', 'accepted'),
      answer('according-to', 'dismissed'),
      answer('owned-claim', 'accepted', 5),
      answer('second-cue', 'accepted'),
    ]),
  ).toEqual([
    { rule: 'according-to', accepted: 1, dismissed: 1 },
    { rule: 'hearsay', accepted: 0, dismissed: 1 },
    { rule: 'second-cue', accepted: 1, dismissed: 0 },
  ]);
  expect(byRule([])).toEqual([]);
});

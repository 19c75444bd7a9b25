import { alphaU, type MeasuredUnitizing } from '../agreement/alpha-u.ts';
import { type Continuum, endToEnd, mergedUnits } from '../agreement/continuum.ts';
import { continuumAlpha } from '../agreement/continuum-alpha.ts';
import { type MatchScore, overlapScores, usualThresholds } from '../agreement/overlap.ts';
import type { ComparedStory } from './compared-stories.ts';
import type { CodingPackage } from './package.ts';

/** How well coders agree on what is a claim; `given` where they were told. */
export type Unitising =
  | { readonly ok: false; readonly reason: 'given' }
  | {
      readonly ok: true;
      /** Krippendorff's definition of 2004. */
      readonly alphaU: MeasuredUnitizing;
      /** That of 2016, which holds with more than two coders. */
      readonly continuumAlpha: MeasuredUnitizing;
      /** Stories that all coders have read: the others say nothing of what a claim is. */
      readonly stories: number;
      /** Two coders, at each overlap. */
      readonly scores: readonly MatchScore[];
    };

/** Agreement on what is a claim, of all coders together and of two of them. */
export function unitisingOf(
  task: CodingPackage['task'],
  stories: readonly ComparedStory[],
  [one, other]: readonly [number, number],
): Unitising {
  if (task === 'these-claims') return { ok: false, reason: 'given' };
  const read = stories.filter(({ hasText }) => hasText.every((has) => has));
  const continuum = endToEnd(
    read.map(
      ({ text, claims }): Continuum => ({
        length: text.length,
        coders: claims.map((own) => mergedUnits(own.flatMap(({ extent }) => extent))),
      }),
    ),
  );
  return {
    ok: true,
    alphaU: alphaU(continuum),
    continuumAlpha: continuumAlpha(continuum),
    stories: read.length,
    scores: scoresOf(
      stories.filter(({ hasText }) => hasText[one] && hasText[other]),
      one,
      other,
    ),
  };
}

/** Scores of two coders over several stories: claims counted together, whatever story they are in. */
function scoresOf(stories: readonly ComparedStory[], one: number, other: number): MatchScore[] {
  const extents = (story: ComparedStory, coder: number) => (story.claims[coder] ?? []).map(({ extent }) => extent);
  const counts = stories.map((story) => ({
    ones: extents(story, one).length,
    others: extents(story, other).length,
    scores: overlapScores(extents(story, one), extents(story, other)),
  }));
  const ones = sum(counts.map((count) => count.ones));
  const others = sum(counts.map((count) => count.others));
  return usualThresholds.map((threshold, at) => {
    const matched = sum(counts.map(({ scores }) => scores[at]!.matched));
    return {
      threshold,
      matched,
      precision: others === 0 ? undefined : matched / others,
      recall: ones === 0 ? undefined : matched / ones,
      f1: ones + others === 0 ? undefined : (2 * matched) / (ones + others),
    };
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

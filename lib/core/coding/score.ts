import { matchByOverlap } from '../agreement/overlap.ts';
import type { CodingField } from './coding-fields.ts';
import { type CoderClaim, type ComparedStory, sameClaim } from './compared-stories.ts';

/** One claim in a student's score: of the key, of theirs, or of both. */
export interface ScoredClaim {
  readonly fate: 'found' | 'missed' | 'extra';
  /** The story's place among those compared. */
  readonly story: number;
  /** Where it begins, in UTF-16 units of the text. */
  readonly start: number;
  readonly key?: CoderClaim;
  readonly own?: CoderClaim;
  /** Fields that the key has set and the student has otherwise, or not. */
  readonly wrong: readonly string[];
}

/** A student's package against the key. */
export interface Score {
  readonly found: number;
  readonly missed: number;
  readonly extra: number;
  /** Of the student's claims, the share that the key has; undefined where there are none. */
  readonly precision: number | undefined;
  /** Of the key's claims, the share that was found. */
  readonly recall: number | undefined;
  readonly f1: number | undefined;
  /** Of the claims in common on which the key has set the field: how many are right. */
  readonly fields: readonly { readonly field: string; readonly right: number; readonly of: number }[];
  /** In the order of the text. */
  readonly claims: readonly ScoredClaim[];
  /** Stories whose text the student does not have: their claims count as missed. */
  readonly without: number;
}

/** Scores a coder against the key, both by their place among those compared; claims are the same from an overlap of .5 on. */
export function scoreOf(
  stories: readonly ComparedStory[],
  fields: readonly CodingField[],
  key: number,
  student: number,
): Score {
  const claims = stories.flatMap((one, story) => scoredIn(one, story, fields, key, student));
  const count = (fate: ScoredClaim['fate']) => claims.filter((claim) => claim.fate === fate).length;
  const [found, missed, extra] = [count('found'), count('missed'), count('extra')];
  return {
    found,
    missed,
    extra,
    precision: share(found, found + extra),
    recall: share(found, found + missed),
    f1: share(2 * found, 2 * found + missed + extra),
    fields: fields.map(({ name }) => {
      const set = claims.filter(({ fate, key: theirs }) => fate === 'found' && theirs!.values[name] !== undefined);
      return { field: name, right: set.filter(({ wrong }) => !wrong.includes(name)).length, of: set.length };
    }),
    claims,
    without: stories.filter(({ hasText }) => !hasText[student]).length,
  };
}

function scoredIn(
  { claims }: ComparedStory,
  story: number,
  fields: readonly CodingField[],
  key: number,
  student: number,
): ScoredClaim[] {
  const [keys, owns] = [claims[key]!, claims[student]!];
  const extents = (all: readonly CoderClaim[]) => all.map(({ extent }) => extent);
  const { pairs, onlyOne, onlyOther } = matchByOverlap(extents(keys), extents(owns), sameClaim);
  const startOf = ({ extent }: CoderClaim) => extent[0]!.start;
  const scored = [
    ...pairs.map(({ one, other }): ScoredClaim => {
      const [right, own] = [keys[one]!, owns[other]!];
      const isWrong = ({ name }: CodingField) =>
        right.values[name] !== undefined && right.values[name] !== own.values[name];
      const wrong = fields.filter(isWrong).map(({ name }) => name);
      return { fate: 'found', story, start: startOf(right), key: right, own, wrong };
    }),
    ...onlyOne.map(
      (at): ScoredClaim => ({ fate: 'missed', story, start: startOf(keys[at]!), key: keys[at]!, wrong: [] }),
    ),
    ...onlyOther.map(
      (at): ScoredClaim => ({ fate: 'extra', story, start: startOf(owns[at]!), own: owns[at]!, wrong: [] }),
    ),
  ];
  return scored.sort((one, other) => one.start - other.start);
}

function share(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}

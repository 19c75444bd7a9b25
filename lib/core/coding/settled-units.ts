import { byPlace, evenExtent } from '../agreement/extent.ts';
import type { Decision } from '../model/coding.ts';
import type { CodingField } from './coding-fields.ts';
import type { CoderClaim, ComparedStory } from './compared-stories.ts';
import { decidedOn } from './matters.ts';

/** A claim that is in the adjudicated set: what all coders say, and what was decided where they do not. */
export interface SettledUnit {
  readonly start: number;
  readonly end: number;
  /** By field; absent: not set, or not yet decided. */
  readonly values: Readonly<Record<string, string>>;
  /** All that was decided on it, oldest first. */
  readonly decisions: readonly Decision[];
  /** The coders' claims, one at least. */
  readonly claims: readonly (CoderClaim | undefined)[];
}

/**
 * The claims of a story that stand: those that all who have the text marked, and those that were decided to be claims. What
 * is not decided yet stays out: no coder's word counts more than another's.
 */
export function settledUnits(
  story: ComparedStory,
  fields: readonly CodingField[],
  decisions: readonly Decision[],
): SettledUnit[] {
  const own = decisions.filter(({ textHash }) => textHash === story.hash);
  return story.units.flatMap((unit): SettledUnit[] => {
    const claims = unit.claims.map((claim, coder) => (claim === undefined ? undefined : story.claims[coder]![claim]!));
    const there = claims.filter((claim) => claim !== undefined);
    const made: Decision[] = [];
    const decided = (matter: Decision['matter'], field?: string): Decision | undefined => {
      const on = decidedOn(own, matter, field, unit);
      made.push(...on);
      return on.at(-1);
    };
    const isMissed = claims.some((claim, coder) => claim === undefined && story.hasText[coder]);
    const verdict = decided('missed');
    if (isMissed && verdict?.value !== 'yes') return [];
    const place = boundsOf(there, decided('extent'));
    const values: Record<string, string> = {};
    for (const { name } of fields) {
      const said = new Set(there.map((claim) => claim.values[name]));
      const decision = decided('value', name);
      const value = said.size === 1 ? [...said][0] : decision?.value;
      if (value !== undefined) values[name] = value;
    }
    return [{ ...place, values, claims, decisions: made.sort((a, b) => a.createdAt - b.createdAt) }];
  });
}

/** The bounds that all coders gave, or those that were decided on; while that is open, the first coder's. */
function boundsOf(claims: readonly CoderClaim[], decision: Decision | undefined): { start: number; end: number } {
  const extents = claims.map(({ extent }) => evenExtent(extent));
  const [first, ...rest] = extents;
  const own = { start: first![0]!.start, end: first!.at(-1)!.end };
  if (rest.every((extent) => byPlace(first!, extent) === 0)) return own;
  const [start, end] = (decision?.value ?? '').split('-').map(Number);
  return start !== undefined && end !== undefined && start < end ? { start, end } : own;
}

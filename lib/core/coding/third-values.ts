import { type CodingField, chainField, noSource } from './coding-fields.ts';
import type { ComparedStory } from './compared-stories.ts';
import type { OpenMatter } from './matters.ts';

/** A value that can be taken instead of any coder's. */
export interface ThirdValue {
  readonly value: string;
  /** For a chain: as it was written. */
  readonly printed?: string;
  /** For bounds: what all of them cover together, or what they have in common. */
  readonly is?: 'all' | 'common';
}

/**
 * What else could be said in a matter: of a field all its values; of bounds, from the first word to the last and what is in
 * common; of a chain, those that stand on other claims of the story. Nothing beside yes and no.
 */
export function thirdValues(
  { matter, field, says }: Pick<OpenMatter, 'matter' | 'field' | 'says'>,
  story: Pick<ComparedStory, 'claims'>,
  fields: readonly CodingField[],
): ThirdValue[] {
  if (matter === 'missed') return [];
  if (matter === 'extent') return boundsOf(says.flatMap((say) => say?.value ?? []));
  if (field !== chainField)
    return fields.find(({ name }) => name === field)?.values.map(({ value }) => ({ value })) ?? [];
  const chains = new Map<string, string>([[noSource, noSource]]);
  for (const { values, chain } of story.claims.flat()) {
    const key = values[chainField];
    if (key !== undefined && chain !== undefined && !chains.has(key)) chains.set(key, chain);
  }
  return [...chains].map(([value, printed]) => ({ value, printed }));
}

function boundsOf(given: readonly string[]): ThirdValue[] {
  const places = given.map((one) => one.split('-').map(Number) as [number, number]);
  const [starts, ends] = [places.map(([start]) => start), places.map(([, end]) => end)];
  const all = [Math.min(...starts), Math.max(...ends)];
  const common = [Math.max(...starts), Math.min(...ends)];
  const bounds: ThirdValue[] = [{ value: all.join('-'), is: 'all' }];
  return common[0]! < common[1]! ? [...bounds, { value: common.join('-'), is: 'common' }] : bounds;
}

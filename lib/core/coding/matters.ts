import { type Disagreement, disagreementsOf } from '../agreement/disagreements.ts';
import type { Decision, Matter } from '../model/coding.ts';
import type { Fields } from '../model/kept.ts';
import { grouped } from '../tally/grouped.ts';
import type { CodingField } from './coding-fields.ts';
import type { Coder, ComparedStory } from './compared-stories.ts';

/** What a coder says in a matter; undefined: they have no say, since they did not mark the claim. */
export interface Say {
  /** As a decision keeps it; absent: not set. */
  readonly value?: string;
}

/** A disagreement to be settled, with all that was decided on it. */
export interface OpenMatter {
  /** Tells it apart from the others as long as the coders are the same. */
  readonly key: string;
  readonly story: number;
  readonly unit: number;
  readonly start: number;
  readonly end: number;
  readonly matter: Matter;
  readonly field?: string;
  /** Coder by coder. */
  readonly says: readonly (Say | undefined)[];
  /** Oldest first; the last counts. */
  readonly decisions: readonly Decision[];
  /** Whether it was decided that this is no claim, so that the rest of it need not be settled. */
  readonly isMoot: boolean;
}

/** All that the coders disagree about, story by story, in the order of the text, with what was decided on it. */
export function mattersOf(
  stories: readonly ComparedStory[],
  fields: readonly CodingField[],
  decisions: readonly Decision[],
): OpenMatter[] {
  return decidedMatters(undecidedMatters(stories, fields), stories, decisions);
}

/** The same as long as nothing is decided: what takes its time, and holds as long as the coders are the same. */
export function undecidedMatters(stories: readonly ComparedStory[], fields: readonly CodingField[]): OpenMatter[] {
  const settled = fields.filter(({ isSettled }) => isSettled).map(({ name }) => name);
  return stories.flatMap(({ hash, units, claims, hasText }, story) =>
    disagreementsOf(units, claims, settled).flatMap((found): OpenMatter[] => {
      // Who does not have the text has not missed anything in it.
      if (found.kind === 'missed' && found.has.every((has, coder) => has || !hasText[coder])) return [];
      const { unit, start, end, kind: matter } = found;
      const field = found.kind === 'value' ? found.field : undefined;
      const key = `${hash} ${start}-${end} ${matter} ${field ?? ''}`;
      const says = saysIn(found, units[unit]!.claims, hasText);
      const about = { key, story, unit, start, end, matter, ...(field !== undefined && { field }) };
      return [{ ...about, says, decisions: [], isMoot: false }];
    }),
  );
}

/** Disagreements with what was decided on each; what is moot by that is marked so. */
export function decidedMatters(
  matters: readonly OpenMatter[],
  stories: readonly ComparedStory[],
  decisions: readonly Decision[],
): OpenMatter[] {
  const byText = grouped(decisions, ({ textHash }) => textHash);
  const decided = matters.map((one): OpenMatter => {
    const own = byText.get(stories[one.story]!.hash);
    return own === undefined ? one : { ...one, decisions: decidedOn(own, one.matter, one.field, one) };
  });
  const dropped = new Set(
    decided
      .filter((one) => one.matter === 'missed' && taken(one)?.value === 'no')
      .map(({ story, unit }) => `${story} ${unit}`),
  );
  return decided.map((one) =>
    one.matter !== 'missed' && dropped.has(`${one.story} ${one.unit}`) ? { ...one, isMoot: true } : one,
  );
}

/** The decision that counts, undefined while there is none. */
export function taken({ decisions }: Pick<OpenMatter, 'decisions'>): Decision | undefined {
  return decisions.at(-1);
}

/** A matter with what was decided, ready to be kept. `choice`: a coder's place, or a third value. */
export function settling(
  { story, start, end, matter, field, says }: OpenMatter,
  choice: number | { readonly third: string | undefined },
  stories: readonly ComparedStory[],
  coders: readonly Pick<Coder, 'name'>[],
): Omit<Fields<Decision>, 'exerciseId'> {
  const value = typeof choice === 'number' ? says[choice]?.value : choice.third;
  return {
    textHash: stories[story]!.hash,
    start,
    end,
    matter,
    ...(field !== undefined && { field }),
    ...(value !== undefined && { value }),
    ...(typeof choice === 'number' && { whose: coders[choice]!.name }),
    said: says.flatMap((say, at) => (say === undefined ? [] : [{ coder: coders[at]!.name, ...say }])),
  };
}

function saysIn(
  found: Disagreement,
  claims: readonly (number | undefined)[],
  hasText: readonly boolean[],
): (Say | undefined)[] {
  switch (found.kind) {
    case 'missed':
      return found.has.map((has, coder) => (hasText[coder] ? { value: has ? 'yes' : 'no' } : undefined));
    case 'extent':
      return found.extents.map((extent) =>
        extent === undefined ? undefined : { value: `${extent[0]!.start}-${extent.at(-1)!.end}` },
      );
    case 'value':
      return found.values.map((value, coder) =>
        claims[coder] === undefined ? undefined : value === undefined ? {} : { value },
      );
  }
}

/** What was decided on a matter: at this place, or where the claim stood before another coder moved its bounds. */
export function decidedOn(
  decisions: readonly Decision[],
  matter: Matter,
  field: string | undefined,
  { start, end }: { readonly start: number; readonly end: number },
): Decision[] {
  return decisions
    .filter((one) => one.matter === matter && one.field === field && overlap(one, { start, end }) >= 0.5) // as claims are matched
    .sort((one, other) => one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1));
}

function overlap(one: { start: number; end: number }, other: { start: number; end: number }): number {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return shared <= 0 ? 0 : shared / (Math.max(one.end, other.end) - Math.min(one.start, other.start));
}

import { fieldOf } from '../model/codebook.ts';
import { type PresetName, presets } from './presets/presets.ts';

/** A value of a field in one of the codebooks that come with the program. */
export interface PresetCode {
  readonly in: PresetName;
  readonly field: string;
  readonly value: string;
}

/** What a value is in another codebook: one that it is, several between which a person has to choose, or none. */
export interface Crossing {
  readonly values: readonly string[];
  /** Why it is not just the same, where it is not. */
  readonly reason?: string;
}

/** The way between Says Who and another codebook. */
interface Walk {
  /** The field of both codebooks that differs; all others are asked alike. */
  readonly field: string;
  /** Says Who's values. */
  readonly there: Readonly<Record<string, Crossing>>;
  /** The other's. */
  readonly back: Readonly<Record<string, Crossing>>;
}

const same = (value: string): Crossing => ({ values: [value] });
const near = (values: string | readonly string[], reason: string): Crossing => ({
  values: typeof values === 'string' ? [values] : values,
  reason,
});
const none = (reason: string): Crossing => ({ values: [], reason });

const byNaming = 'They ask how the source is identified, which Says Who asks as its naming.';
const people = ['named-person', 'named-organization', 'anonymous-source', 'unnamed-group'] as const;
const bySiR = 'Their unnamed sources are classes of their own: only what is named in the story has this one.';

const walks: Readonly<Record<Exclude<PresetName, 'says-who'>, Walk>> = {
  markkula: {
    field: 'type',
    there: {
      official: near(people, byNaming),
      security: near(people, byNaming),
      political: near(people, byNaming),
      business: near(people, byNaming),
      expert: near(people, byNaming),
      civil: near(people, byNaming),
      citizen: near(['named-person', 'anonymous-source', 'unnamed-group'], byNaming),
      'public-figure': near('named-person', 'A public figure is a person, and seldom without a name.'),
      media: near(['named-organization', 'named-person'], 'An outlet is an organization, its reporter a person.'),
      document: same('document'),
      data: near('document', 'They have no kind of its own for figures.'),
      social: near(['document', 'named-person'], 'A post is something written, but also somebody speaking.'),
      unknown: near(
        ['anonymous-source', 'unnamed-group'],
        'One who cannot be told is unnamed; one or several is not said.',
      ),
    },
    back: {
      'named-person': none('They do not ask whom the person speaks for.'),
      'named-organization': none('They do not ask what kind of organization it is.'),
      document: same('document'),
      'anonymous-source': none('They do not ask whom the source speaks for; its naming is anonymous or described.'),
      'unnamed-group': none('They do not ask what kind of people they are; their naming is described or vague.'),
    },
  },
  spangher: {
    field: 'type',
    there: {
      official: same('government'),
      security: near('government', 'They count police, military and intelligence with the government.'),
      political: near(
        ['government', 'other-group', 'actor'],
        'They have no kind for parties: it depends on the office.',
      ),
      business: same('corporate'),
      expert: near(['academic', 'other-individual'], 'Analysts outside of universities are not academic with them.'),
      civil: near(['ngo', 'other-group'], 'Unions and churches are groups, and not all of them NGOs.'),
      citizen: near(
        ['witness', 'victim', 'actor', 'other-individual'],
        'They tell apart what the person has to do with it.',
      ),
      'public-figure': near(['actor', 'other-individual'], 'They ask whether the person acts in the events.'),
      media: near(['corporate', 'other-group'], 'We know of no kind of theirs for other outlets.'),
      document: near(['government', 'corporate', 'ngo', 'academic'], 'They ask who stands behind a document.'),
      data: near(['government', 'corporate', 'ngo', 'academic'], 'They ask who stands behind figures.'),
      social: near(['actor', 'other-individual'], 'They ask who wrote it.'),
      unknown: none('They have no kind for what cannot be told.'),
    },
    back: {
      government: near(
        ['official', 'security', 'political'],
        'Says Who tells forces and parties apart from the government.',
      ),
      corporate: near('business', 'Outlets are companies too, and a type of their own in Says Who.'),
      ngo: same('civil'),
      academic: same('expert'),
      'other-group': near(['civil', 'political', 'media'], 'It is whatever else speaks for a group.'),
      actor: near(['citizen', 'public-figure'], 'Says Who asks who the person is, not what they did.'),
      witness: near('citizen', 'Says Who does not tell witnesses from other citizens.'),
      victim: near('citizen', 'Says Who does not tell victims from other citizens.'),
      'other-individual': near(['citizen', 'public-figure', 'expert'], 'It is whoever else speaks for themselves.'),
    },
  },
  sir: {
    field: 'type',
    there: {
      official: near(['official-political', 'official-non-political'], `A court is no political office. ${bySiR}`),
      security: near('official-non-political', bySiR),
      political: near('official-political', bySiR),
      business: near('official-non-political', bySiR),
      expert: near(
        ['official-non-political', 'unofficial'],
        `It depends on whether they speak for an institution. ${bySiR}`,
      ),
      civil: near('official-non-political', bySiR),
      citizen: near('unofficial', bySiR),
      'public-figure': near('unofficial', bySiR),
      media: near('official-non-political', bySiR),
      document: near(['official-political', 'official-non-political'], 'They ask which institution stands behind it.'),
      data: near(['official-political', 'official-non-political'], 'They ask which institution stands behind it.'),
      social: near(['official-political', 'unofficial'], 'They ask who wrote it.'),
      unknown: near(['anonymous', 'anonymous-partial'], 'Who cannot be told is unnamed; how far is another question.'),
    },
    back: {
      'official-political': near(['official', 'political'], 'Says Who tells an office from a party.'),
      'official-non-political': near(
        ['official', 'security', 'business', 'expert', 'civil', 'media'],
        'Says Who asks what kind of institution it is.',
      ),
      unofficial: near(['citizen', 'public-figure', 'expert'], 'Says Who asks who the person is.'),
      anonymous: near('unknown', 'Says Who says so as the naming: anonymous or vague.'),
      'anonymous-partial': none('The group or trait that is told gives the type; the naming is described.'),
    },
  },
  polnear: {
    field: 'directness',
    there: {
      direct: same('direct'),
      mixed: same('mixed'),
      indirect: near(['reporting', 'attitude'], 'They tell apart what the cue tells of.'),
      implied: near(['reporting', 'attitude'], 'They mark what is carried over with the cue it is carried over from.'),
      none: none('Without a source there is no attribution with them.'),
    },
    back: {
      direct: same('direct'),
      mixed: same('mixed'),
      reporting: near('indirect', 'Says Who does not ask what the cue tells of.'),
      attitude: near('indirect', 'Says Who does not ask what the cue tells of.'),
    },
  },
};

/**
 * What a value is in another of the codebooks that come with the program. Between two that are not Says Who, the way goes
 * through it. Undefined where the first has no such value.
 */
export function crossWalk(code: PresetCode, to: PresetName): Crossing | undefined {
  if (!fieldOf(presets[code.in], code.field)?.values.some(({ value }) => value === code.value)) return undefined;
  if (code.in === to) return same(code.value);
  const here = code.in === 'says-who' ? same(code.value) : step(walks[code.in], 'back', code);
  if (to === 'says-who') return here;
  const steps = here.values.map((value) => step(walks[to], 'there', { field: code.field, value }));
  const reasons = [here.reason, ...steps.map(({ reason }) => reason)].filter((reason) => reason !== undefined);
  return {
    values: [...new Set(steps.flatMap(({ values }) => values))],
    ...(reasons.length > 0 && { reason: [...new Set(reasons)].join(' ') }),
  };
}

function step(walk: Walk, way: 'there' | 'back', { field, value }: { field: string; value: string }): Crossing {
  if (field !== walk.field) return same(value);
  return walk[way][value] ?? none('It has no counterpart.');
}

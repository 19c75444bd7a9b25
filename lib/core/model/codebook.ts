/** One value of a closed field. */
export interface CodebookValue {
  /** What is stored and exported. */
  readonly value: string;
  /** What people read. */
  readonly label: string;
  /** The one-line test that decides whether it applies. */
  readonly test: string;
  /** Words that it was given to, or not; a line each. */
  readonly examples?: readonly string[];
  /** For programs that show a colour for each code: `#RRGGBB`. */
  readonly colour?: string;
  /** The letter that chooses it, lower case; no two values in use of a field have the same. */
  readonly key?: string;
  /** Not offered any more; records that bear it are shown as ever. */
  readonly retired?: boolean;
}

/** What a field is a property of. */
export type FieldOn = 'claim' | 'attribution' | 'link' | 'source' | 'appearance';

/** A closed field: every record may leave it not set. */
export interface CodebookField {
  readonly name: string;
  readonly label: string;
  readonly on: FieldOn;
  readonly values: readonly CodebookValue[];
  /** Held when nothing was chosen. */
  readonly fallback?: string;
  /** Not asked any more; only fields that people added can be. */
  readonly retired?: boolean;
}

/** What names one version of a codebook for good: no version is ever changed. */
export interface CodebookRef {
  readonly name: string;
  /** From 1; a change is the next one. */
  readonly version: number;
}

/** The closed fields and their values; exported with every project. */
export interface Codebook extends CodebookRef {
  readonly fields: readonly CodebookField[];
  /** The codebook that it was made from. */
  readonly basedOn?: CodebookRef;
}

const value = (value: string, label: string, test: string): CodebookValue => ({ value, label, test });

/** The codebook people start with. Its grounds: Full Fact, AP, BBC, Markkula Center, PolNeAR, PARC, Spangher et al. 2023, SiR. */
export const saysWho1: Codebook = {
  name: 'Says Who',
  version: 1,
  fields: [
    {
      name: 'kind',
      label: 'Kind',
      on: 'claim',
      values: [
        value('fact', 'Fact', 'It can be checked.'),
        value('number', 'Figure', 'A quantity or a statistic.'),
        value('account', 'Account', "Someone's own experience."),
        value('opinion', 'Opinion', 'A judgement.'),
        value('prediction', 'Prediction', 'What will happen, or is meant to.'),
        value('allegation', 'Allegation', 'It says that someone did wrong.'),
        value('denial', 'Denial', 'It says that something is not so.'),
        value('other', 'Other', 'None of these.'),
      ],
    },
    {
      name: 'status',
      label: 'Check',
      on: 'claim',
      fallback: 'unchecked',
      values: [
        value('unchecked', 'Unchecked', 'Nobody has looked yet.'),
        value('confirmed', 'Confirmed', 'A check found it so.'),
        value('disputed', 'Disputed', 'Checks or sources contradict each other.'),
        value('false', 'False', 'A check found it not so.'),
        value('uncheckable', 'Uncheckable', 'No check could decide it.'),
      ],
    },
    {
      name: 'directness',
      label: 'Wording',
      on: 'attribution',
      values: [
        value('direct', 'Direct', 'Verbatim, wholly in quotation marks.'),
        value('mixed', 'Mixed', 'Partly in quotation marks.'),
        value('indirect', 'Indirect', 'A paraphrase with a cue such as "said".'),
        value('implied', 'Implied', 'Carried over from a sentence beside it.'),
        value('none', "Outlet's own", "In the outlet's own voice."),
      ],
    },
    {
      name: 'how',
      label: 'How',
      on: 'link',
      values: [
        value('told', 'told', 'Spoke to the next in the chain.'),
        value('reported', 'reported', 'Published it as its own reporting.'),
        value('quoted', 'quoted', 'Repeated the words of the one before.'),
        value('cited', 'cited', 'Pointed to the one before.'),
        value('document', 'document', 'It stands in a document.'),
      ],
    },
    {
      name: 'terms',
      label: 'Terms',
      on: 'attribution',
      fallback: 'not-stated',
      values: [
        value('not-stated', 'Not stated', 'The terms are not known. Never inferred.'),
        value('on-record', 'On the record', 'May be used with the name.'),
        value('background', 'Background', 'May be used without the name, as agreed.'),
        value('deep-background', 'Deep background', 'May be used without any attribution.'),
        value('off-record', 'Off the record', 'May not be published.'),
      ],
    },
    {
      name: 'type',
      label: 'Type',
      on: 'source',
      values: [
        value('official', 'Official', 'Government, courts, regulators.'),
        value('security', 'Security', 'Police, military, emergency services, intelligence.'),
        value('political', 'Political', 'A party, candidate or campaign.'),
        value('business', 'Business', 'A company, or someone speaking for one.'),
        value('expert', 'Expert', 'An academic, analyst or think-tank.'),
        value('civil', 'Civil society', 'An NGO, union, religious or advocacy group.'),
        value('citizen', 'Citizen', 'An ordinary person, witness or victim.'),
        value('public-figure', 'Public figure', 'Known for something other than office.'),
        value('media', 'News outlet', 'Another outlet or a news agency.'),
        value('document', 'Document', 'A report, letter, filing or law.'),
        value('data', 'Data', 'A poll, statistics or a data set.'),
        value('social', 'Social post', 'A post on a social network.'),
        value('unknown', 'Unknown', 'The story does not let one tell.'),
      ],
    },
    {
      name: 'naming',
      label: 'Naming',
      on: 'appearance',
      values: [
        value('named', 'named', 'By name, or an organisation through an unnamed spokesperson.'),
        value('described', 'described', 'By role or position, without a name.'),
        value('anonymous', 'anonymous', 'The text says that anonymity was asked or granted, or "familiar with".'),
        value('vague', 'vague', '"Sources", "critics", "it is believed".'),
      ],
    },
  ],
};

/** Whether both name the same version of the same codebook. */
export function isSameCodebook(one: CodebookRef, other: CodebookRef): boolean {
  return one.name === other.name && one.version === other.version;
}

/** Whether a field is one that the program itself asks, and not one that people added. */
export function isBuiltIn(field: string): boolean {
  return saysWho1.fields.some(({ name }) => name === field);
}

/** The values of a field that are offered; `kept`, where a record bears it, even if it is retired. */
export function valuesIn(codebook: Codebook, field: string, kept?: string): readonly CodebookValue[] {
  const values = fieldOf(codebook, field)?.values ?? [];
  return values.filter(({ value, retired }) => retired !== true || value === kept);
}

/** The field of that name, or undefined. */
export function fieldOf(codebook: Codebook, name: string): CodebookField | undefined {
  return codebook.fields.find((field) => field.name === name);
}

/** What people read for a stored value: its label, or the value itself where the codebook does not know it. */
export function labelOf(codebook: Codebook, fieldName: string, stored: string | undefined): string | undefined {
  if (stored === undefined) return undefined;
  return fieldOf(codebook, fieldName)?.values.find((known) => known.value === stored)?.label ?? stored;
}

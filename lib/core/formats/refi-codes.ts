import { type Codebook, type CodebookField, fieldOf } from '../model/codebook.ts';
import type { ClaimView } from '../tally/claim-view.ts';
import { uuidOf } from './uuid-of.ts';
import { element, xmlText } from './xml.ts';

/** What the folder of codes for free labels is called. */
export const tagsFolder = 'Tags';

/** The name of a code for good: of a field, of one of its values, or of a tag. */
export function codeGuid(folder: string, value = ''): string {
  const key = `says-who code\n${folder}\n${value}`;
  const known = guids.get(key) ?? uuidOf(key);
  guids.set(key, known);
  return known;
}

/** Worked out already: the same few dozen codes are asked for at every claim. */
const guids = new Map<string, string>();

/** Colours of the ways of being named, as everywhere in the program; programs for coding show one for each code. */
const namingColors: Readonly<Record<string, string>> = {
  named: '#0F766E',
  described: '#8F5300',
  anonymous: '#B3261E',
  vague: '#B3261E',
};

/** The colour of a value's code: its own, or for a way of being named ours; undefined for none. */
export function codeColor(folder: string, value: string, own?: string): string | undefined {
  return own ?? (folder === 'naming' && Object.hasOwn(namingColors, value) ? namingColors[value] : undefined);
}

/** The codebook as a tree of codes: a folder for each field with its values, and one for the tags. */
export function codeTree(codebook: Codebook, tags: readonly string[]): string[] {
  const folders = codebook.fields.map((field) => folderOf(field.name, field.label, field.values));
  const labels = tags.map((name) => ({ value: name, label: name, test: '' }));
  return [...folders, ...(labels.length === 0 ? [] : [folderOf(tagsFolder, tagsFolder, labels)])];
}

function folderOf(
  folder: string,
  name: string,
  values: readonly {
    readonly value: string;
    readonly label: string;
    readonly test: string;
    readonly colour?: string;
  }[],
): string {
  const codes = values.map(({ value, label, test, colour }) => {
    const color = codeColor(folder, value, colour);
    const description = test === '' ? '' : element('Description', {}, xmlText(test));
    return element('Code', { guid: codeGuid(folder, value), name: label, isCodable: true, color }, description);
  });
  return element('Code', { guid: codeGuid(folder), name, isCodable: false }, codes);
}

/** A code on a claim: the field or folder it stands in, and its value. */
export type CodeOf = readonly [folder: string, value: string];

/** Every code that a claim bears, each once; values that the codebook does not know have no code. */
export function codesOn({ claim, attributions, tags }: ClaimView, codebook: Codebook): CodeOf[] {
  const links = attributions.flatMap((attribution) => attribution.links);
  const all: (readonly [folder: string, value: string | undefined])[] = [
    ['kind', claim.kind],
    ['status', claim.status],
    ...attributions.flatMap(({ attribution }) => [
      ['directness', attribution.directness] as const,
      ['terms', attribution.terms] as const,
    ]),
    ...links.map(({ link }) => ['how', link.how] as const),
    ...links.map(({ source }) => ['type', source?.type] as const),
    ...links.map(({ naming }) => ['naming', naming] as const),
    ...[claim, ...attributions.map(({ attribution }) => attribution), ...links.map(({ source }) => source)].flatMap(
      (record) => Object.entries(record?.fields ?? {}),
    ),
    ...tags.map(({ name }) => [tagsFolder, name] as const),
  ];
  const known = all.filter((code): code is CodeOf => {
    const [folder, value] = code;
    if (value === undefined) return false;
    const field: CodebookField | undefined = fieldOf(codebook, folder);
    return folder === tagsFolder || field?.values.some((one) => one.value === value) === true;
  });
  return [...new Map(known.map((code) => [code.join('\n'), code])).values()];
}

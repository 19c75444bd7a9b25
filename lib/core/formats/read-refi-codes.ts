import { storedValue } from '../codebook/stored-value.ts';
import { type CodebookField, saysWho1 } from '../model/codebook.ts';
import type { XmlElement } from './parse-xml.ts';
import { codeGuid, tagsFolder } from './refi-codes.ts';

/** What a code of a file means with us: a value of a field, or a tag; a folder means nothing itself. */
export interface Meaning {
  readonly field?: string;
  readonly value?: string;
  readonly tag?: string;
}

/** The codes of a file by their GUID in lower case, without braces. Ours are known by their GUIDs, also after another program. */
export function readCodes(codes: XmlElement | undefined): ReadonlyMap<string, Meaning> {
  const known = ourCodes(saysWho1.fields);
  const found = new Map<string, Meaning>();
  const visit = (code: XmlElement, path: readonly string[], field?: string) => {
    if (code.name !== 'Code') return;
    const guid = guidOf(code.attributes.get('guid'));
    const name = code.attributes.get('name') ?? '';
    const isFolder = code.attributes.get('isCodable') === 'false';
    const inside = isFolder && path.length === 0 && name === tagsFolder ? [] : [...path, name];
    const added = field === undefined ? undefined : addedTo(field, name, guid);
    if (guid !== '') found.set(guid, known.get(guid) ?? added ?? (isFolder ? {} : { tag: inside.join('/') }));
    const folder = saysWho1.fields.find((one) => codeGuid(one.name) === guid)?.name;
    for (const child of code.children) visit(child, inside, folder);
  };
  for (const code of codes?.children ?? []) visit(code, []);
  return found;
}

/** What people added to a field of ours is known by the word it is stored under. */
function addedTo(field: string, name: string, guid: string): Meaning | undefined {
  const value = storedValue(name, []);
  return codeGuid(field, value) === guid ? { field, value } : undefined;
}

function ourCodes(fields: readonly CodebookField[]): Map<string, Meaning> {
  const folders = fields.map((field) => [codeGuid(field.name), {}] as const);
  const values = fields.flatMap((field) =>
    field.values.map(({ value }) => [codeGuid(field.name, value), { field: field.name, value }] as const),
  );
  return new Map<string, Meaning>([...folders, ...values]);
}

/** A GUID as we compare it: programs write it in capitals, and some in braces. */
export function guidOf(words: string | undefined): string {
  return (words ?? '').replace(/[{}\s]/g, '').toLowerCase();
}

import type { Read } from '../formats/format.ts';
import { parseXml, type XmlElement } from '../formats/parse-xml.ts';
import { guidOf } from '../formats/read-refi-codes.ts';
import { codeColor, codeGuid, tagsFolder } from '../formats/refi-codes.ts';
import { textOf } from '../formats/text-of.ts';
import { element, xmlHead, xmlText } from '../formats/xml.ts';
import type { Codebook, CodebookField, CodebookValue, FieldOn } from '../model/codebook.ts';
import { type CodebookFormat, largestCodebook, mostValues, refused } from './codebook-format.ts';
import { completed } from './complete.ts';
import { presetNames, presets } from './presets/presets.ts';
import { storedValue } from './stored-value.ts';

/**
 * REFI-QDA codebook exchange (https://www.qdasoftware.org): a field is a code that can't be given, its values are codes in it.
 * What the format has no place for stands in the description, a line each, in words.
 */
export const codebookQdc: CodebookFormat = {
  id: 'qdc',
  extension: 'qdc',
  type: 'application/xml',
  write: (codebook, app) =>
    `${xmlHead}${element('CodeBook', { xmlns: 'urn:QDA-XML:codebook:1.0', origin: app }, element('Codes', {}, qdcCodes(codebook)))}\n`,
  read: readQdc,
};

/** The fields of a codebook as codes, each with all that is said of it. */
export function qdcCodes({ fields }: Codebook): string[] {
  return fields.map((field) => {
    const guid = codeGuid(field.name);
    // The program's own fields are known by their GUID.
    const said = knownFields().has(guid)
      ? []
      : [`On: ${field.on}`, `Stored as: ${field.name}`, ...(field.retired ? ['Retired.'] : [])];
    const values = field.values.map((value) => codeOf(field.name, value));
    return element('Code', { guid, name: field.label, isCodable: false }, [
      ...(said.length === 0 ? [] : [described(said)]),
      ...values,
    ]);
  });
}

function codeOf(field: string, { value, label, test, examples = [], colour, key, retired }: CodebookValue): string {
  const guid = codeGuid(field, value);
  const said = [
    test,
    ...examples.map((example) => `Example: ${example}`),
    ...(knownValues().has(guid) ? [] : [`Stored as: ${value}`]),
    ...(key === undefined ? [] : [`Key: ${key}`]),
    ...(retired ? ['Retired.'] : []),
  ];
  const color = codeColor(field, value, colour);
  return element('Code', { guid, name: label, isCodable: true, color }, said.join('') === '' ? '' : described(said));
}

function described(lines: readonly string[]): string {
  return element('Description', {}, xmlText(lines.join('\n')));
}

/** Every codebook that comes with the program: what is in them is known by its GUID, under whatever name it comes back. */
const all = presetNames.flatMap((name) => presets[name].fields);
let fieldsKnown: ReadonlyMap<string, string> | undefined;
let valuesKnown: ReadonlyMap<string, string> | undefined;

function knownFields(): ReadonlyMap<string, string> {
  fieldsKnown ??= new Map(all.map(({ name }) => [codeGuid(name), name]));
  return fieldsKnown;
}

function knownValues(): ReadonlyMap<string, string> {
  valuesKnown ??= new Map(all.flatMap(({ name, values }) => values.map(({ value }) => [codeGuid(name, value), value])));
  return valuesKnown;
}

function readQdc(content: string | Uint8Array, name: string): Read<Codebook> {
  if (content.length > largestCodebook) return refused('too-large');
  const text = textOf(content);
  if (text === undefined) return refused('not-text');
  const root = text.trimStart().startsWith('<') ? parseXml(text) : undefined;
  if (root?.name !== 'CodeBook') {
    const isOurs = /<CodeBook\b[^>]*QDA-XML:codebook/.test(text.slice(0, 2000)) && !/<!DOCTYPE/i.test(text);
    return refused(isOurs ? 'cut-short' : 'foreign');
  }
  const codes = childrenOf(root.children.find((child) => child.name === 'Codes'));
  const folders = codes.filter((code) => isFolder(code) && !isTags(code));
  const loose = codes.filter((code) => !isFolder(code));
  const fields: CodebookField[] = [];
  for (const code of folders.slice(0, mostValues)) fields.push(fieldIn(code, fields));
  // Codes that stand in no folder are the values of a field that is called as the file is.
  if (loose.length > 0) {
    const values = valuesIn('', loose);
    fields.push({
      name: storedValue(
        name,
        fields.map((one) => one.name),
      ),
      label: name,
      on: 'claim',
      values,
    });
  }
  return completed({ name, version: 1, fields });
}

function childrenOf(element: XmlElement | undefined): XmlElement[] {
  return element?.children.filter(({ name }) => name === 'Code') ?? [];
}

function isFolder(code: XmlElement): boolean {
  return code.attributes.get('isCodable') === 'false' || childrenOf(code).length > 0;
}

function isTags(code: XmlElement): boolean {
  return guidOf(code.attributes.get('guid')) === codeGuid(tagsFolder);
}

function fieldIn(code: XmlElement, before: readonly CodebookField[]): CodebookField {
  const label = nameOf(code);
  const said = linesOf(code);
  const taken = before.map((field) => field.name);
  const own = knownFields().get(guidOf(code.attributes.get('guid'))) ?? lineOf(said, 'Stored as: ');
  const name = own === undefined || taken.includes(own) ? storedValue(label, taken) : own;
  const on = (['claim', 'attribution', 'link', 'source', 'appearance'] as const).find(
    (place): place is FieldOn => place === lineOf(said, 'On: '),
  );
  return {
    name,
    label,
    on: on ?? 'claim',
    values: valuesIn(name, childrenOf(code)),
    ...(said.includes('Retired.') && { retired: true }),
  };
}

/** The codes in a folder; those within another code come after it, under both names. */
function valuesIn(field: string, codes: readonly XmlElement[]): CodebookValue[] {
  const values: CodebookValue[] = [];
  const visit = (code: XmlElement, path: readonly string[]) => {
    if (values.length > mostValues) return;
    const inside = [...path, nameOf(code)];
    values.push(valueIn(field, code, inside.join(' / '), values));
    for (const child of childrenOf(code)) visit(child, inside);
  };
  for (const code of codes) visit(code, []);
  return values;
}

function valueIn(field: string, code: XmlElement, label: string, before: readonly CodebookValue[]): CodebookValue {
  const [test = '', ...said] = linesOf(code);
  const taken = before.map(({ value }) => value);
  const own = knownValues().get(guidOf(code.attributes.get('guid'))) ?? lineOf(said, 'Stored as: ');
  const value = own === undefined || taken.includes(own) ? storedValue(label, taken) : own;
  const isSaid = (line: string) => /^(?:Example|Stored as|Key): |^Retired\.$/.test(line);
  const examples = said.filter((line) => line.startsWith('Example: ')).map((line) => line.slice('Example: '.length));
  const key = lineOf(said, 'Key: ');
  const color = code.attributes.get('color')?.toUpperCase();
  const isOwn = color !== undefined && /^#[0-9A-F]{6}$/.test(color) && color !== codeColor(field, value);
  return {
    value,
    label,
    test: [test, ...said.filter((line) => !isSaid(line))].join(' '),
    ...(examples.length > 0 && { examples }),
    ...(isOwn && { colour: color }),
    ...(key !== undefined && { key }),
    ...(said.includes('Retired.') && { retired: true }),
  };
}

function nameOf(code: XmlElement): string {
  return code.attributes.get('name') ?? '';
}

function linesOf(code: XmlElement): string[] {
  const description = code.children.find(({ name }) => name === 'Description')?.text ?? '';
  return description === '' ? [] : description.split(/\r\n|\r|\n/);
}

function lineOf(lines: readonly string[], start: string): string | undefined {
  return lines.find((line) => line.startsWith(start))?.slice(start.length);
}

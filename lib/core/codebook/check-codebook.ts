import type { Codebook, CodebookField, CodebookValue } from '../model/codebook.ts';

/** Why a codebook can't be as it was asked to be. */
export type CodebookFailure =
  /** A name or a label of nothing but space. */
  | 'blank'
  /** Two fields, two values of a field, or two labels in use are the same. */
  | 'twice'
  /** More than one letter, or none. */
  | 'not-a-key'
  /** Another value of the field has that letter. */
  | 'key-taken'
  /** Not in the form `#RRGGBB`. */
  | 'not-a-colour'
  /** A field of the program itself stays: it is stored in records of their own. */
  | 'built-in'
  /** The value that is held when nothing was chosen stays in use. */
  | 'fallback'
  /** There is no such field or value. */
  | 'unknown'
  /** More letters, values or fields than are worth having. */
  | 'too-long';

/** A codebook, or why there is none. `at`: the field and value that are wrong, as `kind` or `kind/fact`. */
export type Made =
  | { readonly ok: true; readonly value: Codebook }
  | { readonly ok: false; readonly reason: CodebookFailure; readonly at?: string };

const longest = { line: 2_000, value: 100, examples: 100, values: 1_000, fields: 200 }; // UTF-16 units, or how many

/** Evens out the words of a codebook, and says what is wrong with it. What can be left out is left out. */
export function checkCodebook(codebook: Codebook): Made {
  const name = line(codebook.name);
  if (name === '') return { ok: false, reason: 'blank' };
  if (name.length > longest.line || codebook.fields.length > longest.fields) return { ok: false, reason: 'too-long' };
  const fields: CodebookField[] = [];
  for (const field of codebook.fields) {
    const made = checkField(field);
    if (!made.ok) return made;
    fields.push(made.value);
  }
  const twin = firstTwin(fields.map((field) => field.name)) ?? firstTwin(labelsOf(fields));
  if (twin !== undefined) return { ok: false, reason: 'twice', at: twin };
  const { version, basedOn } = codebook;
  return { ok: true, value: { name, version, fields, ...(basedOn && { basedOn: { ...basedOn } }) } };
}

type MadeField =
  | { readonly ok: true; readonly value: CodebookField }
  | { readonly ok: false; readonly reason: CodebookFailure; readonly at: string };

function checkField(field: CodebookField): MadeField {
  const fail = (reason: CodebookFailure, value?: string): MadeField => ({
    ok: false,
    reason,
    at: value === undefined ? field.name : `${field.name}/${value}`,
  });
  const label = line(field.label);
  const name = line(field.name);
  if (name === '' || label === '') return fail('blank');
  if (label.length > longest.line || name.length > longest.value || field.values.length > longest.values)
    return fail('too-long');
  const values: CodebookValue[] = [];
  for (const one of field.values) {
    const value = tidy(one);
    if (value.value === '' || value.label === '') return fail('blank', one.value);
    const texts = [value.label, value.test, ...(value.examples ?? [])];
    if (value.value.length > longest.value || texts.some(({ length }) => length > longest.line))
      return fail('too-long', value.value);
    if ((value.examples?.length ?? 0) > longest.examples) return fail('too-long', value.value);
    if (value.key !== undefined && !isValueKey(value.key)) return fail('not-a-key', value.value);
    if (value.colour !== undefined && !isColour(value.colour)) return fail('not-a-colour', value.value);
    values.push(value);
  }
  const twin = firstTwin(values.map(({ value }) => value)) ?? firstTwin(labelsOf(values));
  if (twin !== undefined) return fail('twice', twin);
  const inUse = values.filter(({ retired }) => retired !== true);
  const key = firstTwin(inUse.flatMap((value) => value.key ?? []));
  if (key !== undefined) return fail('key-taken', inUse.findLast((value) => value.key === key)?.value);
  const { on, fallback } = field;
  if (fallback !== undefined && !inUse.some(({ value }) => value === fallback)) return fail('fallback', fallback);
  return {
    ok: true,
    value: {
      name,
      label,
      on,
      values,
      ...(fallback !== undefined && { fallback }),
      ...(field.retired && { retired: true }),
    },
  };
}

function tidy({ value, label, test, examples, colour, key, retired }: CodebookValue): CodebookValue {
  const own = examples?.map(line).filter((example) => example !== '') ?? [];
  return {
    value: line(value),
    label: line(label),
    test: line(test),
    ...(own.length > 0 && { examples: own }),
    ...(colour !== undefined && colour !== '' && { colour: colour.toUpperCase() }),
    ...(key !== undefined && key !== '' && { key: key.toLowerCase() }),
    ...(retired && { retired: true }),
  };
}

/** Whether a text is one letter. */
export function isValueKey(key: string): boolean {
  return /^\p{L}$/u.test(key);
}

function isColour(colour: string): boolean {
  return /^#[0-9A-F]{6}$/.test(colour);
}

/** Text as one line, evened out: labels, tests and examples stand in tables. Halves of letters and control signs are dropped. */
function line(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\s\ufffd\ufffe\uffff]+/gu, ' ')
    .trim();
}

/** The labels of what is in use, as people compare them. */
function labelsOf(all: readonly { readonly label: string; readonly retired?: boolean }[]): string[] {
  return all.filter(({ retired }) => retired !== true).map(({ label }) => label.normalize('NFKC').toLowerCase());
}

function firstTwin(words: readonly string[]): string | undefined {
  return words.find((word, at) => words.indexOf(word) < at);
}

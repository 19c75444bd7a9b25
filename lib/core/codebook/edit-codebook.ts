import {
  type Codebook,
  type CodebookField,
  type CodebookValue,
  type FieldOn,
  fieldOf,
  isBuiltIn,
} from '../model/codebook.ts';
import { type CodebookFailure, checkCodebook, type Made } from './check-codebook.ts';
import { storedValue } from './stored-value.ts';

/** What people can say of a value; `undefined` takes away what can be left out. */
export interface ValueChanges {
  readonly label?: string;
  readonly test?: string;
  readonly examples?: readonly string[] | undefined;
  readonly colour?: string | undefined;
  readonly key?: string | undefined;
}

/** One change of a codebook. What is stored in records is never renamed and never taken away: a value can be retired. */
export type CodebookEdit =
  | { readonly do: 'rename'; readonly name: string }
  | { readonly do: 'add-field'; readonly label: string; readonly on: FieldOn }
  | { readonly do: 'rename-field'; readonly field: string; readonly label: string }
  | { readonly do: 'retire-field' | 'restore-field'; readonly field: string }
  | { readonly do: 'add-value'; readonly field: string; readonly label: string; readonly test?: string }
  | {
      readonly do: 'edit-value';
      readonly field: string;
      readonly value: string;
      readonly changes: ValueChanges;
    }
  | { readonly do: 'retire' | 'restore'; readonly field: string; readonly value: string }
  /** `by`: -1 = one place up, 1 = one place down. */
  | { readonly do: 'move'; readonly field: string; readonly value: string; readonly by: -1 | 1 };

/** The codebook after a change, or why it can't be made; the one before is left as it is. */
export function editCodebook(codebook: Codebook, edit: CodebookEdit): Made {
  const next = edited(codebook, edit);
  return typeof next === 'string' ? { ok: false, reason: next } : checkCodebook(next);
}

function edited(codebook: Codebook, edit: CodebookEdit): Codebook | CodebookFailure {
  if (edit.do === 'rename') return { ...codebook, name: edit.name };
  if (edit.do === 'add-field') {
    const taken = codebook.fields.map(({ name }) => name);
    const field: CodebookField = { name: storedValue(edit.label, taken), label: edit.label, on: edit.on, values: [] };
    return { ...codebook, fields: [...codebook.fields, field] };
  }
  const field = fieldOf(codebook, edit.field);
  if (field === undefined) return 'unknown';
  const changed = editedField(field, edit);
  if (typeof changed === 'string') return changed;
  return { ...codebook, fields: codebook.fields.map((one) => (one === field ? changed : one)) };
}

type FieldEdit = Exclude<CodebookEdit, { do: 'rename' | 'add-field' }>;

function editedField(field: CodebookField, edit: FieldEdit): CodebookField | CodebookFailure {
  switch (edit.do) {
    case 'rename-field':
      return { ...field, label: edit.label };
    case 'retire-field':
      return isBuiltIn(field.name) ? 'built-in' : { ...field, retired: true };
    case 'restore-field':
      return without(field, 'retired');
    case 'add-value': {
      const taken = field.values.map(({ value }) => value);
      const value = storedValue(edit.label, taken);
      return { ...field, values: [...field.values, { value, label: edit.label, test: edit.test ?? '' }] };
    }
    case 'edit-value':
      return withValue(field, edit.value, (value) => ({ ...value, ...edit.changes }) as CodebookValue);
    case 'retire':
      if (field.fallback === edit.value) return 'fallback';
      return withValue(field, edit.value, (value) => ({ ...value, retired: true }));
    case 'restore':
      return withValue(field, edit.value, (value) => without(value, 'retired'));
    case 'move':
      return moved(field, edit.value, edit.by);
  }
}

function withValue(
  field: CodebookField,
  stored: string,
  change: (value: CodebookValue) => CodebookValue,
): CodebookField | CodebookFailure {
  if (!field.values.some(({ value }) => value === stored)) return 'unknown';
  return { ...field, values: field.values.map((one) => (one.value === stored ? change(one) : one)) };
}

/** At either end a value stays where it is. */
function moved(field: CodebookField, stored: string, by: -1 | 1): CodebookField | CodebookFailure {
  const at = field.values.findIndex(({ value }) => value === stored);
  const value = field.values[at];
  if (value === undefined) return 'unknown';
  const to = Math.min(Math.max(at + by, 0), field.values.length - 1);
  return { ...field, values: field.values.toSpliced(at, 1).toSpliced(to, 0, value) };
}

function without<T extends { readonly retired?: boolean }>(record: T, name: 'retired'): T {
  const { [name]: _gone, ...rest } = record;
  return rest as T;
}

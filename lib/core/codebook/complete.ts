import type { Read } from '../formats/format.ts';
import { type Codebook, type CodebookField, fieldOf, saysWho1 } from '../model/codebook.ts';
import type { ShapeFailure } from '../model/shape/shaped.ts';
import { type CodebookFailure, checkCodebook } from './check-codebook.ts';

/**
 * A codebook out of a file as one that the program can ask by: a field of its own that the file has not is added, and where
 * a value is held at first it is there and in use.
 */
export function completed(codebook: Codebook): Read<Codebook> {
  const fields = codebook.fields.map((field) => withFallback(field));
  const missing = saysWho1.fields.filter(({ name }) => fieldOf(codebook, name) === undefined);
  const made = checkCodebook({ ...codebook, fields: [...fields, ...missing] });
  if (made.ok) return made;
  const at = made.at === undefined ? {} : { at: made.at };
  return { ok: false, reason: 'misshapen', why: whys[made.reason] ?? 'malformed', ...at };
}

const whys: Readonly<Partial<Record<CodebookFailure, ShapeFailure>>> = { twice: 'twice', 'too-long': 'too-long' };

function withFallback(field: CodebookField): CodebookField {
  const ours = fieldOf(saysWho1, field.name);
  if (ours === undefined) return field;
  const { retired: _asked, fallback: _theirs, ...rest } = { ...field, on: ours.on };
  if (ours.fallback === undefined) return rest;
  const held = ours.values.find(({ value }) => value === ours.fallback)!;
  const values = field.values.map((one) => {
    const { retired: _offered, ...offered } = one;
    return one.value === held.value ? offered : one;
  });
  const isThere = values.some(({ value }) => value === held.value);
  return { ...rest, fallback: held.value, values: isThere ? values : [held, ...values] };
}

import { type Codebook, fieldOf } from '../model/codebook.ts';

/** A version that says what `next` says, with what an older one had and `next` has no more: retired, so that it stays readable. */
export function keepingValues(next: Codebook, older: Codebook): Codebook {
  const fields = next.fields.map((field) => {
    const known = new Set(field.values.map(({ value }) => value));
    const lost = fieldOf(older, field.name)?.values.filter(({ value }) => !known.has(value)) ?? [];
    return lost.length === 0
      ? field
      : { ...field, values: [...field.values, ...lost.map((value) => ({ ...value, retired: true }))] };
  });
  const names = new Set(fields.map(({ name }) => name));
  const gone = older.fields.filter(({ name }) => !names.has(name)).map((field) => ({ ...field, retired: true }));
  return { ...next, fields: [...fields, ...gone] };
}

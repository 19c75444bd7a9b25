import { type Codebook, fieldOf } from '../model/codebook.ts';
import { checkCodebook } from './check-codebook.ts';

/** Whether two codebooks say the same, whatever their versions. */
export function saysTheSame(one: Codebook, other: Codebook): boolean {
  return evenedOut(one) === evenedOut(other);
}

/** In one order of its parts, so that two can be compared. */
function evenedOut(codebook: Codebook): string {
  const checked = checkCodebook(codebook);
  const { name, fields } = checked.ok ? checked.value : codebook;
  return JSON.stringify({ name, fields });
}

/** A value of a field, as records store it. */
export interface StoredCode {
  readonly field: string;
  readonly value: string;
}

/** The values that a codebook has, but does not offer any more, those of fields that are not asked among them. */
export function retiredCodes(codebook: Codebook): StoredCode[] {
  return codebook.fields.flatMap(({ name, values, retired: all }) =>
    values.flatMap(({ value, retired }) => (all || retired ? [{ field: name, value }] : [])),
  );
}

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

import type { Codebook } from '../model/codebook.ts';
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

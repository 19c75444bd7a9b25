import { type Codebook, fieldOf } from '#core/model/codebook.ts';

/** The values of a codebook field as things to choose from; none where the codebook has no such field. */
export function optionsOf(
  codebook: Codebook,
  field: string,
): readonly { value: string; label: string; test: string }[] {
  return fieldOf(codebook, field)?.values ?? [];
}

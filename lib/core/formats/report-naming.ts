import { type Codebook, labelOf } from '../model/codebook.ts';

const namings = new Set(['named', 'described', 'anonymous', 'vague', 'none']);

/** The class that gives a way of sourcing its colour. */
export function classOf(naming: string): string {
  return namings.has(naming) ? naming : 'open';
}

/** A way of sourcing in words. */
export function namingWords(naming: string, codebook: Codebook): string {
  if (naming === 'none') return 'no source given';
  if (naming === 'open') return 'not yet looked at';
  return labelOf(codebook, 'naming', naming) ?? naming;
}

import type { Codebook } from './codebook.ts';
import type { Kept } from './kept.ts';

/** One version of a codebook as the library keeps it: what it says is never changed, a change is the next version. */
export interface KeptCodebook extends Kept<'codebook'>, Codebook {
  /** When it was last made the one for stories of no collection with its own: milliseconds since 1970. The latest counts. */
  readonly chosenAt?: number;
}

/** What a kept version says, without what the store keeps beside it. */
export function codebookIn({ name, version, fields, basedOn }: KeptCodebook): Codebook {
  return { name, version, fields, ...(basedOn && { basedOn }) };
}

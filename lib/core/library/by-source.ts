import type { ClaimRow } from './rows.ts';

/** The claims of one story, laid out for whoever looks for those of a source or with a tag: most need not be asked then. */
export interface LaidOut {
  /** The claims that rest on each source, in their order. */
  readonly bySource: readonly Speaking[];
  readonly tagged: readonly ClaimRow[];
}

/** A source in a story. */
export interface Speaking {
  readonly id: string;
  readonly claims: readonly ClaimRow[];
}

const laidOut = new WeakMap<readonly ClaimRow[], LaidOut>();

/** Lays out the claims of a story; once, for as long as the story is as it is. */
export function layOut(claims: readonly ClaimRow[]): LaidOut {
  const known = laidOut.get(claims);
  if (known !== undefined) return known;
  const bySource = new Map<string, ClaimRow[]>();
  for (const claim of claims) {
    for (const id of claim.sources) {
      const own = bySource.get(id);
      if (own === undefined) bySource.set(id, [claim]);
      else own.push(claim);
    }
  }
  const speaking = Array.from(bySource, ([id, own]) => ({ id, claims: own }));
  const made = { bySource: speaking, tagged: claims.filter(({ tags }) => tags.length > 0) };
  laidOut.set(claims, made);
  return made;
}

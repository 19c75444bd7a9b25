import type { ClaimView } from '../tally/claim-view.ts';

/** The claims that each source is in a chain of, by its id, each once and in their order. */
export function claimsBySource(claims: readonly ClaimView[]): ReadonlyMap<string, readonly ClaimView[]> {
  const found = new Map<string, ClaimView[]>();
  for (const view of claims) {
    const sources = new Set(view.attributions.flatMap(({ attribution }) => attribution.sourceIds));
    for (const id of sources) {
      const own = found.get(id);
      if (own === undefined) found.set(id, [view]);
      else own.push(view);
    }
  }
  return found;
}

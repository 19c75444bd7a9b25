import type { Attribution } from '../model/attribution.ts';
import type { Claim } from '../model/claim.ts';
import type { SourceId } from '../model/id.ts';

/** How a claim is sourced, for the X-ray: a naming of the codebook, `none` (a finding), or `open` (not looked at yet). */
export type ClaimNaming = string;

/** From what lets a reader know most to what lets them know least; a claim counts by its best source. */
export const namingOrder: readonly string[] = ['named', 'described', 'anonymous', 'vague'];

/**
 * How a claim is sourced: by its best attribution; within a chain by the first link that the story gives,
 * since "a person, Channel A reported" still rests on someone the reader can go to only through Channel A.
 */
export function claimNaming(
  claim: Pick<Claim, 'unsourced'>,
  attributions: readonly Pick<Attribution, 'links'>[],
  namingOf: (source: SourceId) => string | undefined,
): ClaimNaming {
  const namings = attributions.flatMap((attribution) => {
    const first = attribution.links.find((link) => link.sourceId !== undefined)?.sourceId;
    if (first === undefined) return attribution.links.length > 0 ? ['vague'] : [];
    return [namingOf(first) ?? 'unset'];
  });
  if (namings.length === 0) return claim.unsourced ? 'none' : 'open';
  const best = namingOrder.find((naming) => namings.includes(naming));
  return best ?? namings.find((naming) => naming !== 'unset') ?? 'open';
}

import { namingOrder } from './claim-naming.ts';
import type { ClaimView, LinkView } from './claim-view.ts';

/**
 * The link that a claim is counted by: of each chain the first source that the story gives, of several chains the one
 * that lets a reader know most. Undefined where the story gives none.
 */
export function leadOf(view: Pick<ClaimView, 'attributions'>): LinkView | undefined {
  const firsts = view.attributions.flatMap(({ links }) => links.find(({ source }) => source !== undefined) ?? []);
  return firsts.toSorted((one, other) => namingRank(one.naming) - namingRank(other.naming))[0];
}

/** How little a naming lets a reader know, for sorting: least first; what is not set comes last. */
export function namingRank(naming: string | undefined): number {
  const at = namingOrder.indexOf(naming ?? '');
  return at >= 0 ? at : naming === undefined ? namingOrder.length + 1 : namingOrder.length;
}

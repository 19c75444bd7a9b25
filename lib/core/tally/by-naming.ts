import type { ClaimNaming } from './claim-naming.ts';
import type { ClaimView } from './claim-view.ts';
import { grouped } from './grouped.ts';

const order: readonly ClaimNaming[] = ['named', 'described', 'anonymous', 'vague', 'none', 'open'];

/** How many claims are sourced in each way, in the fixed order of the X-ray; ways that do not occur are left out. */
export function byNaming(views: readonly ClaimView[]): { naming: ClaimNaming; count: number }[] {
  const groups = grouped(views, (view) => view.naming);
  const others = [...groups.keys()].filter((naming) => !order.includes(naming));
  return [...order, ...others].flatMap((naming) => {
    const count = groups.get(naming)?.length ?? 0;
    return count === 0 ? [] : [{ naming, count }];
  });
}

import type { Link } from './attribution.ts';
import type { SourceId } from './id.ts';

/** One change of a chain. Places count from 0, the origin. */
export type ChainChange =
  | { readonly do: 'insert'; readonly at: number; readonly link: Link }
  | { readonly do: 'remove'; readonly at: number }
  | { readonly do: 'move'; readonly at: number; readonly to: number }
  | { readonly do: 'change'; readonly at: number; readonly link: Partial<Record<keyof Link, Link[keyof Link] | null>> };

/** Why a chain can't be changed so: it was changed meanwhile, or a source would stand in it twice. */
export type ChainRefusal = 'stale' | 'loop';

/**
 * The chain with one change made. A statement passes each hand once, so a chain that would name a source twice is refused
 * as a loop; a place that is not there means that somebody else has changed the chain since.
 */
export function changeChain(links: readonly Link[], change: ChainChange): readonly Link[] | ChainRefusal {
  const next = [...links];
  if (change.do === 'insert') {
    if (!(change.at >= 0 && change.at <= links.length)) return 'stale';
    next.splice(change.at, 0, change.link);
  } else {
    const here = links[change.at];
    if (here === undefined) return 'stale';
    if (change.do === 'remove') next.splice(change.at, 1);
    else if (change.do === 'change') next[change.at] = changed(here, change.link);
    else {
      if (links[change.to] === undefined) return 'stale';
      next.splice(change.at, 1);
      next.splice(change.to, 0, here);
    }
  }
  return isLoop(next) ? 'loop' : next;
}

/** Whether a source stands in a chain more than once. */
export function isLoop(links: readonly Link[]): boolean {
  const named = links.flatMap((link) => link.sourceId ?? []);
  return new Set(named).size < named.length;
}

/** The chain after `from` was found to be the same as `to`: where both stand in it, the one nearer to the origin stays. */
export function joinInChain(links: readonly Link[], from: SourceId, to: SourceId): Link[] {
  const seen = new Set<string>();
  return links.flatMap((link) => {
    const next = link.sourceId === from ? { ...link, sourceId: to } : link;
    if (next.sourceId === undefined) return [next];
    if (seen.has(next.sourceId)) return [];
    seen.add(next.sourceId);
    return [next];
  });
}

function changed(link: Link, fields: Extract<ChainChange, { do: 'change' }>['link']): Link {
  return Object.fromEntries(
    Object.entries({ ...link, ...fields }).filter(([, value]) => value !== null && value !== undefined),
  ) as Link;
}

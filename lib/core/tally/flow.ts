import type { ClaimId, SourceId } from '../model/id.ts';
import { finish, type Steps } from '../steps.ts';
import type { ClaimNaming } from './claim-naming.ts';
import type { Counted, Way } from './counted.ts';

/** How claims came: from origins through those who passed them on to the story (or to all stories that are counted). */
export interface Flow {
  readonly nodes: readonly FlowNode[];
  readonly steps: readonly FlowStep[];
  /** Attributions, and claims that have none as a finding: what flows. A claim with two attributions came two ways. */
  readonly ways: number;
  /** Claims of which nobody has said yet how they came: not in the picture. */
  readonly open: readonly ClaimId[];
}

/** What stands at a place of the way; a source that both speaks and passes on stands at both places. */
export interface FlowNode {
  readonly key: string;
  /** `others`: sources with few claims, taken together. `story`: where all ends. */
  readonly what: 'source' | 'others' | 'not-given' | 'none' | 'story';
  readonly source?: SourceId;
  /** `origin`, or how many hands lie between it and the story, itself counted: the last hand is 1. The story is 0. */
  readonly at: 'origin' | number;
  /** Sources behind it, where it is `others`. */
  readonly sources?: number;
}

/** What went from one place to the next. */
export interface FlowStep {
  readonly from: string;
  readonly to: string;
  readonly naming: ClaimNaming;
  /** A claim stands here once for each way that goes along here. */
  readonly claims: readonly ClaimId[];
}

const atOnce = 200; // ways: a tenth of a millisecond

interface Growing {
  readonly from: string;
  readonly to: string;
  readonly naming: ClaimNaming;
  readonly claims: ClaimId[];
}

/** Counts the ways as claims come. */
export class Flowing {
  readonly #ways: { readonly way: Way; readonly naming: ClaimNaming; readonly claim: ClaimId }[] = [];
  readonly #counts = new Map<string, number>();
  readonly #open: ClaimId[] = [];

  add({ id, naming, ways }: Pick<Counted, 'id' | 'naming' | 'ways'>): void {
    if (ways.length === 0 && naming !== 'none') this.#open.push(id);
    const own: readonly Way[] = ways.length === 0 ? (naming === 'none' ? [[]] : []) : ways;
    for (const way of own) {
      this.#ways.push({ way, naming, claim: id });
      for (const [at, source] of way.entries()) {
        if (source === null) continue;
        const key = keyAt(way, at, source);
        this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
      }
    }
  }

  /** The flow; `most`: sources shown by themselves at each place, those with most claims. */
  *end(most: number): Steps<Flow> {
    const shown = this.#shown(most);
    const nodes = new Map<string, FlowNode & { readonly hidden: Set<string> }>();
    const steps = new Map<string, Growing>();
    const node = (made: FlowNode, hidden?: string) => {
      const known = nodes.get(made.key) ?? { ...made, hidden: new Set<string>() };
      nodes.set(made.key, known);
      if (hidden !== undefined) known.hidden.add(hidden);
      return made.key;
    };
    for (const [number, { way, naming, claim }] of this.#ways.entries()) {
      if (number % atOnce === 0) yield;
      let from = way.length === 0 ? node({ key: 'none', what: 'none', at: 'origin' }) : undefined;
      const step = (to: string) => {
        if (from !== undefined) {
          const key = `${from} > ${to} > ${naming}`;
          const known = steps.get(key) ?? { from, to, naming, claims: [] };
          steps.set(key, known);
          known.claims.push(claim);
        }
        from = to;
      };
      for (const [index, source] of way.entries()) {
        const own = keyAt(way, index, source);
        const at = index === 0 ? 'origin' : way.length - index;
        if (source === null) step(node({ key: own, what: 'not-given', at }));
        else if (shown.has(own)) step(node({ key: own, what: 'source', source, at }));
        else step(node({ key: `${at} others`, what: 'others', at }, source));
      }
      step(node({ key: 'story', what: 'story', at: 0 }));
    }
    return {
      nodes: [...nodes.values()].map(({ hidden, ...made }) =>
        hidden.size === 0 ? made : { ...made, sources: hidden.size },
      ),
      steps: [...steps.values()],
      ways: this.#ways.length,
      open: this.#open,
    };
  }

  /** At each place the sources with most claims; one more than `most` is not worth a bundle of its own. */
  #shown(most: number): Set<string> {
    const places = new Map<string, [string, number][]>();
    for (const entry of this.#counts) {
      const place = entry[0].slice(0, entry[0].indexOf(' '));
      const own = places.get(place) ?? [];
      places.set(place, own);
      own.push(entry);
    }
    const shown = [...places.values()].flatMap((own) =>
      own.length <= most + 1 ? own : own.sort((one, other) => other[1] - one[1]).slice(0, most),
    );
    return new Set(shown.map(([key]) => key));
  }
}

/** The flow of these claims; `most`: sources shown by themselves at each place. */
export function flowOf(claims: Iterable<Counted>, most: number): Flow {
  const flowing = new Flowing();
  for (const claim of claims) flowing.add(claim);
  return finish(flowing.end(most));
}

/** Origins stand together whatever the length of their way; those who passed it on by how near to the story they are. */
function keyAt(way: Way, index: number, source: SourceId | null): string {
  return `${index === 0 ? 'origin' : way.length - index} ${source ?? 'not given'}`;
}

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

type At = FlowNode['at'];

/** Counts the ways as claims come. */
export class Flowing {
  // Lists beside each other, not a list of records: of a hundred thousand ways, half the time went into clearing them away.
  readonly #ways: Way[] = [];
  readonly #namings: ClaimNaming[] = [];
  readonly #claims: ClaimId[] = [];
  readonly #counts = new Map<At, Map<SourceId, number>>();
  readonly #open: ClaimId[] = [];

  add({ id, naming, ways }: Pick<Counted, 'id' | 'naming' | 'ways'>): void {
    if (ways.length === 0) {
      if (naming === 'none') this.#take(noWay, naming, id);
      else this.#open.push(id);
    }
    for (const way of ways) this.#take(way, naming, id);
  }

  #take(way: Way, naming: ClaimNaming, claim: ClaimId): void {
    this.#ways.push(way);
    this.#namings.push(naming);
    this.#claims.push(claim);
    for (let index = 0; index < way.length; index += 1) {
      const source = way[index]!;
      if (source === null) continue;
      const own = mapIn(this.#counts, placeIn(way, index));
      own.set(source, (own.get(source) ?? 0) + 1);
    }
  }

  /** The flow; `most`: sources shown by themselves at each place, those with most claims. */
  *end(most: number): Steps<Flow> {
    const shown = new Map<At, ReadonlySet<SourceId>>();
    for (const [at, counts] of this.#counts) {
      shown.set(at, mostOf(counts, most));
      yield;
    }
    const nodes = new Nodes(shown);
    const steps = new Map<string, Map<string, Map<ClaimNaming, Growing>>>();
    for (const [number, way] of this.#ways.entries()) {
      if (number % atOnce === 0) yield;
      const naming = this.#namings[number]!;
      let from = way.length === 0 ? nodes.none() : undefined;
      for (let index = 0; index <= way.length; index += 1) {
        const to = index === way.length ? nodes.story() : nodes.of(placeIn(way, index), way[index]!);
        if (from !== undefined) {
          const own = mapIn(mapIn(steps, from), to);
          let step = own.get(naming);
          if (step === undefined) {
            step = { from, to, naming, claims: [] };
            own.set(naming, step);
          }
          step.claims.push(this.#claims[number]!);
        }
        from = to;
      }
    }
    return {
      nodes: nodes.all(),
      steps: [...steps.values()].flatMap((own) => [...own.values()].flatMap((some) => [...some.values()])),
      ways: this.#ways.length,
      open: this.#open,
    };
  }
}

/** The flow of these claims; `most`: sources shown by themselves at each place. */
export function flowOf(claims: Iterable<Counted>, most: number): Flow {
  const flowing = new Flowing();
  for (const claim of claims) flowing.add(claim);
  return finish(flowing.end(most));
}

/** What stands at each place, made when it first comes. */
class Nodes {
  readonly #made = new Map<string, FlowNode>();
  readonly #hidden = new Map<string, Set<SourceId>>();
  /** The key of a source at a place, so that it need not be put together again. */
  readonly #keys = new Map<At, Map<SourceId, string>>();
  readonly #shown: ReadonlyMap<At, ReadonlySet<SourceId>>;

  constructor(shown: ReadonlyMap<At, ReadonlySet<SourceId>>) {
    this.#shown = shown;
  }

  none(): string {
    return this.#make({ key: 'none', what: 'none', at: 'origin' });
  }

  story(): string {
    return this.#make({ key: 'story', what: 'story', at: 0 });
  }

  of(at: At, source: SourceId | null): string {
    if (source === null) return this.#make({ key: `${at} not given`, what: 'not-given', at });
    const keys = mapIn(this.#keys, at);
    let key = keys.get(source);
    if (key === undefined) {
      if (this.#shown.get(at)?.has(source)) key = this.#make({ key: `${at} ${source}`, what: 'source', source, at });
      else {
        key = this.#make({ key: `${at} others`, what: 'others', at });
        const hidden = this.#hidden.get(key) ?? new Set();
        this.#hidden.set(key, hidden.add(source));
      }
      keys.set(source, key);
    }
    return key;
  }

  all(): FlowNode[] {
    return [...this.#made.values()].map((node) => {
      const hidden = this.#hidden.get(node.key)?.size;
      return hidden === undefined ? node : { ...node, sources: hidden };
    });
  }

  #make(node: FlowNode): string {
    if (!this.#made.has(node.key)) this.#made.set(node.key, node);
    return node.key;
  }
}

/** The sources with most claims; one more than `most` is not worth a bundle of its own. */
function mostOf(counts: ReadonlyMap<SourceId, number>, most: number): Set<SourceId> {
  if (counts.size <= most + 1) return new Set(counts.keys());
  return new Set(
    [...counts]
      .sort((one, other) => other[1] - one[1])
      .slice(0, most)
      .map(([source]) => source),
  );
}

const noWay: Way = [];

/** Origins stand together whatever the length of their way; those who passed it on by how near to the story they are. */
function placeIn(way: Way, index: number): At {
  return index === 0 ? 'origin' : way.length - index;
}

function mapIn<Key, Inner, Value>(maps: Map<Key, Map<Inner, Value>>, key: Key): Map<Inner, Value> {
  let own = maps.get(key);
  if (own === undefined) {
    own = new Map();
    maps.set(key, own);
  }
  return own;
}

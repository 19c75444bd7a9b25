import type { ClaimId, SourceId } from '../model/id.ts';
import { type Counted, isSecondHand, originCount } from './counted.ts';

/** How claims are sourced, at a glance: of each figure the claims behind it. */
export interface Glance {
  /** All claims. */
  readonly of: number;
  /** A named source stands behind it. */
  readonly named: readonly ClaimId[];
  /** One origin, and no other. */
  readonly oneSource: readonly ClaimId[];
  /** Only through others: no attribution is the outlet's own reporting. */
  readonly secondHand: readonly ClaimId[];
  /** Its best source is anonymous or vague. */
  readonly unnamed: readonly ClaimId[];
  /** The finding that no source is given. */
  readonly none: readonly ClaimId[];
  /** Nobody has said yet how it is sourced. */
  readonly open: readonly ClaimId[];
  /** The first claim, in the order given, that has a source. */
  readonly first?: { readonly claim: ClaimId; readonly source: SourceId };
  /** Undefined where no claim has a source. */
  readonly concentration?: Concentration;
}

/** How much rests on few. Each claim counts once, by its leading source; claims without one do not count. */
export interface Concentration {
  /** Claims with a leading source. */
  readonly of: number;
  readonly sources: number;
  readonly top: SourceId;
  readonly topClaims: number;
  /**
   * The effective number of sources: as many, equally often quoted, would be as concentrated. The inverse of the sum of squared
   * shares (Hill 1973, order 2; in political science Laakso and Taagepera 1979). 1 where all rests on one.
   */
  readonly effective: number;
}

/** Counts claims as they come: what holds for a story holds for a hundred thousand claims, a few at a time. */
export class Glancing {
  #of = 0;
  readonly #sets = { named: [], oneSource: [], secondHand: [], unnamed: [], none: [], open: [] } as Record<
    'named' | 'oneSource' | 'secondHand' | 'unnamed' | 'none' | 'open',
    ClaimId[]
  >;
  #first: Glance['first'];
  readonly #leads = new Map<SourceId, number>();

  add(claim: Counted): void {
    const { id, naming, lead } = claim;
    const sets = this.#sets;
    this.#of += 1;
    if (naming === 'named') sets.named.push(id);
    else if (naming === 'anonymous' || naming === 'vague') sets.unnamed.push(id);
    else if (naming === 'none') sets.none.push(id);
    else if (naming === 'open') sets.open.push(id);
    if (originCount(claim) === 1) sets.oneSource.push(id);
    if (isSecondHand(claim)) sets.secondHand.push(id);
    if (lead !== undefined) {
      this.#first ??= { claim: id, source: lead };
      this.#leads.set(lead, (this.#leads.get(lead) ?? 0) + 1);
    }
  }

  end(): Glance {
    const concentration = concentrationOf(this.#leads);
    return {
      of: this.#of,
      ...this.#sets,
      ...(this.#first === undefined ? {} : { first: this.#first }),
      ...(concentration === undefined ? {} : { concentration }),
    };
  }
}

/** The same over all claims at once. */
export function glanceOf(claims: Iterable<Counted>): Glance {
  const glancing = new Glancing();
  for (const claim of claims) glancing.add(claim);
  return glancing.end();
}

/** How concentrated claims are on sources, from each source's claims; undefined for none. Ties go to the one that came first. */
export function concentrationOf(claimsBySource: ReadonlyMap<SourceId, number>): Concentration | undefined {
  let [of, squares, topClaims] = [0, 0, 0];
  let top: SourceId | undefined;
  for (const [source, count] of claimsBySource) {
    of += count;
    squares += count * count;
    if (count > topClaims) [top, topClaims] = [source, count];
  }
  if (top === undefined) return undefined;
  return { of, sources: claimsBySource.size, top, topClaims, effective: (of * of) / squares };
}

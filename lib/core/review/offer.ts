import type { Id } from '../model/id.ts';
import type { Selector } from '../model/selector.ts';
import type { Directness, How, Span, SuggestedNaming } from '../suggest/rule.ts';

/** One step of the way a statement came, in words that can be shown and kept. */
export interface OfferedLink {
  /** As the ledger would name it; absent when the story does not say who it was. */
  readonly name?: string;
  /** The words of the story that `name` was taken from. */
  readonly printed?: string;
  readonly how?: How;
  readonly cue?: Span;
}

/** A suggestion made ready to be shown, answered and kept. All spans are UTF-16 units of the reading's text. */
export interface Offer {
  /** Tells the page and the panel which one is meant; made of its place, so that the same text gives the same. */
  readonly id: Id<'suggestion'>;
  /** The one stretch that would become the claim's passage. */
  readonly span: Span;
  readonly words: string;
  readonly selector: Selector;
  readonly cue?: string;
  /** Origin first; the story's outlet is not in it. Empty when the story names nobody. */
  readonly links: readonly OfferedLink[];
  /** Whether the origin's name is a guess at whom a pronoun or a short name stands for. */
  readonly isGuess: boolean;
  readonly directness: Directness;
  readonly naming: SuggestedNaming;
  readonly typeHint?: string;
  readonly plurality?: number;
  readonly rule: string;
}

/** The link that the proposed naming, type and name are about: the first that the story gives. */
export function givenLink(offer: Pick<Offer, 'links'>): (OfferedLink & { readonly name: string }) | undefined {
  return offer.links.find((link): link is OfferedLink & { readonly name: string } => link.name !== undefined);
}

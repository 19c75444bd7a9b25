import { useMemo } from 'react';
import type { ReadPage } from '#browser/calls.ts';
import type { ClaimId } from '#core/model/id.ts';
import type { Offer } from '#core/review/offer.ts';
import type { Corrections } from '#core/review/take.ts';
import type { Commands } from './use-commands.ts';

/** What a person can answer to suggestions; each answers whether it was kept. */
export interface Answering {
  /** Several at once are one step. */
  accept(offers: readonly Offer[], own?: Corrections): Promise<boolean>;
  dismiss(offer: Offer): Promise<boolean>;
  /** Gives a claim that was marked by hand the source, the chain and the cue that were suggested. */
  attribute(claimId: ClaimId, offer: Offer, own?: Corrections): Promise<boolean>;
}

/** Answers suggestions made for a page. What describes their passages is loaded with the rules, not with the panel. */
export function useAnswering(page: ReadPage | undefined, commands: Commands): Answering {
  return useMemo(() => {
    const taking = () => import('#core/review/take.ts');
    return {
      async accept(offers, own) {
        if (page === undefined) return false;
        const { take } = await taking();
        const taken = offers.map((offer) => take(page.capture.text, offer, own));
        return (await commands.acceptSuggestions(page, taken)).ok;
      },
      async dismiss(offer) {
        if (page === undefined) return false;
        const { answered } = await taking();
        return (await commands.dismissSuggestion(page, answered(offer), offer.words)).ok;
      },
      async attribute(claimId, offer, own) {
        if (page === undefined) return false;
        const { take } = await taking();
        return (await commands.attributeAsSuggested(page, claimId, take(page.capture.text, offer, own))).ok;
      },
    };
  }, [page, commands]);
}

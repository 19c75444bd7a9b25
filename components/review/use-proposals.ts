import { useEffect, useMemo, useRef } from 'react';
import { codeWord } from '#components/claim/codebook-words.ts';
import type { Proposal } from '#components/claim/deeds.ts';
import type { Answering } from '#components/hooks/use-answering.ts';
import type { PanelToPage } from '#components/hooks/use-page.ts';
import type { Codebook } from '#core/model/codebook.ts';
import type { ClaimId, Id } from '#core/model/id.ts';
import { givenLink, type Offer } from '#core/review/offer.ts';
import { offerFor } from '#core/review/open-offers.ts';
import type { Span } from '#core/suggest/rule.ts';
import type { ClaimView } from '#core/tally/claim-view.ts';
import { i18n } from '#i18n';

/** What is proposed for claims that were marked by hand and have no source yet. */
export interface Proposals {
  for(view: ClaimView): Proposal | undefined;
  /** Carries out what was pressed in the page. */
  accept(id: Id<string>): void;
}

/** Finds the suggestion that fits a claim; the page is told of the one that fits the claim just marked there. */
export function useProposals(
  offers: readonly Offer[],
  views: readonly ClaimView[],
  claimed: ReadonlyMap<string, Span>,
  codebook: Codebook,
  marked: Id<string> | undefined,
  answering: Answering,
  tellPage: (message: PanelToPage) => void,
): Proposals {
  const fitting = useMemo(
    () =>
      new Map(
        views.flatMap((view): [string, Offer][] => {
          const offer = fittingOffer(offers, view, claimed.get(view.claim.id));
          return offer ? [[view.claim.id, offer]] : [];
        }),
      ),
    [offers, views, claimed],
  );
  const told = useRef<Id<string>>(undefined);
  const offer = marked === undefined ? undefined : fitting.get(marked);
  useEffect(() => {
    if (marked === undefined || offer === undefined || told.current === marked) return;
    told.current = marked;
    // The name is cut from the story's own words: nothing of the ledger may reach a page.
    tellPage({ say: 'propose', id: marked, name: givenLink(offer)!.name });
  }, [marked, offer, tellPage]);

  return {
    for(view) {
      const offer = fitting.get(view.claim.id);
      const given = offer && givenLink(offer);
      if (offer === undefined || given === undefined) return undefined;
      return {
        name: given.name,
        detail: detailOf(offer, codebook),
        ...(offer.typeHint === undefined ? {} : { type: offer.typeHint }),
        accept: (own) => void answering.attribute(view.claim.id as ClaimId, offer, own),
      };
    },
    accept(id) {
      const offer = fitting.get(id);
      if (offer !== undefined) void answering.attribute(id as ClaimId, offer);
    },
  };
}

/** Nothing is proposed where the person has said something already. */
function fittingOffer(
  offers: readonly Offer[],
  { claim, attributions }: ClaimView,
  place: Span | undefined,
): Offer | undefined {
  if (place === undefined || claim.unsourced || attributions.length > 0) return undefined;
  const offer = offerFor(offers, place);
  return offer && givenLink(offer) ? offer : undefined;
}

/** "suggested, expert, via YTN" */
function detailOf(offer: Offer, codebook: Codebook): string {
  const given = offer.links.findIndex(({ name }) => name !== undefined);
  const via = offer.links.slice(given + 1).flatMap(({ name }) => name ?? []);
  return [
    i18n.t(offer.isGuess ? 'review.guessed' : 'review.suggested'),
    codeWord(codebook, 'type', offer.typeHint),
    ...via.map((name) => `${i18n.t('claims.via')} ${name}`),
  ]
    .filter(Boolean)
    .join(', ');
}

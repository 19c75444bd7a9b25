import type { Answer } from '../model/answer.ts';
import type { Passage } from '../model/passage.ts';
import type { Project } from '../model/project.ts';
import type { Span } from '../suggest/rule.ts';
import { isLive } from '../tally/claim-view.ts';
import { fold } from '../text/fold.ts';
import type { Offer } from './offer.ts';

/** The offers that nobody has answered and whose words no claim has taken, in their order. */
export function openOffers(
  offers: readonly Offer[],
  claimed: readonly Span[],
  answers: readonly Pick<Answer, 'words' | 'place'>[],
): Offer[] {
  return unanswered(offers, answers).filter(({ span }) => claimed.every((other) => overlapOf(span, other) === 0));
}

/** The offers that nobody has answered; of copies of the same words, the one nearest to the answer's place is taken as meant. */
export function unanswered(offers: readonly Offer[], answers: readonly Pick<Answer, 'words' | 'place'>[]): Offer[] {
  const left = new Set(offers);
  for (const { words, place } of answers) {
    const alike = [...left].filter((offer) => fold(offer.words) === words);
    const [nearest] = alike.sort((a, b) => Math.abs(a.span.start - place) - Math.abs(b.span.start - place));
    if (nearest !== undefined) left.delete(nearest);
  }
  return [...left];
}

/** Where each claim of a story stands in `text`, by its id; `text` need not be the one it was marked in. */
export function claimedIn(text: string, project: Project): ReadonlyMap<string, Span> {
  const passages = new Map(project.passages.map((passage) => [passage.id as string, passage]));
  const hashes = new Map(project.readings.map((reading) => [reading.id as string, reading.hash]));
  const own = project.texts.find((kept) => kept.text === text)?.hash;
  const placeOf = ({ readingId, start, end, selector }: Passage): Span | undefined => {
    const isSameText = own !== undefined && hashes.get(readingId) === own;
    if (isSameText && start !== undefined && end !== undefined) return { start, end };
    const at = text.indexOf(selector.exact);
    return at < 0 ? undefined : { start: at, end: at + selector.exact.length };
  };
  return new Map(
    project.claims.filter(isLive).flatMap((claim): [string, Span][] => {
      const passage = passages.get(claim.passageId);
      const place = passage && placeOf(passage);
      return place ? [[claim.id, place]] : [];
    }),
  );
}

/** The offer that fits words marked by hand best: it shares at least half of either. */
export function offerFor(offers: readonly Offer[], place: Span): Offer | undefined {
  const [best] = offers
    .map((offer) => ({ offer, shared: overlapOf(offer.span, place) }))
    .filter(({ offer, shared }) => shared > 0 && shared >= Math.min(lengthOf(offer.span), lengthOf(place)) / 2)
    .sort((a, b) => b.shared - a.shared);
  return best?.offer;
}

function overlapOf(one: Span, other: Span): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}

const lengthOf = ({ start, end }: Span): number => end - start;

import { useEffect, useMemo, useState } from 'react';
import type { Answering } from '#components/hooks/use-answering.ts';
import type { PanelToPage } from '#components/hooks/use-page.ts';
import type { Id } from '#core/model/id.ts';
import type { Mark } from '#core/model/mark.ts';
import type { Project } from '#core/model/project.ts';
import type { Offer } from '#core/review/offer.ts';
import { claimedIn, openOffers, unanswered } from '#core/review/open-offers.ts';
import type { Corrections } from '#core/review/take.ts';
import type { Span } from '#core/suggest/rule.ts';
import { fold } from '#core/text/fold.ts';

/** The suggestions of a story and the one that is looked at. */
export interface Review {
  /** Those that wait for an answer, in the order of the story. */
  readonly open: readonly Offer[];
  /** Those that nobody has answered, also where a claim stands on their words by now. */
  readonly unanswered: readonly Offer[];
  /** Where each claim stands in the text that the suggestions are of, by its id. */
  readonly claimed: ReadonlyMap<string, Span>;
  /** How the page is to paint them. */
  readonly marks: readonly Mark[];
  readonly isOn: boolean;
  readonly current: Offer | undefined;
  /** Which of those that waited when the review began it is, counted from 1. */
  readonly at: number;
  readonly total: number;
  /** Begins at this one, or at the first; false if it is none that waits. */
  start(id?: Id<string>): boolean;
  /** Ends it; `isBack` where the person comes back to the list, rather than goes on to something else. */
  leave(isBack: boolean): void;
  /** Whether it was left just now: the focus belongs where it can be begun again, once. */
  readonly wasLeft: boolean;
  /** The focus is there. */
  arrived(): void;
  move(by: 1 | -1): void;
  /** Goes to the suggestion that begins with these words, as when undo has brought it back. */
  goTo(words: string): void;
  accept(own?: Corrections): Promise<boolean>;
  dismiss(): Promise<boolean>;
  /** Accepts all whole quotations whose speaker is given; answers how many. */
  acceptDirect(): Promise<number>;
  readonly direct: readonly Offer[];
}

/** A review that is under way: where it stands in the text, and which suggestions it began with. */
interface Session {
  readonly text: string;
  readonly place: number;
  readonly began: readonly Id<string>[];
}

const none: readonly Offer[] = [];

/** The review of a story's suggestions. An answer is not copied here: it shows when the library has it. */
export function useReview(
  text: string | undefined,
  offers: readonly Offer[] = none,
  project: Project | null | undefined,
  answering: Answering,
  tellPage: (message: PanelToPage) => void,
): Review {
  const [begun, setSession] = useState<Session>();
  // Another story is another review.
  const session = begun?.text === text ? begun : undefined;
  const [wasLeft, setWasLeft] = useState(false);
  const [answeredNow, setAnsweredNow] = useState<Id<string>>();

  const { open, left, claimed } = useMemo(() => {
    if (project === undefined || text === undefined) return { open: none, left: none, claimed: new Map() };
    const answers = project?.answers ?? [];
    const claimed: ReadonlyMap<string, Span> = project ? claimedIn(text, project) : new Map();
    return { open: openOffers(offers, [...claimed.values()], answers), left: unanswered(offers, answers), claimed };
  }, [offers, project, text]);
  const marks = useMemo(() => open.map(({ id, selector }): Mark => ({ id, look: 'suggestion', selector })), [open]);
  const direct = useMemo(() => open.filter(isWholeQuotation), [open]);

  const current = session && (open.find(({ span }) => span.start >= session.place) ?? open.at(0));
  const currentId = current?.id;
  useEffect(() => {
    if (currentId !== undefined) tellPage({ say: 'go', id: currentId });
  }, [currentId, tellPage]);

  const answer = async (offer: Offer | undefined, giving: (offer: Offer) => Promise<boolean>) => {
    // Until the library shows the answer, a second key on the same suggestion means nothing.
    if (offer === undefined || answeredNow === offer.id) return false;
    setAnsweredNow(offer.id);
    setSession((was) => was && { ...was, place: offer.span.start });
    const kept = await giving(offer);
    // Only a failure, or what undo brings back, can be answered again.
    setTimeout(() => setAnsweredNow(undefined), kept ? 400 : 0); // milliseconds: the library shows a change within 100
    return kept;
  };

  const began = session?.began ?? [];
  return {
    open,
    unanswered: left,
    claimed,
    marks,
    direct,
    isOn: session !== undefined,
    current,
    at: current ? Math.max(began.indexOf(current.id), 0) + 1 : 0,
    total: began.length,
    start(id) {
      const first = id === undefined ? open[0] : open.find((offer) => offer.id === id);
      if (first === undefined || text === undefined) return false;
      setWasLeft(false);
      setSession({ text, place: first.span.start, began: open.map((offer) => offer.id) });
      return true;
    },
    wasLeft,
    arrived: () => setWasLeft(false),
    leave(isBack) {
      setWasLeft(isBack && session !== undefined);
      setSession(undefined);
      tellPage({ say: 'active' });
    },
    move(by) {
      const next = open[open.findIndex(({ id }) => id === currentId) + by];
      if (next !== undefined) setSession((was) => was && { ...was, place: next.span.start });
    },
    goTo(words) {
      setAnsweredNow(undefined);
      const back = words === '' ? undefined : offers.find((offer) => fold(offer.words).startsWith(fold(words)));
      if (back !== undefined) setSession((was) => was && { ...was, place: back.span.start });
    },
    accept: (own) => answer(current, (offer) => answering.accept([offer], own)),
    dismiss: () => answer(current, (offer) => answering.dismiss(offer)),
    acceptDirect: async () => ((await answering.accept(direct)) ? direct.length : 0),
  };
}

function isWholeQuotation({ directness, links }: Offer): boolean {
  return directness === 'direct' && links.some(({ name }) => name !== undefined);
}

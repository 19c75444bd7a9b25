import { describeIn } from '../anchor/describe.ts';
import type { Link } from '../model/attribution.ts';
import type { Selector } from '../model/selector.ts';
import type { Span } from '../suggest/rule.ts';
import { fold } from '../text/fold.ts';
import type { Offer } from './offer.ts';

/** What a person put in place of what was proposed, before accepting: absent = as proposed, null = not set. */
export interface Corrections {
  readonly name?: string;
  readonly type?: string | null;
  readonly naming?: string | null;
  readonly directness?: string | null;
}

/** A passage to be kept: how it is found again and where it stands in the reading's text (UTF-16 units). */
export interface TakenPassage {
  readonly selector: Selector;
  readonly place: Span;
}

/** One link to be kept; without a name it is "not given". */
export interface TakenLink extends Pick<Link, 'how'> {
  readonly name?: string;
  readonly printed?: string;
  /** For a source that is new to the ledger. */
  readonly type?: string;
  /** How the story names it: kept where nothing is said of that yet, or where the person said so. */
  readonly naming?: string;
  readonly namingIsOwn?: boolean;
  readonly cue?: TakenPassage;
}

/** An offer as a person took it: all that the library has to be told. */
export interface Taken {
  readonly answered: Answered;
  readonly claim: TakenPassage;
  readonly links: readonly TakenLink[];
  readonly directness?: string;
  readonly nameAsPrinted?: string;
  readonly plurality?: number;
}

/** Which offer an answer is about. */
export interface Answered {
  readonly rule: string;
  /** Folded. */
  readonly words: string;
  readonly place: number;
}

/** Which offer this is, as an answer to it is kept. */
export function answered({ rule, words, span }: Offer): Answered {
  return { rule, words: fold(words), place: span.start };
}

/** Takes an offer as proposed, or as corrected; `text` is the reading's. */
export function take(text: string, offer: Offer, own: Corrections = {}): Taken {
  const given = offer.links.findIndex((link) => link.name !== undefined);
  const about = {
    ...optional('type', own.type === undefined ? offer.typeHint : own.type),
    ...optional('naming', own.naming === undefined ? namingOf(offer) : own.naming),
    ...(own.naming === undefined ? {} : { namingIsOwn: true }),
  };
  const links = offer.links.map(
    ({ name, printed, how, cue }, at): TakenLink => ({
      ...optional('name', at === given ? (own.name ?? name) : name),
      ...optional('printed', printed),
      ...optional('how', how),
      ...(at === given ? about : {}),
      ...(cue && { cue: { selector: describeIn(text, cue.start, cue.end), place: cue } }),
    }),
  );
  const isNamedByHand = given < 0 && own.name !== undefined;
  return {
    answered: answered(offer),
    claim: { selector: offer.selector, place: offer.span },
    links: isNamedByHand ? [{ ...optional('name', own.name), ...about }] : links,
    ...optional('directness', own.directness === undefined ? offer.directness : own.directness),
    ...optional('nameAsPrinted', offer.links[given]?.printed),
    ...optional('plurality', offer.plurality),
  };
}

function namingOf({ naming }: Offer): string | undefined {
  return naming === 'none' ? undefined : naming;
}

function optional<Name extends string, T>(name: Name, value: T | null | undefined): { readonly [K in Name]?: T } {
  return value === undefined || value === null ? {} : ({ [name]: value } as { [K in Name]: T });
}

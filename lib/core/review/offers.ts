import { describeIn } from '../anchor/describe.ts';
import type { Id } from '../model/id.ts';
import { guessNaming } from '../suggest/naming.ts';
import type { Span, Suggestion } from '../suggest/rule.ts';
import type { Offer, OfferedLink } from './offer.ts';
import { sourceName } from './source-name.ts';

const shortGap = 160; // UTF-16 units: a cue with what is set off beside it; longer, and the words between are a sentence of their own

/** Makes offers of what was suggested for a text, in its order. */
export function offersOf(text: string, suggestions: readonly Suggestion[]): Offer[] {
  return suggestions.map((suggestion) => {
    const span = spanOf(suggestion.claim);
    const { cue, directness, naming, typeHint, plurality, rule } = suggestion;
    return {
      id: `suggestion:${span.start}-${span.end}` as Id<'suggestion'>,
      span,
      words: cut(text, span),
      selector: describeIn(text, span.start, span.end),
      ...(cue && { cue: cut(text, cue) }),
      links: linksOf(text, suggestion),
      isGuess: suggestion.antecedent !== undefined,
      directness,
      naming,
      ...(typeHint !== undefined && { typeHint }),
      ...(plurality !== undefined && { plurality }),
      rule,
    };
  });
}

/**
 * The one stretch that is kept of a claim in several: a passage has no holes, since people read it as one. Over a short
 * gap it runs from the first word to the last, the cue in the middle with it, as it stands in the story; a long gap holds
 * what somebody else says or does, and then only the longest stretch is the claim.
 */
export function spanOf(claim: readonly Span[]): Span {
  const isClose = claim.every((part, at) => at === 0 || part.start - claim[at - 1]!.end <= shortGap);
  if (isClose) return { start: claim[0]!.start, end: claim.at(-1)!.end };
  return claim.reduce((longest, part) => (part.end - part.start > longest.end - longest.start ? part : longest));
}

function linksOf(text: string, { links, antecedent, naming, cue }: Suggestion): OfferedLink[] {
  const offered = links.map((link, at): OfferedLink => {
    const isOrigin = at === 0;
    const printed = cut(text, isOrigin && antecedent ? antecedent : link.source);
    const name = sourceName(printed, isOrigin ? naming : guessNaming(printed));
    return { name, printed, how: link.how, ...(link.cue && { cue: link.cue }) };
  });
  // An outlet that reports something had it from somebody: the story does not say from whom (codebook, the sample's first rows).
  if (offered[0]?.how === 'reported') return [{}, ...offered];
  // "It is believed": a cue and nobody.
  if (offered.length === 0 && cue !== undefined) return [{ cue }];
  return offered;
}

const cut = (text: string, { start, end }: Span): string => text.slice(start, end);

import type { Span, Suggestion } from '#core/suggest/rule.ts';
import { type SuggestOptions, suggestAttributions } from '#core/suggest/suggest.ts';

/** A suggestion in words, as tests and people read it. */
export interface ReadOut {
  readonly claim: string;
  readonly cue: string | undefined;
  readonly source: string | undefined;
  readonly antecedent: string | undefined;
  /** "Kim (told) <- CNN (reported)", origin first. */
  readonly chain: string;
  readonly suggestion: Suggestion;
}

/** The suggestions for a text, read out: parts of a claim are joined by " / ". */
export function readOut(text: string, options?: SuggestOptions): ReadOut[] {
  const words = (span: Span) => text.slice(span.start, span.end);
  return suggestAttributions(text, options).map((suggestion) => ({
    claim: suggestion.claim.map(words).join(' / '),
    cue: suggestion.cue && words(suggestion.cue),
    source: suggestion.source && words(suggestion.source),
    antecedent: suggestion.antecedent && words(suggestion.antecedent),
    chain: suggestion.links.map(({ source, how }) => `${words(source)} (${how})`).join(' <- '),
    suggestion,
  }));
}

import type { Draft } from './draft.ts';
import type { How, Span, SuggestedLink } from './rule.ts';
import type { Story } from './story.ts';

/** An interview that was named is not taken to go on further than this many paragraphs. */
const reach = 3;

/** The way each statement came, origin first, as the words of its sentence give it, or as the same speaker's last one did. */
export function chainsOf(
  story: Story,
  drafts: readonly Draft[],
  antecedents: readonly (Span | undefined)[],
): SuggestedLink[][] {
  const { text } = story;
  /** The outlet each speaker was last said to have spoken to. */
  const spokeTo = new Map<string, { readonly link: SuggestedLink; paragraph: number }>();
  return drafts.map((draft, index) => {
    const links = ownLinks(story, draft, antecedents[index]);
    const [origin] = links;
    if (origin === undefined || origin.how !== 'told') return links;
    const about = antecedents[index] ?? origin.source;
    const key = text.slice(about.start, about.end).toLowerCase();
    const outlet = links[1];
    if (outlet !== undefined && draft.via === undefined) {
      spokeTo.set(key, { link: { source: outlet.source, how: outlet.how }, paragraph: draft.paragraph });
      return links;
    }
    const before = spokeTo.get(key);
    if (outlet === undefined && before !== undefined && draft.paragraph - before.paragraph <= reach) {
      before.paragraph = draft.paragraph;
      return [...links, before.link];
    }
    return links;
  });
}

/** The links that a sentence itself gives. */
function ownLinks(story: Story, draft: Draft, antecedent: Span | undefined): SuggestedLink[] {
  const { text, language } = story;
  const words = (span: Span) => text.slice(span.start, span.end);
  const { source, cue } = draft;
  if (source === undefined) return [];
  const passed = passedOn(story, draft, source);
  if (passed !== undefined) return passed;
  const links: SuggestedLink[] = [link(source, howOf(story, words(antecedent ?? source)), cue)];
  if (links[0]!.how === 'reported') {
    const cited = citedIn(story, draft);
    if (cited === undefined) return links;
    const how = language.isDocument(words(cited.origin)) ? 'document' : 'told';
    return [link(cited.origin, how), link(source, 'cited', cited.cue)];
  }
  const venue = draft.via === undefined ? venueOf(story, draft) : undefined;
  for (const outlet of [draft.told, venue]) {
    if (outlet === undefined || !language.isOutlet(words(outlet)) || links.length > 1) continue;
    links.push(link(outlet, draft.rule === 'quoted-as-saying' ? 'quoted' : 'reported'));
  }
  if (draft.via?.source !== undefined) links.push(link(draft.via.source, 'reported', draft.via.cue));
  return links;
}

/** "officials *cited by* the Times", "a memo *seen by* Reuters": the way stands inside the source's own words. */
function passedOn(story: Story, draft: Draft, source: Span): SuggestedLink[] | undefined {
  const { text, language } = story;
  const { tokens } = draft.line;
  const first = tokens.findIndex(({ start }) => start === source.start);
  for (let k = first + 1; k > 0 && k + 2 < tokens.length && tokens[k]!.start < source.end; k += 1) {
    if (
      tokens[k + 1]!.lower !== 'by' ||
      !/^(?:cited|quoted|interviewed|seen|obtained|reviewed|viewed|published|released)$/.test(tokens[k]!.lower)
    )
      continue;
    const phrase = language.phraseAt(tokens, k + 2);
    if (phrase === undefined) continue;
    const outlet = { start: tokens[phrase.first]!.start, end: tokens[phrase.last]!.end };
    if (!language.isOutlet(text.slice(outlet.start, outlet.end))) continue;
    const origin = { start: source.start, end: tokens[k - 1]!.end };
    const cites = tokens[k]!.lower === 'cited' || tokens[k]!.lower === 'quoted';
    const how = tokens[k]!.lower === 'quoted' ? 'quoted' : cites ? 'cited' : 'reported';
    return [
      link(origin, howOf(story, text.slice(origin.start, origin.end)), draft.cue),
      link(outlet, how, { start: tokens[k]!.start, end: tokens[k + 1]!.end }),
    ];
  }
  return undefined;
}

function link(source: Span, how: How, cue?: Span): SuggestedLink {
  return { source, how, ...(cue && { cue }) };
}

function howOf({ language }: Story, words: string): How {
  if (language.isOutlet(words)) return 'reported';
  return language.isDocument(words) ? 'document' : 'told';
}

/** "The Chronicle, *citing a memo*, reported": the origin behind an outlet. */
function citedIn({ language }: Story, draft: Draft): { readonly origin: Span; readonly cue: Span } | undefined {
  const { tokens } = draft.line;
  for (let k = 0; k < tokens.length; k += 1) {
    const which = tokens[k]!.lower === 'cited' && /^(?:which|who)$/.test(tokens[k - 1]?.lower ?? '');
    if (!which && tokens[k]!.lower !== 'citing' && tokens[k]!.lower !== 'quoting') continue;
    const origin = language.phraseAt(tokens, k + 1);
    if (origin === undefined) continue;
    return {
      origin: { start: tokens[origin.first]!.start, end: tokens[origin.last]!.end },
      cue: { start: tokens[k]!.start, end: tokens[k]!.end },
    };
  }
  return undefined;
}

const beforeVenue = new Set(['to', 'with', 'on', 'in', 'by', 'for']);

/** "in an interview *with YTN*", "*on CNN*": an outlet in the words around the cue, outside the claim. */
function venueOf({ text, language }: Story, draft: Draft): Span | undefined {
  const { tokens } = draft.line;
  const inClaim = (at: number) =>
    draft.claim.some((part) => part.start <= tokens[at]!.start && tokens[at]!.start < part.end);
  for (let k = 0; k + 1 < tokens.length; k += 1) {
    if (!beforeVenue.has(tokens[k]!.lower) || inClaim(k)) continue;
    const next = tokens[k + 1]!;
    if (!next.capital && !/^(?:the|a|an|its|his|her)$/.test(next.lower)) continue;
    const phrase = language.phraseAt(tokens, k + 1);
    if (phrase === undefined || inClaim(phrase.first)) continue;
    const nested = tokens.slice(phrase.first, phrase.last).some(({ lower }) => /^(?:with|to|on|by|in)$/.test(lower));
    if (nested) continue; // "in an interview with YTN": the outlet stands behind "with"
    const last = tokens[phrase.last]!;
    const span = { start: tokens[phrase.first]!.start, end: last.end - (/['’]s$/.test(last.text) ? 2 : 0) };
    const isSource = draft.source !== undefined && span.start < draft.source.end && draft.source.start < span.end;
    if (!isSource && language.isOutlet(text.slice(span.start, span.end))) return span;
  }
  return undefined;
}

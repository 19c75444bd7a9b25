import { antecedentsOf } from './antecedents.ts';
import { chainsOf } from './chains.ts';
import type { Draft } from './draft.ts';
import type { Described, Directness, Span, Suggestion } from './rule.ts';
import type { Story } from './story.ts';

/** Makes suggestions of drafts: in story order, none over another, each with its chain and what its words tell of the source. */
export function finish(story: Story, drafts: readonly Draft[]): Suggestion[] {
  const { text, language } = story;
  const ordered = apart(drafts);
  const antecedents = antecedentsOf(story, ordered);
  const chains = chainsOf(story, ordered, antecedents);
  const suggestions = ordered.map((draft, index): Suggestion => {
    const antecedent = antecedents[index];
    const links = chains[index]!;
    const source = links[0]?.source ?? draft.source;
    const own = source !== undefined && source === draft.source;
    const words = source === undefined ? '' : text.slice(source.start, source.end);
    const about = own && antecedent !== undefined && language.pronoun(words) !== undefined ? antecedent : source;
    const around = own && draft.outer !== undefined ? wordsAround(text, draft) : words;
    const described =
      about === undefined ? nobody(draft) : language.describe(text.slice(about.start, about.end), around);
    return {
      claim: draft.claim,
      ...(draft.cue && { cue: draft.cue }),
      ...(source && { source }),
      directness: directnessOf(draft, story),
      ...described,
      ...(own && antecedent && { antecedent }),
      links,
      rule: draft.rule,
    };
  });
  return [...suggestions, ...turns(story)].sort((a, b) => a.claim[0]!.start - b.claim[0]!.start);
}

/** "It is believed": a cue and nobody. A quotation that nothing attributes has not even that. */
function nobody(draft: Draft): Described {
  return { naming: draft.cue === undefined ? 'none' : 'vague' };
}

function wordsAround(text: string, draft: Draft): string {
  const { start, end } = draft.outer ?? draft.source!;
  return text.slice(start, Math.max(end, Math.min(draft.line.sentence.end, end + 160)));
}

/** In the order of their first words; a claim that runs into an earlier one is left out. */
function apart(drafts: readonly Draft[]): Draft[] {
  for (const draft of drafts) draft.claim.sort((a, b) => a.start - b.start);
  const ordered = [...drafts].sort((a, b) => a.claim[0]!.start - b.claim[0]!.start);
  const taken: Span[] = [];
  const kept = ordered.filter((draft) => {
    // Only the latest claims can reach this far: a claim has few parts, and they are in order.
    const clash = taken
      .slice(-12)
      .some((other) => draft.claim.some((part) => part.start < other.end && other.start < part.end));
    if (!clash) taken.push(...draft.claim);
    return !clash;
  });
  return kept;
}

function directnessOf(draft: Draft, { text }: Story): Directness {
  if (draft.implied) return 'implied';
  if (draft.nextBlock) return 'direct';
  const tokens = draft.line.tokens.filter(({ start, end }) =>
    draft.claim.some((part) => part.start <= start && end <= part.end),
  );
  const quoted = tokens.some(({ kind }) => kind === 'quotation');
  const own = tokens.some(({ kind, start, end }) => kind === 'word' && text.slice(start, end).length > 0);
  return quoted ? (own ? 'mixed' : 'direct') : 'indirect';
}

/** A speaker's turn in a transcript: what stands behind the name and its colon. */
function turns({ text, paragraphs, language }: Story): Suggestion[] {
  return paragraphs.flatMap((paragraph): Suggestion[] => {
    const { speaker } = paragraph;
    if (speaker === undefined) return [];
    const colon = text.indexOf(':', speaker.end);
    let start = colon + 1;
    while (start < paragraph.end && /\s/.test(text.charAt(start))) start += 1;
    if (start >= paragraph.end) return [];
    return [
      {
        claim: [{ start, end: paragraph.end }],
        cue: { start: colon, end: colon + 1 },
        source: speaker,
        directness: 'direct',
        ...language.describe(text.slice(speaker.start, speaker.end), ''),
        links: [{ source: speaker, how: 'told' }],
        rule: 'transcript-turn',
      },
    ];
  });
}

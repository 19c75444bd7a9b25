import { sentencesOf } from '../text/sentences.ts';
import { tokensOf } from '../text/tokens.ts';
import { carry } from './carry.ts';
import { type Draft, draftOf } from './draft.ts';
import { finish } from './finish.ts';
import { languageOf } from './languages.ts';
import { type Paragraph, paragraphsOf, storyStart } from './paragraphs.ts';
import { findQuotations, type Quotation } from './quotations.ts';
import { remembering } from './remember.ts';
import type { Language, Line, Suggestion, SuggestOptions } from './rule.ts';
import { settle } from './settle.ts';
import type { Story, StoryLine } from './story.ts';

export type { Suggestion, SuggestOptions } from './rule.ts';

/**
 * Who said what in a story: the attributions that its text seems to make, in story order, found by rules alone. They are
 * offers: nothing counts until a person accepts it, so a doubtful one is left out. Claims never overlap. All offsets are
 * UTF-16 units of `text`. Any string is answered, in time that grows with its length.
 */
export function suggestAttributions(text: string, options: SuggestOptions = {}): Suggestion[] {
  const language = remembering(languageOf(options.language));
  const paragraphs = paragraphsOf(text, options);
  const readable = paragraphs.filter(({ kind }) => kind === 'story' || kind === 'quote');
  const quotations = findQuotations(text, readable, options.language ?? language.tag);
  const drafts: Draft[] = [];
  const lines: StoryLine[] = [];
  let quotation = 0;
  for (const [number, paragraph] of paragraphs.entries()) {
    const first = quotation;
    while (quotation < quotations.length && quotations[quotation]!.start < paragraph.end) quotation += 1;
    if (paragraph.kind === 'turn' || paragraph.kind === 'aside') continue;
    for (const line of linesOf(text, paragraph, language, quotations.slice(first, quotation), first)) {
      const own = { line, number: lines.length, paragraph: number };
      lines.push(own);
      drafts.push(
        ...settle(
          attributionsIn(own, language),
          (draft) => draft.source !== undefined && language.isOutlet(text.slice(draft.source.start, draft.source.end)),
        ),
      );
    }
  }
  const story: Story = { text, paragraphs, lines, quotations, language };
  return finish(story, carry(story, drafts));
}

function linesOf(
  text: string,
  paragraph: Paragraph,
  language: Language,
  quotations: readonly Quotation[],
  base: number,
): Line[] {
  const from = { start: storyStart(text, paragraph), end: paragraph.end };
  const inside = quotations.filter(({ start }) => start >= from.start);
  const tokens = tokensOf(text, from, language.abbreviations, inside, base + quotations.length - inside.length);
  return sentencesOf(tokens, language.goesOn).map((sentence) => ({
    sentence,
    tokens: sentence.tokens,
    cues: language.cuesOf(sentence.tokens),
  }));
}

function attributionsIn({ line, number, paragraph }: StoryLine, language: Language): Draft[] {
  const drafts: Draft[] = [];
  for (const cue of line.cues) {
    for (const rule of language.rules) {
      const found = rule.find(line, cue);
      if (found === undefined) continue;
      drafts.push(draftOf(rule.name, line, number, paragraph, cue, found));
      break;
    }
  }
  return drafts;
}

import { isWholeQuotation } from '../text/tokens.ts';
import type { Draft } from './draft.ts';
import type { Phrase, Span } from './rule.ts';
import type { Story, StoryLine } from './story.ts';

/** A quotation of fewer letters than this that nothing attributes is a title or a word held with tongs. UTF-16 units. */
export const shortest = 24;

/** An attribution for quotations that no cue of their sentence attributes, if they look spoken. */
export function uncued(
  story: Story,
  own: StoryLine,
  bare: boolean,
  spans: readonly Span[],
  last: Draft | undefined,
): Draft | undefined {
  const { tokens } = own.line;
  const base = { line: own.line, number: own.number, paragraph: own.paragraph, nextBlock: false, implied: true };
  const first = tokens[0]!;
  if (bare) {
    if (
      spans.every(
        ({ start, end }) =>
          end - start < shortest || !/\p{Ll}{2}/u.test(story.text.slice(start, Math.min(end, start + 80))),
      )
    )
      return undefined;
    const speaker = speakerBefore(story, own, last);
    // With nobody near it who speaks, it must look the more like speech.
    const spoken = isWholeQuotation(first) && first.end - first.start > 2 * shortest && inGallery(story, own);
    if (speaker === undefined && !spoken) return undefined;
    return { ...base, rule: 'carried-over', claim: [...spans], ...speaker };
  }
  const dash = tokens[1];
  if (first.kind === 'quotation' && dash?.lower === '—' && isWholeQuotation(first)) {
    const source = story.language.phraseAt(tokens, 2);
    if (source !== undefined && tokens[2]!.capital && tokens.length - source.last < 14) {
      return {
        ...base,
        implied: false,
        rule: 'quotation-dash-name',
        claim: [{ start: first.start, end: first.end }],
        ...named(own, source),
      };
    }
  }
  const at = tokens.findIndex(
    (token, index) => index > 0 && token.kind === 'quotation' && tokens[index - 1]!.lower === ':',
  );
  if (at > 0 && tokens[at]!.end - tokens[at]!.start >= shortest) {
    const source = story.language.subjectOf(own.line);
    return {
      ...base,
      rule: 'colon-quotation',
      claim: [{ start: tokens[at]!.start, end: tokens[at]!.end }],
      ...(source && named(own, source)),
    };
  }
  return undefined;
}

/** A row of quotations, as pages put together what many people said: another one, or a name behind a dash, beside it. */
function inGallery({ lines }: Story, own: StoryLine): boolean {
  return [lines[own.number - 1], lines[own.number + 1]].some((beside) => {
    const first = beside?.line.tokens[0];
    return first !== undefined && (first.kind === 'quotation' || first.lower === '—');
  });
}

/** A name found in a sentence, in offsets of the text. */
export function named({ line }: StoryLine, source: Phrase): { source: Span; outer: Span } {
  const span = (first: number, last: number) => ({ start: line.tokens[first]!.start, end: line.tokens[last]!.end });
  return { source: span(source.first, source.last), outer: span(source.outerFirst, source.outerLast) };
}

/** Who speaks in a quotation that stands alone: the subject of the sentence before it in its paragraph, or who spoke last. */
function speakerBefore(
  story: Story,
  own: StoryLine,
  last: Draft | undefined,
): { source: Span; outer?: Span } | undefined {
  const before = story.lines[own.number - 1];
  if (before !== undefined && before.number !== last?.number) {
    const leads = before.paragraph === own.paragraph || before.line.tokens.at(-1)?.lower === ':';
    const source = leads ? story.language.subjectOf(before.line) : undefined;
    if (source !== undefined) return named(before, source);
  }
  if (last === undefined || last.paragraph < own.paragraph - 1 || last.source === undefined) return undefined;
  return { source: last.source, ...(last.outer && { outer: last.outer }) };
}

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
        ({ start, end }) => end - start < shortest || !hasSmall(story.text.slice(start, Math.min(end, start + 80))),
      )
    )
      return undefined;
    const speaker = speakerBefore(story, own, last);
    // With nobody near it who speaks, it must look the more like speech.
    const spoken = isWholeQuotation(first) && first.end - first.start > 2 * shortest && inGallery(story, own);
    if (speaker === undefined && !spoken) return undefined;
    return { ...base, rule: 'carried-over', claim: [...spans], ...speaker };
  }
  const spoken = story.language.spokenBy(tokens);
  if (spoken !== undefined) {
    const { source, cue } = spoken;
    return {
      ...base,
      implied: false,
      rule: 'quotation-comma',
      claim: [{ start: first.start, end: first.end }],
      ...(cue && { cue: { start: tokens[cue]!.start, end: tokens[cue]!.end } }),
      ...(source && named(own, source)),
    };
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
    if (source === undefined && tokens[0]!.kind !== 'word') return undefined; // a title and its text: nobody says it
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
  return lines[own.number + 1]?.line.tokens[0]?.lower === '—';
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
    if (source !== undefined && isSpeaker(story, before, source)) return named(before, source);
  }
  if (last?.source === undefined || last.number !== own.number - 1) return undefined;
  return { source: last.source, ...(last.outer && { outer: last.outer }) };
}

/** 'Hale shrugged. "…"': a longer sentence than this, in tokens, tells a story rather than how somebody speaks. */
const longestBeat = 12;

/** Whether the subject of a sentence that tells no speech may be who speaks behind it: somebody with a name, or "he". */
function isSpeaker({ text, language }: Story, { line }: StoryLine, source: Phrase): boolean {
  const [first, last] = [line.tokens[source.first]!, line.tokens[source.last]!];
  const speaks = line.cues.some(({ form, frames }) => form !== 'ing' && frames.has('quote'));
  if (line.tokens.length > longestBeat && !speaks && line.tokens.at(-1)!.lower !== ':') return false;
  const pronoun = language.pronoun(text.slice(first.start, last.end));
  return pronoun === undefined ? last.capital || line.tokens.at(-1)?.lower === ':' : pronoun === 'person';
}

/** Two small letters in a row; most words have some of the first 26. */
function hasSmall(words: string): boolean {
  return /[a-z]{2}/.test(words) || /\p{Ll}{2}/u.test(words);
}

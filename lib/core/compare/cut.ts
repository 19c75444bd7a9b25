import type { Span } from '../anchor/found.ts';
import { languageOf } from '../suggest/languages.ts';
import { fold } from '../text/fold.ts';
import { lineRule } from '../text/furniture.ts';

/** A sentence of a text; offsets in UTF-16 units. */
export interface Sentence extends Span {
  /** The number of its paragraph. */
  readonly paragraph: number;
  /** Its letters and numbers alone: sentences with the same key differ by nothing that is more than small. */
  readonly key: string;
}

/** A text cut into paragraphs (its lines) and sentences. White space between them belongs to none. */
export interface CutText {
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Sentence[];
  /** Numbers of the paragraphs that are no part of the story: labels of advertisements, buttons, prompts. */
  readonly furniture: ReadonlySet<number>;
}

/** Cuts a text for comparing. `language`: BCP 47 tag, for the abbreviations whose full stop ends no sentence. */
export function cutText(text: string, language?: string): CutText {
  const { abbreviations } = languageOf(language);
  const paragraphs: Span[] = [];
  const sentences: Sentence[] = [];
  const furniture = new Set<number>();
  for (const match of text.matchAll(/[^\n]+/g)) {
    const span = trimmed(text, match.index, match.index + match[0].length);
    if (span.end === span.start) continue;
    const paragraph = paragraphs.push(span) - 1;
    if (paragraph < MOST_LOOKED_AT && isFurniture(text.slice(span.start, span.end))) furniture.add(paragraph);
    for (const sentence of sentencesIn(text, span, abbreviations)) {
      sentences.push({ ...sentence, paragraph, key: keyOf(text.slice(sentence.start, sentence.end)) });
    }
  }
  return { text, paragraphs, sentences, furniture };
}

const MOST_LOOKED_AT = 10_000; // paragraphs; no story has as many, and the rules take their time

function isFurniture(text: string): boolean {
  return lineRule({ kind: 'paragraph', text, linked: 0, marks: '' }) !== undefined;
}

/** Letters and numbers in lower case: without spaces, punctuation, accents; with decimal points and minus signs. */
export function keyOf(words: string): string {
  const folded = fold(words.replace(/(^|[\s(])[-−–](?=\d)/g, '$1minus')).toLowerCase();
  const key = folded.replace(/,(?=\d{3}(?!\d))|(?<!\d)[.,]|[.,](?!\d)|[^\p{L}\p{N}$€£¥%.,]+/gu, '');
  return key === '' ? folded : key;
}

const stop = /[.!?…]+["'”’»)\]]*(?=\s)|[。？！]+["'”’»」』)\]]*/gu;
const begins = /^["'“‘«„([$£€•—–-]*[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;
/** Words that begin a sentence when they follow an abbreviation: `in the U.S. The`. */
const starter =
  /^["“]?(?:The|An?|He|She|They|It|We|I|You|This|That|These|Those|But|And|In|On|At|If|When|As|Mr|Mrs|Ms)\b/;
const initials = /^(?:\p{L}|\p{L}(?:\.\p{L})+)$/u;

function* sentencesIn(text: string, paragraph: Span, abbreviations: ReadonlySet<string>): Generator<Span> {
  const part = text.slice(paragraph.start, paragraph.end);
  let from = 0;
  for (const match of part.matchAll(stop)) {
    const to = match.index + match[0].length;
    const next = part.slice(to, to + 40).trimStart();
    if (!begins.test(next)) continue;
    if (match[0] === '.') {
      const word = /[\p{L}\p{N}][\p{L}\p{N}.&’'-]*$/u.exec(
        part.slice(Math.max(from, match.index - 24), match.index),
      )?.[0];
      if (word && initials.test(word) && !(word.includes('.') && starter.test(next))) continue;
      if (word && abbreviations.has(word.toLowerCase()) && !starter.test(next)) continue;
    }
    yield* shortened(text, trimmed(text, paragraph.start + from, paragraph.start + to));
    from = to;
  }
  const rest = trimmed(text, paragraph.start + from, paragraph.end);
  if (rest.end > rest.start) yield* shortened(text, rest);
}

const LONG = 600; // UTF-16 units: beyond the longest real sentences; what is longer is a list or has no stops
const LONGEST = 2 * LONG; // without a comma to cut at, cut at a space; without a space, anywhere

/** Cuts what is too long for one sentence at places that its own words give, so that an edit moves no later cut. */
function* shortened(text: string, span: Span): Generator<Span> {
  let { start } = span;
  while (span.end - start > LONGEST) {
    const part = text.slice(start + LONG, start + LONGEST);
    const clause = /[,;:—–](?=\s)/.exec(part) ?? /[aeiou](?=\s)/.exec(part) ?? /\s/.exec(part);
    const end = start + LONG + (clause === null ? LONG : clause.index + 1);
    yield trimmed(text, start, end);
    start = trimmed(text, end, span.end).start;
  }
  if (span.end > start) yield { start, end: span.end };
}

function trimmed(text: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  while (from < to && isSpace(text.charCodeAt(from))) from += 1;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

function isSpace(code: number): boolean {
  return code === 32 || (code > 8 && code < 14) || (code >= 160 && /\s/.test(String.fromCharCode(code)));
}

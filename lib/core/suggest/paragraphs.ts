import type { Block } from '../model/capture.ts';
import { isCapital } from '../text/capitals.ts';
import { inWord } from '../text/word-end.ts';
import type { Span, SuggestOptions } from './rule.ts';

/** One block of the text, and how it is to be read. Offsets in UTF-16 units. */
export interface Paragraph extends Span {
  /** `aside`: headline, caption, byline: left alone. `turn`: a speaker's turn in a transcript. `quote`: set off as a quotation. */
  readonly kind: 'story' | 'aside' | 'turn' | 'quote';
  /** The speaker of a turn. */
  readonly speaker?: Span;
}

/** Blocks that are not the story's own sentences. */
const asideKinds: ReadonlySet<string> = new Set(['heading', 'caption', 'preformatted', 'table-row']);

/** Lines about the text rather than of it: who wrote it, who took the picture, where to read more. */
const creditHead =
  /^(?:\(?(?:reporting|editing|writing|additional reporting|compiled|translated|edited|written) by\b|(?:photos?|pictures?|images?|photograph|video|watch|listen|read more|related|see also|advertisement|share this|follow us|copyright|©|source|credit|updated?|published|posted|filed under|tags|topics|correction)\s*(?:[:|(]|$))/;
const creditParts =
  '(ap photo,(ap file,(reuters photo,(reuters file,(afp photo,(afp file,(upi photo,(upi file,getty images, via ap),/afp,/ afp,/reuters,/ reuters,/getty,/ getty'.split(
    ',',
  );

function isCredit(line: string): boolean {
  const lower = line.toLowerCase();
  return creditHead.test(lower) || creditParts.some((part) => lower.includes(part));
}

/** A heading or a caption ends without a stop, and is seldom longer than this many UTF-16 units. */
const shortLine = 140;
const ends = /[.?!:;…。！？,—–"”’'»)」\]]\s*$/u;

/** Cuts a text at its line breaks and says how each piece is to be read: by `blocks` where given, else by its looks. */
export function paragraphsOf(text: string, options: SuggestOptions): Paragraph[] {
  const spans = linesOf(text);
  const turns = turnsOf(text, spans);
  let block = 0;
  const { blocks } = options;
  return spans.map((span, index): Paragraph => {
    const speaker = turns.get(index);
    let known: Block | undefined;
    if (blocks !== undefined) {
      while (block < blocks.length && blocks[block]!.end <= span.start) block += 1;
      known = blocks[block];
      if (known !== undefined && known.start >= span.end) known = undefined;
    }
    if (known !== undefined && asideKinds.has(known.kind)) return { ...span, kind: 'aside' };
    if (speaker !== undefined) return { ...span, kind: 'turn', speaker };
    if (known?.kind === 'quote') return { ...span, kind: 'quote' };
    const line = text.slice(span.start, Math.min(span.end, span.start + 400));
    const aside = isCredit(line.slice(0, 200))
      ? span.end - span.start < 400
      : looksAside(text, span, line, index, known !== undefined);
    return { ...span, kind: aside ? 'aside' : 'story' };
  });
}

const opensQuoted = /^["“„«「]/;

function linesOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  while (start < text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    let [from, to] = [start, end];
    while (from < to && isSpace(text.charCodeAt(from))) from += 1;
    while (to > from && isSpace(text.charCodeAt(to - 1))) to -= 1;
    if (to > from) spans.push({ start: from, end: to });
    start = end + 1;
  }
  return spans;
}

function isSpace(code: number): boolean {
  return (
    code === 32 || (code >= 9 && code <= 13) || code === 160 || code === 0x3000 || code === 0x200b || code === 0xfeff
  );
}

function looksAside(text: string, span: Span, line: string, index: number, isKnown: boolean): boolean {
  if (isKnown) return false;
  const length = span.end - span.start;
  if (opensQuoted.test(line) || line.endsWith(':')) return false;
  if (length < shortLine && !ends.test(line)) return true;
  return index === 0 && length < 220 && (isTitleCase(line) || !/[.?!]["”’']?$/.test(line)) && text.length > span.end;
}

/** Most words of some length begin with a capital letter. */
function isTitleCase(line: string): boolean {
  const words = line.match(/[^\s,.:;]{4,}/g) ?? [];
  const capitals = words.filter((word) => isCapital(word)).length;
  return words.length > 2 && capitals >= words.length * 0.7;
}

/** The name before a colon that may open a turn: "LEE: ", "Ann Lee (by phone): "; with a mark before it or without. */
function turnName(head: string): string | undefined {
  const colon = head.indexOf(': ');
  if (colon < 2 || !/\S/.test(head.charAt(colon + 2))) return undefined;
  const words = head
    .slice('"“'.includes(head.charAt(0)) ? 1 : 0, colon)
    .replace(/ ?\([^()]{1,40}\)$/, '')
    .split(' ');
  const isName = words.length <= 5 && words[0]!.length > 1 && words.every(inTurnName);
  return isName ? words.join(' ') : undefined;
}

function inTurnName(word: string, at: number): boolean {
  if (at > 0 && /^(?:de|van|von|al)$/.test(word)) return true;
  if (!isCapital(word)) return false;
  for (let n = 1; n < word.length; n += 1)
    if (!".'’-".includes(word.charAt(n)) && (!inWord(word, n) || /\d/.test(word.charAt(n)))) return false;
  return true;
}

/** Fewer turns than this are headings, or a story that quotes a short exchange. */
const fewestTurns = 3;

/** The turns of a transcript, by the number of their line: at least three, by at least two speakers one of whom comes back. */
function turnsOf(text: string, spans: readonly Span[]): Map<number, Span> {
  const turns = new Map<number, Span>();
  const counts = new Map<string, number>();
  const heads = spans.map(({ start, end }) => text.slice(start, Math.min(end, start + 120)));
  const withColon = heads.filter((head) => head.includes(': ')).length;
  if (withColon < fewestTurns) return turns;
  for (const [index, { start }] of spans.entries()) {
    const name = turnName(heads[index]!);
    if (name === undefined || /^(?:Q|A|Read|Watch|Note|Update|Photo|By|Source|Tip|Image|Video)$/i.test(name)) continue;
    const from = text.indexOf(name, start);
    turns.set(index, { start: from, end: from + name.length });
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  for (const [index, { start, end }] of turns) {
    // A name that comes once is a heading with a colon as often as a speaker.
    if ((counts.get(text.slice(start, end)) ?? 0) < 2) turns.delete(index);
  }
  return turns.size >= fewestTurns && counts.size >= 2 ? turns : new Map();
}

/** "SEOUL, Oct. 13 (Reuters) – ": capitals at the head of a paragraph, up to a dash. */
const datelineIn = (capital: string, letter: string) =>
  new RegExp(
    `^${capital}(?:${capital}|[.'’ ]){2,}(?!${letter})[^\\n.!?"“”—–-]{0,40}(?:(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.[^\\n"“”—–-]{0,30})?(?: ?[—–]+ ?| --? | ?--+ ?)`,
    'u',
  );
const western = datelineIn('[A-ZÀ-ÖØ-Þ]', '[A-Za-zÀ-ÖØ-öø-ÿ]');
/** Slow to make ready, so it waits for a text that needs it. */
const anyScript = datelineIn('\\p{Lu}', '\\p{L}');

/** Where the sentences of a paragraph begin: behind a dateline, if it has one. UTF-16 units. */
export function storyStart(text: string, { start, end }: Span): number {
  const head = text.slice(start, Math.min(end, start + 120));
  return (
    start +
    ((isCapital(head) &&
      !/^..?[a-z]/.test(head) &&
      /[—–-]/.test(head) &&
      (head.charCodeAt(0) < 256 ? western : anyScript).exec(head)?.[0].length) ||
      0)
  );
}

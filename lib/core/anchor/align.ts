import { blockEnd, blockStart, type Folded, isWordBreak } from '#core/text/folded.ts';
import { boxIn, slackOf } from './boxes.ts';
import { type Core, chain } from './chain.ts';
import type { Span } from './found.ts';
import { placeInGap } from './gap.ts';
import { isDense } from './grams.ts';
import type { Pattern } from './pattern.ts';
import { type Run, runsIn } from './runs.ts';

/** A stretch of text laid over a passage. */
export interface Alignment extends Span {
  /** The stretch without the boxes that were put into the passage. */
  readonly parts: readonly Span[];
}

const REACH = 140; // units of surroundings that help to hold the passage's ends
const BEFORE = 800; // units before the expected place, and
const BEHIND = 1600; // behind it, that are searched: room for a box or two
const LOOSE = 24; // units that an end may lie beyond the last run, where nothing holds it
const JUMP = 48; // units by which a gap may have grown before it is taken for something put in

/**
 * Lays the passage, with its surroundings, over the part of the text where it would begin at `expected`, and says
 * where it begins and ends there; undefined if there is nothing of it. With `without`, that stretch counts as not there,
 * and the surroundings are left aside. What is hidden counts as not there either.
 */
export function align(
  folded: Folded,
  pattern: Pattern,
  expected: number,
  without?: Span,
  isHidden: (span: Span) => boolean = () => false,
): Alignment | undefined {
  const { text } = folded;
  const before = without ? '' : pattern.before.slice(-REACH);
  const after = without ? '' : pattern.after.slice(0, REACH);
  const passage = before + pattern.words + after;
  const core: Core = { start: before.length, end: before.length + pattern.words.length };
  const from = Math.max(0, expected - before.length - BEFORE);
  const to = Math.min(text.length, expected + pattern.words.length + after.length + BEHIND);
  if (to <= from) return undefined;
  const size = isDense(pattern.words) ? 2 : passage.length > 2000 ? 12 : 5; // 5 letters: most words that were kept
  const runs = runsIn(passage, text, from, to, size).filter(
    (run) => (!without || isClear(run, without)) && !isHidden({ start: run.to, end: run.to + run.length }),
  );
  const row = chain(runs, core, expected - before.length);
  if (row.length === 0) return undefined;
  const start = edgeAt(folded, passage, row, core.start, 'start');
  const end = edgeAt(folded, passage, row, core.end, 'end');
  if (end <= start) return undefined;
  const whole = snapToWords(folded, withinBlocks(folded, { start, end }, row, core, pattern), pattern.words);
  return { ...whole, parts: partsOf(folded, passage, row, core, whole) };
}

const isClear = (run: Run, without: Span): boolean => run.to + run.length <= without.start || run.to >= without.end;

/** Where the passage's place `at` lies in the text. */
function edgeAt(folded: Folded, passage: string, row: readonly Run[], at: number, side: 'start' | 'end'): number {
  const { text } = folded;
  let left: Run | undefined;
  let right: Run | undefined;
  for (const run of row) {
    const behind = run.at + run.length;
    if (side === 'end' ? run.at < at && at <= behind : run.at <= at && at < behind) return run.to + at - run.at;
    if (behind <= at) left = run;
    else if (!right && run.at >= at) right = run;
  }
  const sinceLeft = left ? at - left.at - left.length : 0;
  const untilRight = right ? right.at - at : 0;
  const from = left ? left.to + left.length : 0;
  const to = right ? right.to : text.length;
  if (left && right) {
    const gap = passage.slice(left.at + left.length, right.at);
    if (to - from <= gap.length + JUMP) return from + placeInGap(text.slice(from, to), gap, sinceLeft, side);
    // Something was put in here: the end stays with the quote's own side.
    return side === 'end' ? Math.min(to, from + sinceLeft) : Math.max(from, to - untilRight);
  }
  // Nothing agrees beyond this run: the quote is not stretched over text that nothing is known about, nor into another block.
  if (left) return Math.min(from + Math.min(sinceLeft, LOOSE), from > 0 ? blockEnd(folded, from - 1) : 0);
  return Math.max(to - Math.min(untilRight, LOOSE), blockStart(folded, to));
}

/** A passage that began or ended a block does so still: a box put in directly beside it is left out. */
function withinBlocks(folded: Folded, span: Span, row: readonly Run[], core: Core, pattern: Pattern): Span {
  const inside = row.filter((run) => run.at < core.end && run.at + run.length > core.start);
  const first = inside[0];
  const last = inside.at(-1);
  if (!first || !last) return span;
  const firstWord = first.to + Math.max(0, core.start - first.at);
  const lastWord = last.to + Math.min(last.length, core.end - last.at);
  const start = pattern.blockBefore === 0 ? blockStart(folded, firstWord) : 0;
  const end = pattern.blockAfter === 0 ? blockEnd(folded, lastWord - 1) : folded.text.length;
  return {
    start: start > span.start && start <= firstWord ? start : span.start,
    end: end < span.end && end >= lastWord ? end : span.end,
  };
}

/** The stretch without what was put between its runs as whole blocks. */
function partsOf(folded: Folded, passage: string, row: readonly Run[], core: Core, whole: Span): Span[] {
  const parts: Span[] = [];
  let start = whole.start;
  for (let n = 1; n < row.length; n += 1) {
    const left = row[n - 1]!;
    const right = row[n]!;
    const from = left.to + left.length;
    const behind = left.at + left.length;
    if (behind <= core.start || right.at >= core.end || right.to - from <= right.at - behind) continue;
    const lead = slackOf(Math.min(left.length, from - start, behind - core.start));
    const trail = slackOf(Math.min(right.length, whole.end - right.to, core.end - right.at));
    const box = boxIn(folded, from, right.to, passage.slice(behind - lead, right.at + trail), lead, trail);
    if (!box || box.start <= start || box.end >= whole.end) continue;
    parts.push({ start, end: box.start });
    start = box.end;
  }
  parts.push({ start, end: whole.end });
  return parts;
}

const NEAR = 14; // units to the nearest word's edge: a longer word is left cut

/** People mark whole words: an end that fell into a word moves to that word's edge. */
function snapToWords(folded: Folded, span: Span, words: string): Span {
  const { text } = folded;
  const nearest = (place: number, low: number, high: number): number => {
    for (let d = 0; d <= NEAR; d += 1) {
      if (place - d >= low && isWordBreak(folded, place - d)) return place - d;
      if (place + d <= high && isWordBreak(folded, place + d)) return place + d;
    }
    return place;
  };
  let start = nearest(span.start, 0, span.end - 1);
  let end = nearest(span.end, start + 1, text.length);
  if (end <= start) return span;
  if (isWord(words[0])) while (start < end - 1 && !isWord(text[start])) start += 1;
  if (isWord(words.at(-1))) while (end > start + 1 && !isWord(text[end - 1])) end -= 1;
  else if (isWord(text[end - 1]) && end < text.length && words.endsWith(text[end]!)) end += 1;
  return { start, end };
}

const isWord = (unit: string | undefined): boolean => unit !== undefined && /[\p{L}\p{N}]/u.test(unit);

import { diffArrays } from 'diff';
import type { Span } from '../anchor/found.ts';
import { gradeOf } from '../anchor/grade.ts';
import { type Token, tokensOf } from '../anchor/tokens.ts';
import { type Grade, larger, type Words } from './comparison.ts';
import { keyOf } from './cut.ts';

const MOST_EDITS = 400; // words taken out and put in: beyond that two sentences have nothing in common

/** A token and where it stands, with the space behind it; UTF-16 units of its text. */
export interface Placed extends Token {
  readonly start: number;
  readonly end: number;
}

/** A stretch of both texts: the same words, or words taken out and put in at one place. */
interface Stretch {
  readonly same: boolean;
  readonly out: readonly Placed[];
  readonly in: readonly Placed[];
}

/**
 * What was changed within two stretches of text, word by word. The spans of the words kept and taken out make up the old
 * stretch, those of the words kept and put in make up the new one.
 */
export function wordsBetween(before: string, old: Span, after: string, fresh: Span): Words[] {
  const words: Words[] = [];
  for (const stretch of joined(stretchesOf(placed(before, old), placed(after, fresh)))) {
    if (stretch.same) {
      words.push(...keptWords(stretch));
      continue;
    }
    const grade = gradeOfStretch(stretch);
    if (stretch.out.length > 0) words.push({ kind: 'out', before: spanOf(stretch.out), grade });
    if (stretch.in.length > 0) words.push({ kind: 'in', after: spanOf(stretch.in), grade });
  }
  return words;
}

/** The largest grade of some words; undefined if all were kept. */
export function gradeOfWords(words: readonly Words[]): Grade | undefined {
  return words.reduce<Grade | undefined>((grade, word) => larger(grade, word.grade), undefined);
}

/** The words and marks of a stretch of text, with their places. */
export function placed(text: string, { start, end }: Span): Placed[] {
  let at = start;
  return tokensOf(text.slice(start, end)).map((token) => {
    const from = at;
    at += token.text.length;
    return { ...token, start: from, end: at };
  });
}

function stretchesOf(old: readonly Placed[], fresh: readonly Placed[]): Stretch[] {
  let head = 0;
  while (head < old.length && head < fresh.length && old[head]!.key === fresh[head]!.key) head += 1;
  let tail = 0;
  const most = Math.min(old.length, fresh.length) - head;
  while (tail < most && old.at(-1 - tail)!.key === fresh.at(-1 - tail)!.key) tail += 1;
  const [a, b] = [old.slice(head, old.length - tail), fresh.slice(head, fresh.length - tail)];
  const options = { comparator: (x: Placed, y: Placed) => x.key === y.key, maxEditLength: MOST_EDITS };
  const stretches: Stretch[] = [{ same: true, out: old.slice(0, head), in: fresh.slice(0, head) }];
  const diff = diffArrays(a, b, options);
  if (diff === undefined) stretches.push({ same: false, out: a, in: b });
  let [i, j] = [0, 0];
  for (const { removed, added, value } of diff ?? []) {
    const size = value.length;
    stretches.push({
      same: !removed && !added,
      out: added ? [] : a.slice(i, i + size),
      in: removed ? [] : b.slice(j, j + size),
    });
    if (!added) i += size;
    if (!removed) j += size;
  }
  stretches.push({ same: true, out: old.slice(old.length - tail), in: fresh.slice(fresh.length - tail) });
  return stretches.filter((stretch) => stretch.out.length + stretch.in.length > 0);
}

/** Puts changes together that stand side by side, or have no more than a "the" or a comma between them. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const [at, stretch] of stretches.entries()) {
    const last = result.at(-1);
    const next = stretches[at + 1];
    const bridges = stretch.same && last?.same === false && next !== undefined && isIsland(stretch, last, next);
    if (last && ((!last.same && !stretch.same) || bridges)) {
      result[result.length - 1] = { same: false, out: [...last.out, ...stretch.out], in: [...last.in, ...stretch.in] };
    } else result.push(stretch);
  }
  return result;
}

function isIsland({ out }: Stretch, last: Stretch, next: Stretch): boolean {
  const sizeOf = (stretch: Stretch) => stretch.out.length + stretch.in.length;
  return out.length === 1 && out[0]!.key.length <= 3 && !/\p{N}/u.test(out[0]!.key) && sizeOf(last) + sizeOf(next) > 3;
}

/** Words that are the same but for the shape of their marks are a small change; more or less space behind them is none. */
function keptWords(stretch: Stretch): Words[] {
  const words: Words[] = [];
  let from = 0;
  const flush = (to: number) => {
    if (to === from) return;
    words.push({
      kind: 'kept',
      before: spanOf(stretch.out.slice(from, to)),
      after: spanOf(stretch.in.slice(from, to)),
    });
  };
  for (const [at, old] of stretch.out.entries()) {
    const fresh = stretch.in[at]!;
    if (old.text.trimEnd() === fresh.text.trimEnd()) continue;
    flush(at);
    words.push({ kind: 'out', before: spanOf([old]), grade: 'small' });
    words.push({ kind: 'in', after: spanOf([fresh]), grade: 'small' });
    from = at + 1;
  }
  flush(stretch.out.length);
  return words;
}

function gradeOfStretch(stretch: Stretch): Grade {
  const { grade } = gradeOf([stretch]);
  if (grade !== 'punctuation') return grade;
  // 1.5 and 15 have the same digits.
  const keys = [stretch.out, stretch.in].map((tokens) => keyOf(tokens.map(({ text }) => text).join('')));
  return /\p{N}/u.test(keys.join('')) && keys[0] !== keys[1] ? 'material' : 'small';
}

function spanOf(tokens: readonly Placed[]): Span {
  return { start: tokens[0]!.start, end: tokens.at(-1)!.end };
}

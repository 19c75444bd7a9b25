import type { Span } from '../anchor/found.ts';
import { isNegation, numberOf, senseOf } from '../anchor/senses.ts';
import { readDate } from '../text/dates.ts';
import type { Grade, Line, ReadText, Row, Words } from './comparison.ts';
import { type Exchange, exchanged, hunksOf } from './exchanges.ts';
import type { Finding, TextFinding } from './finding.ts';
import { type Placed, placed } from './words.ts';

/** What was changed within a sentence. */
interface Edit {
  readonly before: Span;
  readonly after: Span;
  readonly words: readonly Words[];
  readonly old: readonly Placed[];
  readonly fresh: readonly Placed[];
}

/** Numbers, negations, senses of saying and names that became others within a sentence, in the order of the new text. */
export function wordChanges(before: ReadText, after: ReadText, rows: readonly Row[]): Finding[] {
  return rows.flatMap((row) =>
    row.lines.flatMap((line) => {
      if (row.grade === 'small' || isDateLine(after.text, row)) return [];
      const edit = editOf(before.text, after.text, line);
      if (edit === undefined) return [];
      return [...numbers(before.text, after.text, row, edit), ...negations(edit), ...senses(edit), ...names(edit)];
    }),
  );
}

const LONGEST_DATE = 80; // UTF-16 units of a line that tells when the story was put out, with its labels

/** What such a line says is told as the page's dates. */
function isDateLine(text: string, { after }: Row): boolean {
  if (after === undefined || after.end - after.start > LONGEST_DATE) return false;
  const { precision } = readDate(text.slice(after.start, after.end));
  return precision !== undefined && precision !== 'year' && precision !== 'month';
}

function editOf(before: string, after: string, line: Line): Edit | undefined {
  if (line.kind !== 'edited' || line.grade === 'small' || !line.before || !line.after) return undefined;
  const [old, fresh] = [placed(before, line.before), placed(after, line.after)];
  return { before: line.before, after: line.after, words: line.words ?? [], old, fresh };
}

/** A number that only comes in or goes out says little if it is one of these. */
const vagueNumber = /^(?:1|one|first|second|third|half|quarter|twice|double[ds]?|\p{L}+day)$/iu;

function numbers(before: string, after: string, row: Row, { words, old, fresh }: Edit): Finding[] {
  const read = (token: Placed) => numberOf(token.key);
  const all = exchanged(old, fresh, read);
  if (all.out.length + all.in.length === 0) return [];
  const pairs = hunksOf(words, old, fresh).flatMap((hunk) => {
    const [out, put] = [
      all.out.filter((token) => hunk.out.includes(token)),
      all.in.filter((token) => hunk.in.includes(token)),
    ];
    if (out.length !== put.length) return []; // another sentence rather than another number
    return out.map((token, at): Exchange => ({ out: [token], in: [put[at]!] }));
  });
  const isAlone = (token: Placed) => !pairs.some((pair) => pair.out.includes(token) || pair.in.includes(token));
  const isTelling = (text: string, span: Span | undefined) => {
    const there = new Set(span === undefined ? [] : placed(text, span).map(read));
    return (token: Placed) => isAlone(token) && !vagueNumber.test(token.key) && !there.has(read(token));
  };
  return [
    ...pairs.flatMap((pair) => finding('number-changed', pair)),
    ...finding('number-dropped', { out: all.out.filter(isTelling(after, row.after)), in: [] }, 'wording'),
    ...finding('number-added', { out: [], in: all.in.filter(isTelling(before, row.before)) }, 'wording'),
  ];
}

const MOST_TURNED = 6; // words of a change that turns a sentence into its opposite; more of them say something else
const MOST_SAID = 8; // words of a change that puts one way of saying in the place of another

function negations({ words, old, fresh }: Edit): Finding[] {
  const all = exchanged(old, fresh, (token) => (isNegation(token.key) ? 'not' : undefined));
  return hunksOf(words, old, fresh)
    .filter((hunk) => sizeOf(hunk) <= MOST_TURNED)
    .flatMap((hunk) => {
      const out = all.out.filter((token) => hunk.out.includes(token));
      return finding('negation', { out, in: all.in.filter((token) => hunk.in.includes(token)) });
    });
}

function senses({ words, old, fresh }: Edit): Finding[] {
  return hunksOf(words, old, fresh).flatMap((hunk) => {
    const change = exchanged(hunk.out, hunk.in, (token) => senseOf(token.key));
    const isOne = change.out.length > 0 && change.in.length > 0 && sizeOf(hunk) <= MOST_SAID;
    return isOne ? finding('attribution', change) : [];
  });
}

const sizeOf = (hunk: Exchange): number => hunk.out.length + hunk.in.length;

const LONGEST_NAME = 4; // words of a name that replaces another

/** One name in the place of another, or another spelling of one; a name that was only put in or taken out is none. */
function names({ words, old, fresh }: Edit): Finding[] {
  return hunksOf(words, old, fresh).flatMap((hunk) => {
    const change = exchanged(hunk.out, hunk.in, nameOf);
    const { out, in: put } = change;
    if (out.length === 0 || put.length === 0) return [];
    const isWhole = [hunk.out, hunk.in].every((side) => side.length <= LONGEST_NAME && side.every(nameOrMark));
    if (isWhole) return finding('name', change);
    const pairs = out.flatMap((a) =>
      put.filter((b) => areSpellings(nameOf(a)!, nameOf(b)!)).map((b) => [a, b] as const),
    );
    return pairs.flatMap(([a, b]) => finding('name', { out: [a], in: [b] }));
  });
}

function nameOf(token: Placed): string | undefined {
  if (token.first || !token.word || !/^\p{Lu}\p{L}/u.test(token.key) || numberOf(token.key) !== undefined)
    return undefined;
  return token.key.replace(/'s?$/, '');
}

const nameOrMark = (token: Placed): boolean => !token.word || nameOf(token) !== undefined;

/** Whether two names differ by one or two letters: Kelly, Kelley. */
function areSpellings(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < 4 || Math.abs(one.length - other.length) > 2) return false;
  let head = 0;
  while (head < one.length && one[head] === other[head]) head += 1;
  let tail = 0;
  const most = Math.min(one.length, other.length) - head;
  while (tail < most && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  return Math.max(one.length, other.length) - head - tail <= 2;
}

function finding(kind: TextFinding, { out, in: put }: Exchange, grade: Grade = 'material'): Finding[] {
  if (out.length === 0 && put.length === 0) return [];
  const side = (tokens: readonly Placed[]) => tokens.map((token) => token.text.trim()).join(' … ');
  const span = (tokens: readonly Placed[]) => ({ start: tokens[0]!.start, end: tokens.at(-1)!.end });
  return [
    {
      kind,
      grade,
      ...(out.length > 0 && { was: side(out), before: span(out) }),
      ...(put.length > 0 && { now: side(put), after: span(put) }),
      claims: [],
    },
  ];
}

import { type Grade, type Line, larger, type Row } from './comparison.ts';
import type { CutText } from './cut.ts';
import { inOrder, type Pair } from './in-order.ts';
import { lineWith, lineWithout } from './lines.ts';
import type { Matches } from './matches.ts';

/** The paragraphs of two texts, in the order of the new one; those that are gone stand where they stood. */
export function rowsOf(before: CutText, after: CutText, matches: Matches): Row[] {
  const pairs = pairParagraphs(before, after, matches);
  const ordered = inOrder(pairs);
  const partner = new Map(pairs.map((pair) => [pair.b, pair]));
  const paired = new Set(pairs.map(({ a }) => a));
  const [insideA, insideB] = [sentencesBy(before), sentencesBy(after)];
  const rows: Row[] = [];
  let next = 0; // the first paragraph of the old text that has not been passed
  const passTo = (paragraph: number) => {
    for (; next < paragraph; next += 1) {
      const inside = insideA[next]!;
      rows.push(paired.has(next) ? rowMoved(before, next, inside) : rowWithout(before, next, inside, matches));
    }
  };
  for (const [b] of after.paragraphs.entries()) {
    const pair = partner.get(b);
    if (pair !== undefined && ordered.has(pair)) {
      passTo(pair.a);
      next = pair.a + 1;
    }
    const moved = pair !== undefined && !ordered.has(pair);
    rows.push(rowWith(before, after, { a: pair?.a, b }, insideA[pair?.a ?? -1] ?? [], insideB[b]!, matches, moved));
  }
  passTo(before.paragraphs.length);
  return rows;
}

/** Which paragraph is which: those that share most letters, each with one other. */
function pairParagraphs(before: CutText, after: CutText, { afterOf }: Matches): Pair[] {
  const shared = new Map<string, { a: number; b: number; weight: number }>();
  for (const [sentence, { paragraph: a, key }] of before.sentences.entries()) {
    const b = after.sentences[afterOf[sentence]!]?.paragraph;
    if (b === undefined) continue;
    const pair = shared.get(`${a} ${b}`);
    if (pair === undefined) shared.set(`${a} ${b}`, { a, b, weight: 1 + key.length });
    else pair.weight += 1 + key.length;
  }
  const [seenA, seenB] = [new Set<number>(), new Set<number>()];
  return [...shared.values()]
    .sort((one, other) => other.weight - one.weight || one.a - other.a || one.b - other.b)
    .filter(({ a, b }) => {
      if (seenA.has(a) || seenB.has(b)) return false;
      seenA.add(a);
      seenB.add(b);
      return true;
    });
}

/** The numbers of the sentences of each paragraph. */
function sentencesBy({ paragraphs, sentences }: CutText): number[][] {
  const inside: number[][] = paragraphs.map(() => []);
  for (const [number, { paragraph }] of sentences.entries()) inside[paragraph]!.push(number);
  return inside;
}

/** A paragraph of the old text that stands elsewhere now: its sentences are told of there, the deleted ones too. */
function rowMoved({ paragraphs, sentences }: CutText, a: number, inside: readonly number[]): Row {
  const lines = inside.map((sentence): Line => {
    const { start, end } = sentences[sentence]!;
    return { kind: 'left', moved: true, before: { start, end } };
  });
  return { kind: 'left', moved: true, before: paragraphs[a]!, grade: 'wording', lines };
}

/** A paragraph of the old text that none of the new one is: deleted, or joined to others. */
function rowWithout(before: CutText, a: number, inside: readonly number[], matches: Matches): Row {
  const lines = inside.map((sentence) => lineWithout(before, sentence, matches));
  const kind = lines.every((line) => line.kind === 'left') ? 'left' : 'deleted';
  const grade = before.furniture.has(a) || (kind === 'left' && !lines.some((line) => line.moved)) ? 'small' : 'wording';
  return { kind, moved: false, before: before.paragraphs[a]!, grade, lines };
}

/** A paragraph of the new text, with the one of the old text that it was. */
function rowWith(
  before: CutText,
  after: CutText,
  { a, b }: { readonly a: number | undefined; readonly b: number },
  insideA: readonly number[],
  insideB: readonly number[],
  matches: Matches,
  moved: boolean,
): Row {
  const lines: Line[] = [];
  let next = 0; // the first sentence of the old paragraph that has not been passed
  const passTo = (end: number) => {
    for (; next < end; next += 1) {
      const sentence = insideA[next]!;
      if (after.sentences[matches.afterOf[sentence]!]?.paragraph !== b)
        lines.push(lineWithout(before, sentence, matches));
    }
  };
  for (const sentence of insideB) {
    const place = placeIn(insideA, matches.beforeOf[sentence]!);
    if (place >= 0) passTo(place);
    else while (next < insideA.length && matches.afterOf[insideA[next]!] === -1) passTo(next + 1);
    const changedPlace = place < 0 ? isElsewhere(matches, sentence) : place < next;
    lines.push(lineWith(before, after, sentence, matches, changedPlace));
    next = Math.max(next, place + 1);
  }
  passTo(insideA.length);
  const kinds = new Set(lines.map((line) => line.kind));
  const kind =
    kinds.size === 1 && kinds.has('added') ? 'added' : [...kinds].every((k) => k === 'kept') ? 'kept' : 'edited';
  const grade = after.furniture.has(b) ? 'small' : gradeOfLines(lines, moved);
  const own = { kind, moved, after: after.paragraphs[b]!, lines } as const;
  return { ...own, ...(a !== undefined && { before: before.paragraphs[a]! }), ...(grade && { grade }) };
}

/** Which sentence of a paragraph it is; a paragraph's sentences are numbered one after the other. */
function placeIn(inside: readonly number[], sentence: number): number {
  const place = sentence - (inside[0] ?? 0);
  return sentence >= 0 && place >= 0 && place < inside.length ? place : -1;
}

const isElsewhere = ({ beforeOf, ordered }: Matches, b: number): boolean =>
  beforeOf[b]! >= 0 && ordered[beforeOf[b]!] === 0;

function gradeOfLines(lines: readonly Line[], moved: boolean): Grade | undefined {
  return lines.reduce<Grade | undefined>(
    (grade, line) => larger(grade, line.grade ?? (line.kind === 'kept' && !line.moved ? undefined : 'wording')),
    moved ? 'wording' : undefined,
  );
}

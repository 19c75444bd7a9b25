import type { Span } from '../anchor/found.ts';
import { findQuotations } from '../suggest/quotations.ts';
import { grouped } from '../tally/grouped.ts';
import type { Line, ReadText, Row } from './comparison.ts';
import { keyOf } from './cut.ts';
import type { Finding, TextFinding } from './finding.ts';
import { type Bag, bagOf, likeness } from './likeness.ts';
import { type Places, placesIn } from './places.ts';
import { wordsBetween } from './words.ts';

/** Words within quotation marks. */
interface Quote {
  /** The words without their marks; UTF-16 units of the text. */
  readonly inner: Span;
  readonly key: string;
  readonly row: number;
  /** Its sentence. */
  readonly line: Line | undefined;
  readonly bag: Bag;
}

const LEAST = 0.5; // likeness from which a quotation of the same paragraph is another version of one
const MOST = 2500; // pairs that are compared one by one: fifty against fifty

/** Quotations whose words are not what they were. One that is gone or new as a whole is none: its sentence tells. */
export function quotationChanges(before: ReadText, after: ReadText, rows: readonly Row[]): Finding[] {
  const sentences = placesIn(rows);
  const old = quotesOf(before, rows, 'before', sentences);
  const fresh = quotesOf(after, rows, 'after', sentences);
  const [freeOld, freeNew] = [without(old, fresh), without(fresh, old)];
  const newByRow = grouped(freeNew, ({ row }) => String(row));
  const findings: Finding[] = [];
  const oldByRow = grouped(freeOld, ({ row }) => String(row));
  for (const row of new Set([...oldByRow.keys(), ...newByRow.keys()])) {
    const [ours, theirs] = [oldByRow.get(row) ?? [], newByRow.get(row) ?? []];
    if (joinedKey(ours) === joinedKey(theirs)) continue; // only divided otherwise: "A, B" became "A," he said, "B"
    const { pairs, rest } = pairUp(ours, theirs);
    findings.push(...pairs.flatMap(([one, other]) => alteration(before.text, after.text, one, other)));
    findings.push(...markChanges(before.text, after.text, rows[Number(row)]!, rest, theirs, pairs));
  }
  return findings;
}

function quotesOf(
  { text, page }: ReadText,
  rows: readonly Row[],
  side: 'before' | 'after',
  sentences: Places,
): Quote[] {
  const places = rows
    .flatMap((row, number) =>
      row[side] && !(row.kind === 'left' && row.moved) ? [{ row: number, span: row[side] }] : [],
    )
    .sort((one, other) => one.span.start - other.span.start);
  const found = findQuotations(
    text,
    places.map(({ span }) => span),
    page.language?.value ?? 'en',
  );
  let at = 0;
  return found.map(({ start, inner }): Quote => {
    while (places[at]!.span.end <= start) at += 1;
    const words = text.slice(inner.start, inner.end);
    const { row } = places[at]!;
    return { inner, key: keyOf(words), row, line: sentences.lineAt(side, start), bag: bagOf(words) };
  });
}

/** The quotations whose words are quoted nowhere in the other text. */
function without(quotes: readonly Quote[], others: readonly Quote[]): Quote[] {
  const there = new Map<string, number>();
  for (const { key } of others) there.set(key, (there.get(key) ?? 0) + 1);
  return quotes.filter(({ key }) => {
    const count = there.get(key) ?? 0;
    if (count > 0) there.set(key, count - 1);
    return count === 0;
  });
}

const joinedKey = (quotes: readonly Quote[]): string => quotes.map(({ key }) => key).join('');

/** Which quotation became which, the likest first; then one short one for another in the same sentence. */
function pairUp(old: readonly Quote[], fresh: readonly Quote[]): { pairs: [Quote, Quote][]; rest: Quote[] } {
  if (old.length * fresh.length > MOST) return { pairs: [], rest: [] };
  const candidates = old.flatMap((one) =>
    fresh.map((other) => ({ one, other, like: Math.max(likeness(one.bag, other.bag), holds(one, other)) })),
  );
  const sameLine = (one: Quote, other: Quote) =>
    one.line === other.line && [one, other].every(({ bag }) => bag.words.length <= SHORT);
  const scored = candidates
    .map(({ one, other, like }) => ({
      one,
      other,
      like: like >= LEAST ? like : sameLine(one, other) ? like / 2 + 0.01 : 0,
    }))
    .filter(({ like }) => like > 0)
    .sort((a, b) => b.like - a.like);
  const taken = new Set<Quote>();
  const pairs: [Quote, Quote][] = [];
  for (const { one, other } of scored) {
    if (taken.has(one) || taken.has(other)) continue;
    taken.add(one).add(other);
    pairs.push([one, other]);
  }
  return { pairs, rest: old.filter((quote) => !taken.has(quote)) };
}

const SHORT = 4; // words: two quotations this short need not have one in common to be one for the other

/** A quotation of which a part was left: like enough, however small the part, if it is some words long. */
function holds(one: Quote, other: Quote): number {
  const [small, large] = one.key.length < other.key.length ? [one, other] : [other, one];
  return small.bag.words.length >= 2 && large.key.includes(small.key) ? LEAST : 0;
}

function alteration(before: string, after: string, one: Quote, other: Quote): Finding[] {
  const words = wordsBetween(before, one.inner, after, other.inner);
  const changed = words.filter((word) => word.kind !== 'kept' && word.grade !== 'small');
  if (changed.length === 0) return [];
  const isPart = (part: Quote, { key }: Quote) => key.startsWith(part.key) || key.endsWith(part.key);
  const kind: TextFinding = isPart(one, other)
    ? 'quotation-extended'
    : isPart(other, one)
      ? 'quotation-shortened'
      : 'quotation-altered';
  const grade = kind === 'quotation-altered' ? 'material' : 'wording';
  const [was, now] = [before.slice(one.inner.start, one.inner.end), after.slice(other.inner.start, other.inner.end)];
  return [{ kind, grade, was, now, before: one.inner, after: other.inner, claims: [] }];
}

const TELLING = 6; // letters: fewer can stand in a paragraph by chance

/** Quotations whose words are still there, or were there already, without the marks. */
function markChanges(
  before: string,
  after: string,
  row: Row,
  old: readonly Quote[],
  fresh: readonly Quote[],
  pairs: readonly (readonly [Quote, Quote])[],
): Finding[] {
  if (!row.before || !row.after || old.length * fresh.length > MOST) return [];
  const [was, now] = [
    keyOf(before.slice(row.before.start, row.before.end)),
    keyOf(after.slice(row.after.start, row.after.end)),
  ];
  const paired = new Set(pairs.map(([, other]) => other));
  const stands = (quote: Quote, there: string, others: readonly Quote[]) =>
    quote.key.length >= TELLING && there.includes(quote.key) && !others.some(({ key }) => key.includes(quote.key));
  return [
    ...old
      .filter((quote) => stands(quote, now, fresh))
      .map(({ inner }): Finding => {
        const words = before.slice(inner.start, inner.end);
        return {
          kind: 'quotation-unmarked',
          grade: 'wording',
          was: words,
          before: inner,
          after: row.after!,
          claims: [],
        };
      }),
    ...fresh
      .filter((quote) => !paired.has(quote) && stands(quote, was, old))
      .map(({ inner }): Finding => {
        const words = after.slice(inner.start, inner.end);
        return {
          kind: 'quotation-marked',
          grade: 'wording',
          now: words,
          before: row.before!,
          after: inner,
          claims: [],
        };
      }),
  ];
}

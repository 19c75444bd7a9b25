import type { Span } from '../anchor/found.ts';
import type { SuggestedNaming, Suggestion } from '../suggest/rule.ts';
import { suggestAttributions } from '../suggest/suggest.ts';
import type { Line, ReadText, Row } from './comparison.ts';
import { keyOf } from './cut.ts';
import type { Finding } from './finding.ts';
import { bagOf, likeness } from './likeness.ts';

/** How much a reader learns of who it was. */
const known: Readonly<Record<SuggestedNaming, number>> = { none: 0, vague: 0, anonymous: 0, described: 1, named: 2 };

/**
 * Who said something is named now and was not, or the other way round: by the attributions that rules find in the
 * sentences that were edited. Reads both texts; finds nothing in a language that has no rules.
 */
export function sourceChanges(before: ReadText, after: ReadText, rows: readonly Row[]): Finding[] {
  const edited = rows.flatMap((row) => row.lines).filter((line) => line.kind === 'edited' && line.grade !== 'small');
  if (edited.length === 0) return [];
  const old = bySentence(attributionsIn(before), edited, 'before');
  const fresh = bySentence(attributionsIn(after), edited, 'after');
  return edited.flatMap((line) => {
    const theirs = [...(fresh.get(line) ?? [])];
    return (old.get(line) ?? []).flatMap((one) => {
      const other = counterpart(before.text, one, after.text, theirs);
      if (other === undefined) return [];
      theirs.splice(theirs.indexOf(other), 1);
      return change(before.text, one, after.text, other, line);
    });
  });
}

type Attributed = Suggestion & { readonly source: Span };

function attributionsIn({ text, page }: ReadText): Attributed[] {
  const language = page.language?.value;
  const options = {
    ...(language !== undefined && { language }),
    ...(page.blocks.length > 0 && { blocks: page.blocks }),
  };
  return suggestAttributions(text, options).filter((found): found is Attributed => found.source !== undefined);
}

/** The attributions whose source is named within each sentence; both lists are in the order of the text. */
function bySentence(found: readonly Attributed[], lines: readonly Line[], side: 'before' | 'after') {
  const inOrder = lines.toSorted((one, other) => one[side]!.start - other[side]!.start);
  const sources = found.toSorted((one, other) => one.source.start - other.source.start);
  const groups = new Map<Line, Attributed[]>();
  let at = 0;
  for (const line of inOrder) {
    const { start, end } = line[side]!;
    while (at < sources.length && sources[at]!.source.start < start) at += 1;
    const own: Attributed[] = [];
    while (at < sources.length && sources[at]!.source.start < end) own.push(sources[at++]!);
    groups.set(line, own);
  }
  return groups;
}

const LEAST = 0.4; // likeness from which what was said is the same

/** The attribution of the same words; the only one there is needs no likeness. */
function counterpart(before: string, one: Attributed, after: string, others: readonly Attributed[]) {
  const said = bagOf(wordsOf(before, one));
  const scored = others.map((other) => ({ other, like: likeness(said, bagOf(wordsOf(after, other))) }));
  const best = scored.sort((a, b) => b.like - a.like)[0];
  return best && best.like >= LEAST ? best.other : undefined;
}

const wordsOf = (text: string, { claim }: Suggestion): string =>
  claim.map(({ start, end }) => text.slice(start, end)).join(' ');

function change(before: string, one: Attributed, after: string, other: Attributed, line: Line): Finding[] {
  const [was, now] = [
    before.slice(one.source.start, one.source.end),
    after.slice(other.source.start, other.source.end),
  ];
  const gain = known[other.naming] - known[one.naming];
  if (gain === 0 || keyOf(was) === keyOf(now) || isPronoun(was) || isPronoun(now)) return [];
  // "An official" who gets a name is a gain; "the police" who become "the Moscow police" are as well known as before.
  const [lesser, better] = gain > 0 ? [was, now] : [now, was];
  if (known[one.naming] > 0 && known[other.naming] > 0 && !(isSomebody(lesser) && isPerson(better))) return [];
  // The name may have stood in the sentence before, outside what the rules took for the source.
  const sentence =
    gain > 0 ? before.slice(line.before!.start, line.before!.end) : after.slice(line.after!.start, line.after!.end);
  if (known[gain > 0 ? other.naming : one.naming] === 2 && keyOf(sentence).includes(keyOf(better))) return [];
  const kind = gain > 0 ? 'source-named' : 'source-unnamed';
  return [{ kind, grade: 'material', was, now, before: one.source, after: other.source, claims: [] }];
}

const isPronoun = (words: string): boolean => /^(?:he|she|it|they|who|which|one|we|i)$/i.test(words.trim());

const isSomebody = (words: string): boolean => /^(?:an?|one|another|two|three|four|\d+|some|several)\s/i.test(words);

/** Two words with capitals beside each other, as a person's name has. */
const isPerson = (words: string): boolean => /\p{Lu}[\p{L}.'’-]*\s\p{Lu}/u.test(words);

import type { Token } from '../../text/tokens.ts';
import type { Cue, Line } from '../rule.ts';
import { verbOf } from './verbs.ts';
import { determiners, isAdverb, pronouns } from './words.ts';

/** Where a claim that begins at token `from` ends, inclusive: at the sentence's end, or before the next cue that takes over. */
export function claimEnd(line: Line, cue: Cue, from: number): number {
  const { tokens } = line;
  let last = lastWord(tokens);
  for (const next of line.cues) {
    if (next.first <= from || next.first > last) continue;
    const cut = takesOver(line, cue, next, from);
    if (cut !== undefined && cut >= from) {
      last = cut;
      break;
    }
  }
  while (last > from && tokens[last]!.kind === 'mark' && /^[,;:—]$/.test(tokens[last]!.lower)) last -= 1;
  return last;
}

/** The last token of a claim before the cue `next`, if that cue begins a claim of its own. */
function takesOver(line: Line, cue: Cue, next: Cue, from: number): number | undefined {
  const { tokens } = line;
  const before = tokens[next.first - 1]!;
  const comma = before.lower === ',';
  if (next.form === 'phrase')
    return comma || before.kind === 'quotation' ? next.first - (comma ? 2 : 1) : next.first - 1;
  const speaks = next.frames.has('quote') || next.frames.has('clause');
  if (next.form === 'ing' && !next.passive && comma && (speaks || next.frames.has('judge'))) return next.first - 2;
  if (before.kind === 'quotation' && speaks && next.form === 'ing') return next.first - 1;
  if (next.form === 'ing' && before.lower === 'and' && speaks && tokens[next.first - 2]?.lower === ',')
    return next.first - 3;
  if (before.lower === 'and' || before.lower === 'but' || (before.lower === 'then' && comma)) {
    if (next.form !== cue.form && !(next.form === 'past' && cue.form === 'past')) return undefined;
    const off = tokens[next.first - 2]?.lower === ',';
    const after = tokens[next.last + 1];
    const sure =
      after?.lower === 'that' ||
      after?.kind === 'quotation' ||
      next.lemma === 'add' ||
      (next.lemma === 'say' && next.first - from > 3);
    if ((off && (speaks || next.frames.size > 0)) || (speaks && sure)) return next.first - (off ? 3 : 2);
  }
  return undefined;
}

/** The number of the last token that belongs to the sentence's words: stops at its end are left off. */
export function lastWord(tokens: readonly Token[]): number {
  let last = tokens.length - 1;
  while (last > 0 && tokens[last]!.kind === 'mark' && !/^[)%’']$/.test(tokens[last]!.lower)) last -= 1;
  return last;
}

/** Whether tokens hold what could be stated: a verb of any kind, by its looks. */
export function states(tokens: readonly Token[], first: number, last: number): boolean {
  return last - first >= 2;
}

/** Steps over adverbs and brackets after a cue: "said, however, that", "said — twice — that". */
export function afterAdverbs(tokens: readonly Token[], at: number): number {
  let k = at;
  while (tokens[k]?.kind === 'word' && isAdverb(tokens[k]!.lower) && !determiners.has(tokens[k]!.lower)) k += 1;
  return k;
}

/** Whether a clause begins with this token: "said *he* would", "said *the* talks". */
export function beginsClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  return (
    pronouns.has(token.lower) || determiners.has(token.lower) || token.capital || verbOf(token.lower) === undefined
  );
}

/** Whether a quotation is a statement of its own rather than a few words of one. */
export function isWholeQuotation(token: Token): boolean {
  if (token.kind !== 'quotation') return false;
  return /[,.?!…—–][\s”"’'»“]*$/.test(token.text.slice(-6)) && /^\W{0,3}[\p{Lu}\p{N}\p{Lo}.…[(]/u.test(token.text);
}

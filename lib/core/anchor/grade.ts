import type { ChangeGrade, Material } from './found.ts';
import { isNegation, numberOf, senseOf } from './senses.ts';
import type { Token } from './tokens.ts';

/** Words taken out and words put in at one place. */
export interface Hunk {
  readonly out: readonly Token[];
  readonly in: readonly Token[];
}

/**
 * How much changes of wording can mean. What turns a statement into another one is material: a negation, a number or
 * date, a name, the sense of the verb by which it is attributed. Punctuation, hyphens and capitals are the least.
 */
export function gradeOf(hunks: readonly Hunk[]): { grade: ChangeGrade; material: readonly Material[] } {
  const worded = hunks.filter((hunk) => lettersOf(hunk.out) !== lettersOf(hunk.in));
  if (worded.length === 0) return { grade: 'punctuation', material: [] };
  const material = KINDS.filter(([, differs]) => worded.some(differs)).map(([kind]) => kind);
  return { grade: material.length > 0 ? 'material' : 'wording', material };
}

const KINDS: readonly (readonly [Material, (hunk: Hunk) => boolean])[] = [
  ['negation', (hunk) => count(hunk.out, isNegated) !== count(hunk.in, isNegated) || isTurned(hunk)],
  ['number', (hunk) => differ(hunk, (token) => numberOf(token.key))],
  ['name', (hunk) => differ(hunk, nameOf)],
  ['attribution', (hunk) => differ(hunk, (token) => senseOf(token.key))],
];

const isNegated = (token: Token): boolean => isNegation(token.key);

/** A word and its opposite: likely, unlikely; confirmed, unconfirmed. */
function isTurned(hunk: Hunk): boolean {
  const opposite = (a: Token, b: Token) =>
    /^(?:un|in|im|ir|dis|non-?|anti-?)(?=\p{L})/iu.test(a.key) && stem(a) === b.key.toLowerCase();
  return hunk.out.some((a) => hunk.in.some((b) => opposite(a, b) || opposite(b, a)));
}

const stem = (token: Token): string => token.key.toLowerCase().replace(/^(?:un|in|im|ir|dis|non-?|anti-?)/u, '');

/** A word with a capital letter where none is needed. */
function nameOf(token: Token): string | undefined {
  if (token.first || !/^\p{Lu}/u.test(token.key) || numberOf(token.key) !== undefined) return undefined;
  return token.key.length > 1 ? token.key.toLowerCase().replace(/'s?$/, '') : undefined;
}

/** Whether what `read` sees in the words put in is not what it sees in those taken out. */
function differ(hunk: Hunk, read: (token: Token) => string | undefined): boolean {
  const seen = (tokens: readonly Token[]) =>
    tokens
      .map(read)
      .filter((value) => value !== undefined)
      .sort()
      .join('\n');
  return seen(hunk.out) !== seen(hunk.in);
}

function count(tokens: readonly Token[], is: (token: Token) => boolean): number {
  return tokens.filter(is).length;
}

function lettersOf(tokens: readonly Token[]): string {
  // Between digits a point is no punctuation (1.5 is not 15), but the comma of thousands is.
  const marks = /,(?=\p{N}{3})|(?<!\p{N})[^\p{L}\p{N}$€£¥%]|[^\p{L}\p{N}$€£¥%](?!\p{N})/gu;
  return tokens.map((token) => token.key.toLowerCase().replace(marks, '')).join('');
}

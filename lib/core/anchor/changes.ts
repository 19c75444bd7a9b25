import { diffArrays } from 'diff';
import type { ChangedWords, Changes } from './found.ts';
import { gradeOf, type Hunk } from './grade.ts';
import { type Token, tokensOf } from './tokens.ts';

const MOST_WORDS = 5000; // a story's length: the diff of more is one replacement
const MOST_EDITS = 300; // beyond that many words put in and taken out, it is another text

/** How the words `now` differ from those that were marked: word by word, and how much that can mean. */
export function changesBetween(then: string, now: string): Changes {
  const old = tokensOf(then);
  const fresh = tokensOf(now);
  const small = old.length <= MOST_WORDS && fresh.length <= MOST_WORDS;
  const options = { comparator: (a: Token, b: Token) => a.key === b.key, maxEditLength: MOST_EDITS };
  const diff = (small && diffArrays(old, fresh, options)) || [
    { removed: true, added: false, value: old },
    { removed: false, added: true, value: fresh },
  ];
  const words: ChangedWords[] = [];
  const hunks: Hunk[] = [];
  let open: { out: Token[]; in: Token[] } | undefined;
  for (const { removed, added, value } of diff) {
    const text = value.map((token) => token.text).join('');
    words.push({ kind: removed ? 'out' : added ? 'in' : 'kept', text });
    if (!removed && !added) {
      open = undefined;
      continue;
    }
    if (!open) {
      open = { out: [], in: [] };
      hunks.push(open);
    }
    open[removed ? 'out' : 'in'].push(...value);
  }
  return { ...gradeOf(hunks), words };
}

import { nameKey } from './names.ts';

/**
 * How well a name fits what was typed so far: 0 = its beginning, 1 = words of it begin so, 2 = it contains it,
 * 3 = it does but for a slip of the hand; undefined = not. Case, accents and punctuation don't count.
 */
export function nameFit(typed: string, name: string): number | undefined {
  const want = nameKey(typed);
  const own = nameKey(name);
  if (own.startsWith(want)) return 0;
  const words = want.split(' ');
  const ownWords = own.split(' ');
  if (words.every((word) => ownWords.some((part) => part.startsWith(word)))) return 1;
  if (own.includes(want)) return 2;
  return words.every((word) => ownWords.some((part) => isNearPrefix(word, part))) ? 3 : undefined;
}

const sure = 4; // letters: a slip in a shorter word leaves too little of it
const long = 8; // letters: such a word is recognised with two slips

/** Whether a word begins like what was typed, but for one slip (two in a long word): a letter more, less, other, or two exchanged. */
function isNearPrefix(typed: string, word: string): boolean {
  if (typed.length < sure) return word.startsWith(typed);
  const slips = typed.length >= long ? 2 : 1;
  const heard = word.slice(0, typed.length + slips);
  // Rows of the optimal string alignment distance (Boytsov 2011); the best end within the word counts.
  let before: number[] = [];
  let row = Array.from({ length: heard.length + 1 }, (_, at) => at);
  for (let i = 1; i <= typed.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= heard.length; j += 1) {
      const same = typed[i - 1] === heard[j - 1];
      let least = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      const isExchange = i > 1 && j > 1 && typed[i - 1] === heard[j - 2] && typed[i - 2] === heard[j - 1];
      if (isExchange) least = Math.min(least, before[j - 2]! + 1);
      next.push(least);
    }
    if (Math.min(...next) > slips) return false;
    [before, row] = [row, next];
  }
  return Math.min(...row) <= slips;
}

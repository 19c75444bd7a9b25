import type { Span } from '../anchor/found.ts';
import type { Words } from './comparison.ts';
import type { Placed } from './words.ts';

/** Words taken out at one place and words put in there. */
export interface Exchange {
  readonly out: readonly Placed[];
  readonly in: readonly Placed[];
}

/** The words taken out and put in, place by place. */
export function hunksOf(words: readonly Words[], old: readonly Placed[], fresh: readonly Placed[]): Exchange[] {
  return words.flatMap((word, at) => {
    if (word.kind === 'kept' || word.grade === 'small') return [];
    const [last, next] = [words[at - 1], words[at + 1]];
    if (word.kind === 'in') return last?.kind === 'out' ? [] : [{ out: [], in: within(fresh, word.after!) }];
    return [{ out: within(old, word.before!), in: next?.kind === 'in' ? within(fresh, next.after!) : [] }];
  });
}

/** The tokens that mean something to `read` and have no equal on the other side. */
export function exchanged(
  old: readonly Placed[],
  fresh: readonly Placed[],
  read: (token: Placed) => string | undefined,
): Exchange {
  const only = (tokens: readonly Placed[], others: readonly Placed[]) => {
    const there = others.map(read);
    return tokens.filter((token) => {
      const meaning = read(token);
      if (meaning === undefined) return false;
      const at = there.indexOf(meaning);
      if (at >= 0) there[at] = undefined;
      return at < 0;
    });
  };
  return { out: only(old, fresh), in: only(fresh, old) };
}

const within = (tokens: readonly Placed[], { start, end }: Span): Placed[] =>
  tokens.filter((token) => token.start >= start && token.end <= end);

import type { Language } from './rule.ts';

/**
 * A language that remembers, for one story, what it has said of a phrase: a story names the same few people again and
 * again, and each of them is asked about several times.
 */
export function remembering(language: Language): Language {
  return {
    ...language,
    isOutlet: remember(language.isOutlet),
    isDocument: remember(language.isDocument),
    pronoun: remember(language.pronoun),
  };
}

function remember<T>(answer: (words: string) => T): (words: string) => T {
  const known = new Map<string, T>();
  return (words) => {
    const before = known.get(words);
    if (before !== undefined || known.has(words)) return before as T;
    const now = answer(words);
    known.set(words, now);
    return now;
  };
}

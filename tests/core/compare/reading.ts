import type { ReadText } from '#core/compare/comparison.ts';
import type { Capture } from '#core/model/capture.ts';

/** A reading of a page that says what is given and nothing else. */
export function readingOf(text: string, page: Partial<Capture> = {}): ReadText {
  const bare = { address: 'https://paper.example/story', aliases: [], authors: [], blocks: [] };
  return { text, page: { ...bare, wordCount: 0, textFrom: 'article', ...page } };
}

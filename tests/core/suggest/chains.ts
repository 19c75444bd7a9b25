import { readFileSync } from 'node:fs';
import { readOut } from './read-out.ts';

/** A text of our own, and the chain of each attribution in it, in story order: "Kim (told) <- CNN (reported)". */
export type Example = readonly [text: string, ...chains: string[]];

export const examples: readonly Example[] = JSON.parse(readFileSync(new URL('./chains.json', import.meta.url), 'utf8'));

/** How many links were expected, offered and both, over all examples; a link counts once, by its words and its how. */
export function scoreLinks(): { expected: number; offered: number; right: number } {
  const score = { expected: 0, offered: 0, right: 0 };
  for (const [text, ...chains] of examples) {
    const expected = chains.flatMap((chain) => chain.split(' <- '));
    const offered = readOut(text).flatMap(({ chain }) => (chain === '' ? [] : chain.split(' <- ')));
    score.expected += expected.length;
    score.offered += offered.length;
    for (const link of offered) {
      const at = expected.indexOf(link);
      if (at < 0) continue;
      expected.splice(at, 1);
      score.right += 1;
    }
  }
  return score;
}

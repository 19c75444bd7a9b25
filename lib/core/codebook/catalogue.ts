import type { KeptCodebook } from '../model/kept-codebook.ts';
import { type CodebookList, codebooksOf } from './kept-codebooks.ts';
import { presetNames, presets } from './presets/presets.ts';

/** Every codebook there is to choose from: each version that was saved, and all that come with the program. */
export function codebookList(kept: readonly KeptCodebook[]): CodebookList {
  return codebooksOf(
    kept,
    presetNames.map((name) => presets[name]),
  );
}

/** The number of the next version of that name. */
export function nextVersion({ all }: CodebookList, name: string): number {
  return Math.max(0, ...all.filter((one) => one.name === name).map(({ version }) => version)) + 1;
}

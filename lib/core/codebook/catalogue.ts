import { type Codebook, type CodebookRef, isSameCodebook, saysWho1 } from '../model/codebook.ts';
import { codebookIn, type KeptCodebook } from '../model/kept-codebook.ts';
import { keepingValues } from './changes.ts';
import { presetNames, presetOf, presets } from './presets/presets.ts';

/** Every codebook there is to choose from: each version that was saved, and those that come with the program. */
export interface CodebookList {
  /** By name, those of the program first; of one name the newest version first. */
  readonly all: readonly Codebook[];
  /** The one for stories of no collection with its own. */
  readonly chosen: Codebook;
}

/** The list out of what the library keeps, deleted versions left out. Of two that bear one name and version the older stays. */
export function codebookList(kept: readonly KeptCodebook[]): CodebookList {
  const rows = kept.filter(({ deletedAt }) => deletedAt === undefined).sort((a, b) => (a.id < b.id ? -1 : 1));
  const all: Codebook[] = presetNames.map((name) => presets[name]);
  for (const row of rows) if (!all.some((one) => isSameCodebook(one, row))) all.push(codebookIn(row));
  const names = [...new Set(all.map(({ name }) => name))];
  all.sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name) || b.version - a.version);
  const last = rows
    .filter(({ chosenAt }) => chosenAt !== undefined)
    .reduce<KeptCodebook | undefined>((best, row) => (best && best.chosenAt! > row.chosenAt! ? best : row), undefined);
  return { all, chosen: (last && all.find((one) => isSameCodebook(one, last))) ?? saysWho1 };
}

/** The codebook that a reference names, or undefined. */
export function findCodebook({ all }: CodebookList, ref: CodebookRef | undefined): Codebook | undefined {
  return ref && (all.find((one) => isSameCodebook(one, ref)) ?? presetOf(ref));
}

/** The number of the next version of that name. */
export function nextVersion({ all }: CodebookList, name: string): number {
  return Math.max(0, ...all.filter((one) => one.name === name).map(({ version }) => version)) + 1;
}

/** Several codebooks as one to read a project by: the words of the first, and what only the others have, as retired. */
export function readingBy(codebooks: readonly Codebook[]): Codebook {
  const [first = saysWho1, ...others] = codebooks;
  return others.reduce((sofar, other) => keepingValues(sofar, other), first);
}

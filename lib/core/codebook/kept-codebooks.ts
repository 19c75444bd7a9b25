import { type Codebook, type CodebookRef, isSameCodebook, saysWho1 } from '../model/codebook.ts';
import { codebookIn, type KeptCodebook } from '../model/kept-codebook.ts';
import { keepingValues } from './keeping-values.ts';

/** Codebooks to choose from, and the one that is chosen. */
export interface CodebookList {
  /** By name, those of the program first; of one name the newest version first. */
  readonly all: readonly Codebook[];
  /** The one for stories of no collection with its own. */
  readonly chosen: Codebook;
}

/**
 * The list out of what the library keeps, deleted versions left out, with those that come with the program. Of two that bear one
 * name and version the older stays.
 */
export function codebooksOf(kept: readonly KeptCodebook[], own: readonly Codebook[] = [saysWho1]): CodebookList {
  const rows = kept.filter(({ deletedAt }) => deletedAt === undefined).sort((a, b) => (a.id < b.id ? -1 : 1));
  const all: Codebook[] = [...own];
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
  return ref && all.find((one) => isSameCodebook(one, ref));
}

/** Several codebooks as one to read a project by: the words of the first, and what only the others have, as retired. */
export function readingBy(codebooks: readonly Codebook[]): Codebook {
  const [first = saysWho1, ...others] = codebooks;
  return others.reduce((sofar, other) => keepingValues(sofar, other), first);
}

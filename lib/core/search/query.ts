import { termsOf } from './terms.ts';

/** What a person looks for. */
export interface SearchQuery {
  /** Words that have to be there, as terms. */
  readonly words: readonly string[];
  /** Words in quotation marks, which have to stand side by side. */
  readonly phrases: readonly (readonly string[])[];
  /** What stands behind `source:`, `tag:`, `outlet:`, `before:` and `after:`. */
  readonly sources: readonly string[];
  readonly tags: readonly string[];
  readonly outlets: readonly string[];
  readonly before?: string;
  readonly after?: string;
}

const part = /(?:(source|tag|outlet|before|after):)?(?:["“”„«]([^"“”«»]*)(?:["”“»]|$)|(\S+))/giu;

/** A person who has written this much goes on to say which. */
const unfinished = /^(?:source|tag|outlet|before|after):$/i;

/** Reads what was typed: words, "words side by side", and `source:`, `tag:`, `outlet:`, `before:`, `after:` with a word or a quotation. */
export function readQuery(typed: string): SearchQuery {
  const words: string[] = [];
  const phrases: string[][] = [];
  const asked: Record<string, string[]> = { source: [], tag: [], outlet: [], before: [], after: [] };
  for (const [, name, quoted, plain] of typed.matchAll(part)) {
    const value = (quoted ?? plain ?? '').trim();
    if (name !== undefined) {
      if (value !== '') asked[name.toLowerCase()]!.push(value);
      continue;
    }
    if (quoted === undefined && unfinished.test(value)) continue;
    const terms = termsOf(value).map(({ term }) => term);
    if (quoted !== undefined && terms.length > 1) phrases.push(terms);
    // One word that a dictionary cuts is looked for as it was written: side by side.
    else if (quoted === undefined && terms.length > 1) phrases.push(terms);
    else words.push(...terms);
  }
  const [before, after] = [asked.before!.at(-1), asked.after!.at(-1)];
  return {
    words,
    phrases,
    sources: asked.source!,
    tags: asked.tag!.map((tag) => tag.replace(/^#/, '')),
    outlets: asked.outlet!,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

/** Whether a query says anything at all. */
export function isEmptyQuery({ words, phrases, sources, tags, outlets, before, after }: SearchQuery): boolean {
  return [words, phrases, sources, tags, outlets].every((list) => list.length === 0) && !before && !after;
}

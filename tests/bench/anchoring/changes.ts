import { otherWords, type Paragraph, pick, type Word } from './stories.ts';

/** A made-up page: its paragraphs, and how they are put into HTML. */
export interface Page {
  readonly paragraphs: readonly Paragraph[];
  readonly look: Look;
}

/** What a rendering does beside printing the words. */
export interface Look {
  /** Chance of a box after each paragraph. */
  readonly boxes?: number;
  /** Chance that a word stands in an element of its own. */
  readonly inline?: number;
  /** Changes what is printed of a word, but not what is read. */
  readonly print?: (text: string) => string;
}

/** The words that are marked, by number, in reading order. */
export interface Marked {
  readonly ids: readonly number[];
}

/** A change that pages go through between two visits. `cut` says that the marked words are taken out by it. */
export interface Change {
  readonly name: string;
  readonly cut?: boolean;
  /** Whether the change is made to the page before the mark is made: a look-alike that stands there from the beginning. */
  readonly first?: (page: Page, marked: Marked, chance: () => number) => Page;
  readonly later: (page: Page, marked: Marked, chance: () => number) => Page;
}

export const changes: readonly Change[] = [
  { name: 'the same page', later: (page) => page },
  { name: 'boxes put in', later: (page) => ({ ...page, look: { boxes: 0.4 } }) },
  { name: 'rendered anew', later: (page) => ({ ...page, look: { inline: 0.2 } }) },
  {
    name: 'other spaces and quotation marks',
    later: (page) => ({
      ...page,
      look: { print: (text) => text.replace(/[\u201c\u201d]/g, '"').replace(/^(\w{2})/, '$1\u2060') },
    }),
  },
  {
    name: 'soft hyphens',
    later: (page) => ({ ...page, look: { print: (text) => text.replace(/(\w{3})(?=\w{3})/g, '$1\u00ad') } }),
  },
  { name: 'one word edited', later: (page, marked, chance) => edit(page, chance, new Set([pick(chance, marked.ids)])) },
  {
    name: 'a fifth of the words edited',
    later: (page, marked, chance) => edit(page, chance, new Set(marked.ids.filter((_, n) => n % 5 === 2))),
  },
  {
    name: 'the words around edited',
    later: (page, { ids }, chance) =>
      edit(page, chance, new Set([-4, -2, -1, 1, 3, 4].map((n) => (n < 0 ? ids[0]! + n : ids.at(-1)! + n)))),
  },
  {
    name: 'paragraphs reordered',
    later: (page, marked, chance) => ({ ...page, paragraphs: shuffled(page, marked, chance) }),
  },
  {
    name: 'a teaser with the same words',
    later: (page, marked) => ({ ...page, paragraphs: [copyOf(wordsOf(page, marked)), ...page.paragraphs] }),
  },
  {
    name: 'a look-alike, and the words edited',
    first: lookAlike,
    later: (page, marked, chance) => edit(page, chance, new Set(marked.ids.filter((_, n) => n % 5 === 2))),
  },
  { name: 'the paragraph cut', cut: true, later: cut },
  { name: 'a look-alike, and the paragraph cut', cut: true, first: lookAlike, later: cut },
];

function edit(page: Page, chance: () => number, ids: ReadonlySet<number>): Page {
  const change = (word: Word): Word => (ids.has(word.id) ? { id: word.id, text: pick(chance, otherWords) } : word);
  return { ...page, paragraphs: page.paragraphs.map((paragraph) => paragraph.map(change)) };
}

function cut(page: Page, marked: Marked): Page {
  const ids = new Set(marked.ids);
  return { ...page, paragraphs: page.paragraphs.filter((paragraph) => !paragraph.some((word) => ids.has(word.id))) };
}

/** All paragraphs in another order; those of the mark stay together. */
function shuffled(page: Page, marked: Marked, chance: () => number): Paragraph[] {
  const ids = new Set(marked.ids);
  const groups: Paragraph[][] = [];
  let open = false;
  for (const paragraph of page.paragraphs) {
    const own = paragraph.some((word) => ids.has(word.id));
    if (own && open) groups.at(-1)!.push(paragraph);
    else groups.push([paragraph]);
    open = own;
  }
  return groups
    .map((group) => ({ group, at: chance() }))
    .sort((a, b) => a.at - b.at)
    .flatMap(({ group }) => group);
}

/** A paragraph of nearly the same words, put elsewhere on the page. */
function lookAlike(page: Page, marked: Marked, chance: () => number): Page {
  const copy = copyOf(wordsOf(page, marked)).map((word, n) =>
    n % 5 === 1 ? { id: 0, text: pick(chance, otherWords) } : word,
  );
  const at = Math.floor(chance() * page.paragraphs.length);
  const ids = new Set(marked.ids);
  const inside = page.paragraphs.findIndex((paragraph) => paragraph.some((word) => ids.has(word.id)));
  const place = at > inside && at <= inside + 1 ? inside : at; // never between the paragraphs of the mark
  return { ...page, paragraphs: [...page.paragraphs.slice(0, place), copy, ...page.paragraphs.slice(place)] };
}

function wordsOf(page: Page, marked: Marked): Word[] {
  const ids = new Set(marked.ids);
  return page.paragraphs.flat().filter((word) => ids.has(word.id));
}

const copyOf = (words: readonly Word[]): Word[] => words.map(({ text }) => ({ id: 0, text }));

import { Readability } from '@mozilla/readability';
import type { ArticleFailure } from '#core/model/capture.ts';
import type { TextBlock } from '#core/text/text-block.ts';
import { countWords } from '#core/text/words.ts';
import { readBlocks } from '#dom/article/blocks.ts';
import { copyForReading, removeOtherArticles } from '#dom/article/copy.ts';
import { fits, mostElements, mostText } from '#dom/article/size.ts';

/** The article of a page: its blocks as they stand there (furniture included), and Readability's guess at who wrote it. */
export interface Article {
  readonly ok: true;
  readonly blocks: readonly TextBlock[];
  readonly title?: string;
  readonly byline?: string;
}

/** What reading an article comes to. */
export type ArticleOutcome = Article | { readonly ok: false; readonly reason: ArticleFailure };

/** What helps to tell the article from its neighbours; the clock, in milliseconds; and when, by it, reading must be done. */
export interface ArticleHints {
  readonly headline?: string;
  readonly now?: () => number;
  readonly until?: number;
}

/** Milliseconds that Readability may take: what a person waits for without thinking that the tab hangs. */
const longest = 2_000;

/** Bounds of the walk through what Readability found; it was within them before. */
const bounds = { elements: mostElements, text: mostText };

/**
 * `linkDensityModifier` (known to Readability, not to its types) is added to the share of link text at which it drops a box.
 * With its own 0.2, it drops sentences with one link on pages that put each paragraph into a box of its own.
 */
const options = {
  serializer: (node: Node) => node,
  keepClasses: true,
  disableJSONLD: true,
  linkDensityModifier: 0.2,
};

/** Raised inside Readability to stop it. */
class TooSlow extends Error {}

/** Tells the article of a page from all that surrounds it, on a copy. The page is only read, and no HTML text is made of it. */
export function readArticle(
  document: Document,
  { headline, now = () => performance.now(), until = now() + longest }: ArticleHints = {},
): ArticleOutcome {
  if (!fits(document)) return { ok: false, reason: 'too-large' };
  try {
    const copy = copyForReading(document);
    if (headline !== undefined) removeOtherArticles(copy, (text) => sameWords(text, headline));
    const reader = new Readability<Node>(copy, options);
    if (now() > until) throw new TooSlow();
    keepTime(reader, now, until);
    const found = reader.parse();
    const blocks = found?.content == null ? [] : readBlocks(found.content as Element, bounds);
    if (!isLongEnough(blocks)) return { ok: false, reason: 'no-article' };
    return {
      ok: true,
      blocks,
      ...(found?.title ? { title: found.title } : {}),
      ...(found?.byline ? { byline: found.byline } : {}),
    };
  } catch (error) {
    return { ok: false, reason: error instanceof TooSlow ? 'too-slow' : 'broken' };
  }
}

/**
 * Readability runs to its end and offers no way to stop it. These steps of its own are taken for every element, so they look
 * at the clock. (They are not part of its interface: a test holds the version we use to them.)
 */
function keepTime(reader: Readability<Node>, now: () => number, until: number): void {
  const steps = reader as unknown as Record<string, unknown>;
  for (const name of ['_getNextNode', '_getInnerText', '_isProbablyVisible', '_getLinkDensity']) {
    const step = steps[name];
    if (typeof step !== 'function') continue;
    steps[name] = (...args: unknown[]) => {
      if (now() > until) throw new TooSlow();
      return step.apply(reader, args);
    };
  }
}

/** Fewest words, outside links, of an article: a flash of one long sentence. Readability takes three links for one. */
const fewestWords = 20;

function isLongEnough(blocks: readonly TextBlock[]): boolean {
  const plain = blocks.filter(({ text, linked }) => linked * 2 < text.length);
  return countWords(plain.map(({ text }) => text).join('\n')) >= fewestWords;
}

function sameWords(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

import { readByline } from '#core/metadata/byline.ts';
import type { ArticleFailure, Block, Capture, CaptureOutcome } from '#core/model/capture.ts';
import { dropFurniture } from '#core/text/furniture.ts';
import { bylineIn, dateIn } from '#core/text/head-lines.ts';
import type { TextBlock } from '#core/text/text-block.ts';
import { countWords } from '#core/text/words.ts';
import { readPageText } from '#dom/article/page-text.ts';
import { isListable } from '#dom/article/size.ts';
import { type Article, readArticle } from '#dom/article.ts';
import { type Metadata, readMetadata } from '#dom/metadata.ts';

/** Milliseconds after which metadata is not looked for in all places any more: a page in which that takes long is a trap. */
const metadataTime = 600;
/** Milliseconds after which Readability is stopped, and those in which the text of the page must be read then: two seconds in all. */
const articleTime = 1_400;
const allTime = 2_000;
/** Milliseconds that are left for the text, whatever was spent before: without it, there would be nothing to keep. */
const leastTime = 300;

/**
 * Reads a page once: what it says about its story, and the story's text. Where the article can't be told from the rest, the
 * text is all that the page shows. `address` is the page's own, absolute. Nothing on the page is changed, nothing is thrown.
 */
export function readPage(
  document: Document,
  address: string,
  now: () => number = () => performance.now(),
): CaptureOutcome {
  const began = now();
  if (!/^(?:text\/html|application\/xhtml\+xml)$/u.test(document.contentType)) return { ok: false, reason: 'not-html' };
  try {
    if (!isListable(document)) return { ok: false, reason: 'too-large' };
    const said = readMetadata(document, address, () => now() - began > metadataTime);
    const known = said.headline === undefined ? {} : { headline: said.headline.value };
    const article = readArticle(document, { ...known, now, until: began + articleTime });
    const metadata = article.ok ? withHeadLines(said, article) : said;
    const headline = metadata.headline === undefined ? {} : { headline: metadata.headline.value };
    const kept = article.ok ? dropFurniture(article.blocks, { ...headline, authors: metadata.authors }) : [];
    if (kept.length > 0) return { ok: true, capture: withText(metadata, kept) };
    const end = Math.max(began + allTime, now() + leastTime);
    const shown = readPageText(document, () => now() > end);
    if (shown.length === 0) return { ok: false, reason: 'empty' };
    return { ok: true, capture: withText(metadata, shown, article.ok ? 'no-article' : article.reason) };
  } catch {
    return { ok: false, reason: 'broken' };
  }
}

/**
 * What the page says only in the first lines of its text: the byline, and the date if else only the day is known, from the
 * address. Readability's byline is taken last: it often has a date, a town or a count in it.
 */
function withHeadLines(metadata: Metadata, { blocks, byline: guess }: Article): Metadata {
  const shown = bylineIn(blocks);
  const guessed = guess === undefined ? undefined : readByline([guess]);
  const byline: Pick<Capture, 'byline' | 'authors'> =
    metadata.byline !== undefined
      ? metadata
      : shown !== undefined
        ? { byline: { value: shown.line, where: 'page', detail: 'text' }, authors: shown.authors }
        : guessed !== undefined
          ? { byline: { value: guessed.line, where: 'readability' }, authors: guessed.authors }
          : { authors: [] };
  const date = dateIn(blocks);
  const isKnown = metadata.published?.value.at !== undefined && metadata.published.detail !== 'address';
  return {
    ...metadata,
    ...byline,
    ...(isKnown || date === undefined ? {} : { published: { value: date, where: 'page' as const, detail: 'text' } }),
  };
}

function withText(metadata: Metadata, blocks: readonly TextBlock[], whyPage?: ArticleFailure): Capture {
  const places: Block[] = [];
  let text = '';
  for (const block of blocks) {
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += block.text.toWellFormed();
    places.push({ start, end: text.length, kind: block.kind });
  }
  return {
    ...metadata,
    text,
    blocks: places,
    wordCount: countWords(text, metadata.language?.value),
    ...(whyPage === undefined ? { textFrom: 'article' } : { textFrom: 'page', whyPage }),
  };
}

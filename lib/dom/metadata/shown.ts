import { type Byline, readByline } from '#core/metadata/byline.ts';
import { plainText } from '#core/metadata/plain-text.ts';
import type { Found } from '#core/model/capture.ts';
import { readBlocks } from '#dom/article/blocks.ts';
import { isElsewhere, type MainPart } from '#dom/metadata/main-part.ts';
import { attributeOf, textOf } from '#dom/plain-nodes.ts';

/** Most elements looked at for a byline; it stands near the top. */
const mostElements = 60;

/** Longest text read as a byline, in UTF-16 units: three names with their towns and a date fit. */
const longest = 160;

/** Most words of a name or of names without "By" before them: beyond it, the text is a sentence about the author. */
const mostWords = 6;

const bylines: readonly string[] = [
  '[itemprop~="author"], [rel~="author"]',
  '[class*="byline" i], [id*="byline" i], [class*="by-line" i]',
  '[class*="author" i]:not([class*="bio" i])',
  '[class*="writer" i], [class*="signature" i], address',
];

/** The byline that a reader of the page sees. Not found is `undefined`. */
export function readShownByline({ root }: MainPart): Found<Byline> | undefined {
  for (const selector of bylines) {
    for (const element of [...root.querySelectorAll(selector)].slice(0, mostElements)) {
      if (isElsewhere(element)) continue;
      const text = namesLinked(element) ?? firstLine(element);
      const value = text.length > longest ? undefined : readByline(text.split('; '));
      if (value === undefined) continue;
      const signed = /^\W*(?:by|von|par|por|di|door|av)\s/iu.test(text);
      if (!signed && value.line.split(' ').length > mostWords) continue;
      const name = (attributeOf(element, 'class') ?? attributeOf(element, 'rel') ?? element.localName)
        .trim()
        .split(/\s+/u)[0];
      return { value, where: 'page', detail: `.${name?.slice(0, 60)}` };
    }
  }
  return undefined;
}

/** The people that a byline links to; what stands beside them (a title, a town, a date) is glued on without a space too often. */
function namesLinked(element: Element): string | undefined {
  const names = [...element.querySelectorAll('a[href]')]
    .slice(0, 10)
    .map((link) => textOf(link).replace(/\s+/gu, ' ').trim())
    .filter((name) => /^\p{Lu}\S*(?: \S+){1,4}$/u.test(name) && name.length < 50);
  return names.length === 0 ? undefined : names.join('; ');
}

/** The first line of an element that is more than an opening word: in many pages, "By" and the name are two blocks. */
function firstLine(element: Element): string {
  const lines = readBlocks(element, { elements: 100, text: 2_000 }).map(({ text }) => text);
  const [first = '', second = ''] = lines;
  return first.length <= 12 && /^\W*(?:\w+\s)?(?:by|von|par|por|di|door|av)\W*$/iu.test(first)
    ? `${first} ${second}`
    : first;
}

/** The `h1`, or what stands for it. Not found is `undefined`. */
export function readShownHeadline({ heading }: MainPart): Found<string> | undefined {
  const value = heading === undefined ? undefined : plainText(textOf(heading));
  return heading === undefined || value === undefined ? undefined : { value, where: 'page', detail: heading.localName };
}

/** The page's `title`, whole. Not found is `undefined`. */
export function readTitle(document: Document): Found<string> | undefined {
  const title = document.querySelector('head > title') ?? document.querySelector('title');
  const value = title === null ? undefined : plainText(textOf(title));
  return value === undefined ? undefined : { value, where: 'page', detail: 'title' };
}

/** The language that the page declares for itself, as written. Not found is `undefined`. */
export function readShownLanguage(document: Document): Found<string> | undefined {
  const root = document.documentElement;
  const value = plainText(attributeOf(root, 'lang') ?? attributeOf(root, 'xml:lang'));
  return value === undefined ? undefined : { value, where: 'page', detail: 'html lang' };
}

import { attributeOf, closestOf, textOf } from '#dom/plain-nodes.ts';

/** The part of a page that holds its story, and the story's visible headline. */
export interface MainPart {
  readonly root: Element | Document;
  readonly heading?: Element;
}

/** Most headings looked at: the longest front page seen has 150. */
const mostHeadings = 300;

/** Parts of a page in which nothing about its own story is told. */
const elsewhere =
  'nav, footer, aside, form, [class*="comment" i], [id*="comment" i], [class*="related" i], [class*="sidebar" i], [class*="teaser" i], [class*="recommend" i], [class*="most-" i], [class*="promo" i], [class*="newsletter" i]';

/**
 * Finds the part of a page that holds its story: around the `h1` (or lower heading) that says one of the `headlines`, else the
 * only `article`, else `main`, else the page.
 */
export function findMainPart(document: Document, headlines: readonly string[]): MainPart {
  const heading = findHeading(document, headlines.map(fold));
  const around = heading === undefined ? null : closestOf(heading, 'article, main, [role="main"]');
  if (heading !== undefined && around !== null) return { root: around, heading };
  const articles = [...document.querySelectorAll('article')].filter((article) => !isElsewhere(article));
  const root = articles.length === 1 ? articles[0]! : (document.querySelector('main, [role="main"]') ?? document);
  return heading === undefined ? { root } : { root: document, heading };
}

/** True if an element stands in a list of links, a box, a form or among comments. */
export function isElsewhere(element: Element): boolean {
  const found = closestOf(element, elsewhere);
  // Some name the whole page after its parts: `<body class="has-sidebar">`.
  return (
    found !== null && !/^(?:body|html|main|article)$/iu.test(found.localName) && attributeOf(found, 'role') !== 'main'
  );
}

function findHeading(document: Document, headlines: readonly string[]): Element | undefined {
  const headings = [...document.querySelectorAll('h1, h2, [role="heading"]')].slice(0, mostHeadings);
  const first = headings.filter((heading) => heading.localName === 'h1' && !isElsewhere(heading));
  const said = headings.filter((heading) => {
    const words = fold(textOf(heading).slice(0, 1_000));
    return (
      words.length > 0 &&
      headlines.some((headline) => headline === words || (words.length > 15 && headline.startsWith(words)))
    );
  });
  return said.find((heading) => heading.localName === 'h1') ?? (first.length === 1 ? first[0] : said[0]);
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

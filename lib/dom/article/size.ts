/** How large a page is, counted up to the limits. */
export type PageSize = 'fits' | 'too-large' | 'beyond-listing';

/** Most elements given to Readability: twice the longest live blog seen; beyond it, reading takes more than the 2 s we may take. */
export const mostElements = 200_000;

/** Most elements of a page that is looked at at all: a list of a million elements alone costs about 100 MB. */
const mostListed = 1_000_000;

/**
 * Most text given to Readability, in UTF-16 units: a novel has a fifth of it, and with the breaks between its blocks it stays
 * below the 5 000 000 that a reading may have. Scripts and styles do not count.
 */
export const mostText = 4_500_000;

/** Measures a page before anything is copied. */
export function measurePage(document: Document): PageSize {
  const elements = document.getElementsByTagName('*').length;
  if (elements > mostListed) return 'beyond-listing';
  if (elements > mostElements) return 'too-large';
  let text = 0;
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentNode?.nodeName ?? '';
    if (/^(?:script|style|noscript|template)$/iu.test(parent)) continue;
    text += (node as Text).data.length;
    if (text > mostText) return 'too-large';
  }
  return 'fits';
}

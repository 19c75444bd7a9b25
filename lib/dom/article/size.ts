import { firstChildOf, isElement, isText, nextSiblingOf, parentOf, tagOf } from '#dom/plain-nodes.ts';

/** Most elements given to Readability: twice the longest live blog seen; beyond it, reading takes more than the 2 s we may take. */
export const mostElements = 200_000;

/** Most elements of a page that is looked at at all: a list of a million elements alone costs about 100 MB. */
const mostListed = 1_000_000;

/**
 * Most text given to Readability, in UTF-16 units: a novel has a fifth of it, and with the breaks between its blocks it stays
 * below the 5 000 000 that a reading may have. Scripts and styles do not count.
 */
export const mostText = 4_500_000;

/**
 * Most elements within one another: pages have thirty or so. A browser copies each inside the copying of the one around it; at
 * 60 000, Firefox's tab dies of that.
 */
const deepest = 5_000;

/**
 * Most elements within one another in a page that is looked at at all: at 60 000, Firefox's tab dies of its text being listed, and of
 * any sheet of styles that is added. At 10 000 it does not.
 */
const deepestListed = 12_000;

/** Whether a page is small enough for its text to be listed. */
export function isListable(document: Document): boolean {
  const { length } = document.getElementsByTagName('*');
  return (
    length <= mostListed && (length <= deepestListed || isWithin(document, deepestListed, Number.POSITIVE_INFINITY))
  );
}

/** Whether a page may be copied and given to Readability. */
export function fits(document: Document): boolean {
  return document.getElementsByTagName('*').length <= mostElements && isWithin(document, deepest, mostText);
}

/** Whether a page goes no deeper and has no more text than this. */
function isWithin(document: Document, deepest: number, most: number): boolean {
  let text = 0;
  let depth = 0;
  let node: Node = document;
  while (text <= most && depth <= deepest) {
    const child = isElement(node) && unread.has(tagOf(node)) ? null : firstChildOf(node);
    if (child !== null) depth += 1;
    else {
      while (node !== document && nextSiblingOf(node) === null) {
        node = parentOf(node)!;
        depth -= 1;
      }
      if (node === document) return true;
    }
    node = child ?? nextSiblingOf(node)!;
    if (isText(node)) text += node.data.length;
  }
  return false;
}

const unread: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'template']);

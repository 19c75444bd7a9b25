import type { TextBlock } from '#core/text/text-block.ts';
import { readBlocks } from '#dom/article/blocks.ts';
import { rootOf } from '#dom/page-root.ts';
import { attributeOf, tagOf } from '#dom/plain-nodes.ts';

/**
 * Bounds for a page whose article was not found. 200 000 elements are listed in about a second where each is asked whether it
 * is shown; 1 000 000 UTF-16 units are more than anyone marks by hand, and still quick to compare with a later reading.
 */
const most = { elements: 200_000, text: 1_000_000 };

const aside = new Set(['nav', 'header', 'footer', 'aside', 'dialog', 'menu']);

/**
 * The text that a page shows in its main part: for pages in which no article was found, so that passages can be marked anyway.
 * If the main part has none, all that the body shows. What comes after `isOver` is left out.
 */
export function readPageText(document: Document, isOver: () => boolean = () => false): readonly TextBlock[] {
  const bounds = { ...most, isOver };
  const main = document.querySelector('main, [role="main"]') ?? document.querySelector('article');
  const found = main === null ? [] : readBlocks(main, bounds, isUnseen);
  if (found.length > 0) return found;
  const root = rootOf(document);
  const centre = readBlocks(root, bounds, (element) => aside.has(tagOf(element)) || isUnseen(element));
  return centre.length > 0 ? centre : readBlocks(root, bounds, isUnseen);
}

function isUnseen(element: Element): boolean {
  if (attributeOf(element, 'hidden') !== null || attributeOf(element, 'aria-hidden') === 'true') return true;
  // Only a page in a tab is laid out; of a parsed one, nothing would count as visible.
  return element.ownerDocument.defaultView !== null && !Element.prototype.checkVisibility.call(element);
}

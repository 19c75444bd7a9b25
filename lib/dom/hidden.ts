import type { Span } from '#core/anchor/found.ts';
import { pieceAt } from '#core/text/folded.ts';
import { closestOf, parentOf } from './plain-nodes.ts';
import type { TextMap } from './text-map.ts';

/**
 * Tells whether a stretch of a page's text can't be seen: a copy for phones, for print, for a menu. What is folded away in
 * closed `details` counts as seen, since a click shows it. On a page that shows nothing at all, nothing is hidden.
 */
export function hidingOf(root: Element, map: TextMap): (span: Span) => boolean {
  return ({ start, end }) => {
    if (end <= start) return false;
    const first = map.nodes[pieceAt(map.folded, start)];
    const last = map.nodes[pieceAt(map.folded, end - 1)];
    return (isFolded(first) || (last !== first && isFolded(last))) && isSeen(root);
  };
}

function isFolded(node: Text | undefined): boolean {
  const element = node === undefined ? null : (parentOf(node) as Element | null);
  return element !== null && 'closest' in element && !isSeen(element) && !isSeen(outOfDetails(element));
}

/** The element, or the outermost closed `details` that it is folded away in. */
function outOfDetails(element: Element): Element {
  let shown = element;
  for (let fold = closestOf(element, 'details:not([open])'); fold; ) {
    shown = fold;
    const parent = parentOf(fold);
    fold = parent !== null && 'closest' in parent ? closestOf(parent as Element, 'details:not([open])') : null;
  }
  return shown;
}

/** Older browsers don't tell: there, all counts as seen. */
function isSeen(element: Element): boolean {
  const check = Element.prototype.checkVisibility as Element['checkVisibility'] | undefined;
  return check === undefined || check.call(element, { visibilityProperty: true });
}

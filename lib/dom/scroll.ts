import { isElement } from './plain-nodes.ts';

/** Brings a passage to the middle of the window, opening folded parts of the page around it and scrolling what it lies in. */
export function scrollToRange(range: Range): void {
  const node = range.startContainer;
  const element = isElement(node) ? node : node.parentElement;
  if (element === null) return;
  for (const around of upFrom(element)) if (around.localName === 'details') (around as HTMLDetailsElement).open = true;
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  // The element may be taller than what shows it, with the words far from its middle.
  for (const around of upFrom(element)) {
    const view = around.ownerDocument.defaultView;
    if (view === null) return;
    if (around === around.ownerDocument.documentElement) centreIn(view, range);
    else if (isScroller(around, view)) bringInto(around, view, range);
  }
}

/** The element and all it stands in, out of shadow trees and of same-origin frames. */
function* upFrom(element: Element): Generator<Element> {
  for (let at: Element | null = element; at !== null; ) {
    yield at;
    const root: Node = at.getRootNode();
    at = at.parentElement ?? (root as Partial<ShadowRoot>).host ?? at.ownerDocument.defaultView?.frameElement ?? null;
  }
}

function isScroller(element: Element, view: Window): boolean {
  return element.scrollHeight > element.clientHeight && /auto|scroll/.test(view.getComputedStyle(element).overflowY);
}

/** In a box that scrolls, the words need only be seen. */
function bringInto(box: Element, view: Window, range: Range): void {
  const words = boxIn(view, range);
  const top = box.getBoundingClientRect().top + box.clientTop;
  if (words.top >= top && words.bottom <= top + box.clientHeight) return;
  box.scrollBy({ top: toMiddle(words, top, box.clientHeight), behavior: 'instant' });
}

function centreIn(view: Window, range: Range): void {
  // What moves on by itself would be measured on its way: only the last of the windows may move gently.
  const calm = view.frameElement !== null || view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  view.scrollBy({ top: toMiddle(boxIn(view, range), 0, view.innerHeight), behavior: calm ? 'instant' : 'auto' });
}

/** How far down the words are from the middle of what shows them; of many words, the first. */
function toMiddle(words: DOMRect, top: number, height: number): number {
  return words.top - top + Math.min(words.height, height) / 2 - height / 2;
}

/** Where the words stand in a window that holds their own, or in their own. */
function boxIn(view: Window, range: Range): DOMRect {
  const box = range.getBoundingClientRect();
  let own = range.startContainer.ownerDocument?.defaultView;
  while (own && own !== view && own.frameElement) {
    box.y += own.frameElement.getBoundingClientRect().top + own.frameElement.clientTop;
    own = own.frameElement.ownerDocument.defaultView;
  }
  return box;
}

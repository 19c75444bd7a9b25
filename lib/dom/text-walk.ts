import type { Steps } from '#core/steps.ts';
import { OWN_ELEMENT } from './own-element.ts';
import {
  closestOf,
  firstChildOf,
  hasAttribute,
  isElement,
  isText,
  nameOf,
  nextSiblingOf,
  parentOf,
  shadowOf,
} from './plain-nodes.ts';

/** What a walk over a page tells, in reading order. */
export interface Walk {
  /** A text node, and whether a new block (paragraph, heading, line after a break) begins with it. True if there was text in it. */
  text(node: Text, begins: boolean): boolean;
  /** A tree that has mutations of its own: the root, an open shadow root, the document of a same-origin frame. */
  tree(root: Node): void;
  /** A custom element that has no shadow root yet, and may get one without any mutation being reported. */
  waiting(element: Element): void;
}

const DEEPEST = 40; // trees within trees: real pages have 5 or so, a hostile one could go on without end
const REST = 256; // nodes between two rests: some tenths of a millisecond

/**
 * Walks the text that a reader can see, through open shadow roots, slots and same-origin frames; scripts and form fields are
 * left out. Where the page changes during a rest, the walk is of no use any more, but it ends.
 */
export function* walkText(root: Element, walk: Walk): Steps<void> {
  walk.tree(root);
  let begins = true;
  let seen = 0;
  function* within(top: Node, depth: number): Steps<void> {
    let node = firstChildOf(top);
    while (node) {
      seen += 1;
      if (seen % REST === 0) yield;
      let next: Node | null = null;
      if (isText(node)) tell(node);
      else if (isElement(node)) {
        if (BLOCKS.has(nameOf(node))) begins = true;
        if (isOther(node)) yield* other(node, depth);
        else next = inside(node);
      }
      if (next) {
        node = next;
        continue;
      }
      let following = nextSiblingOf(node);
      while (!following) {
        node = parentOf(node);
        if (!node || node === top) return;
        if (BLOCKS.has(nameOf(node))) begins = true;
        following = nextSiblingOf(node);
      }
      node = following;
    }
  }
  const tell = (node: Text): void => {
    if (walk.text(node, begins)) begins = false;
  };
  /** The first child of an element whose text counts. */
  const inside = (element: Element): Node | null => {
    const first = firstChildOf(element);
    const name = nameOf(element);
    if (name.includes('-')) walk.waiting(element);
    return !first || SKIPPED.has(name) || hasAttribute(element, OWN_ELEMENT) ? null : first;
  };
  /** What stands in an element is another tree, or stands elsewhere in this one. */
  function* other(element: Element, depth: number): Steps<void> {
    if (depth >= DEEPEST || hasAttribute(element, OWN_ELEMENT)) return;
    const shadow = shadowOf(element);
    if (shadow) {
      walk.tree(shadow);
      yield* within(shadow, depth + 1);
    } else if (nameOf(element) === 'SLOT') {
      for (const node of (element as HTMLSlotElement).assignedNodes()) {
        if (isText(node)) tell(node);
        else if (isElement(node)) yield* whole(node, depth + 1);
      }
    } else if (isPicture(element)) {
      for (const part of storiesIn(element)) yield* whole(part, depth + 1);
    } else {
      const body = frameBody(element as HTMLIFrameElement);
      if (!body) return;
      walk.tree(body);
      begins = true;
      yield* within(body, depth + 1);
      begins = true;
    }
  }
  function* whole(element: Element, depth: number): Steps<void> {
    const isBlock = BLOCKS.has(nameOf(element));
    begins ||= isBlock;
    if (isOther(element)) yield* other(element, depth);
    else if (inside(element)) yield* within(element, depth);
    begins ||= isBlock;
  }
  yield* within(root, 0);
}

function isOther(element: Element): boolean {
  const name = nameOf(element);
  if (name === 'IFRAME') return true;
  if (isPicture(element)) return storiesIn(element).length > 0;
  if (name === 'SLOT') return (element as HTMLSlotElement).assignedNodes().length > 0;
  return shadowOf(element) !== null;
}

function isPicture(element: Element): boolean {
  return nameOf(element) === 'svg';
}

/** What of a picture is not drawn but written, as any other part of the page: labels of a chart are no words of the story. */
function storiesIn(picture: Element): Element[] {
  const parts = Element.prototype.querySelectorAll.call(picture, 'foreignObject');
  return [...parts].filter((part) => closestOf(parentOf(part) as Element, 'svg, foreignObject') === picture);
}

function frameBody(frame: HTMLIFrameElement): HTMLElement | undefined {
  try {
    return frame.contentDocument?.body ?? undefined;
  } catch {
    return undefined; // another origin: some browsers throw instead of answering null
  }
}

const SKIPPED: ReadonlySet<string> = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA SELECT DATALIST OBJECT EMBED CANVAS VIDEO AUDIO HEAD TITLE svg SVG'.split(
    ' ',
  ),
);
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER foreignObject FORM ' +
    'H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);

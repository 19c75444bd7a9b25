/** The attribute that every element we add to a page carries. What stands in such an element is no part of the page's text. */
export const OWN_ELEMENT = 'data-says-who';

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

/** Walks the text that a reader can see, through open shadow roots, slots and same-origin frames; scripts and form fields are left out. */
export function walkText(root: Element, walk: Walk): void {
  walk.tree(root);
  let begins = true;
  const broke = () => {
    begins = true;
  };
  const within = (top: Node, depth: number): void => {
    let node: Node | null = top.firstChild;
    while (node) {
      const next: Node | null = node.nodeType === Node.ELEMENT_NODE ? enter(node as Element, depth) : null;
      if (node.nodeType === Node.TEXT_NODE) tell(node as Text);
      if (next) {
        node = next;
        continue;
      }
      while (node && !node.nextSibling) {
        node = node.parentNode;
        if (!node || node === top) return;
        if (BLOCKS.has(node.nodeName)) broke();
      }
      node = node?.nextSibling ?? null;
    }
  };
  const tell = (node: Text): void => {
    if (walk.text(node, begins)) begins = false;
  };
  /** The first child to go on with, or null where the element has been dealt with. */
  const enter = (element: Element, depth: number): Node | null => {
    const name = element.nodeName;
    if (BLOCKS.has(name)) broke();
    const shadow = element.shadowRoot;
    if (shadow || name === 'SLOT' || name === 'IFRAME') {
      if (depth < DEEPEST && !element.hasAttribute(OWN_ELEMENT)) other(element, shadow, depth + 1);
      return shadow || name === 'IFRAME' || (element as HTMLSlotElement).assignedNodes().length > 0
        ? null
        : element.firstChild;
    }
    if (name.includes('-')) walk.waiting(element);
    if (!element.firstChild || SKIPPED.has(name) || element.hasAttribute(OWN_ELEMENT)) return null;
    return element.firstChild;
  };
  const other = (element: Element, shadow: ShadowRoot | null, depth: number): void => {
    if (shadow) {
      walk.tree(shadow);
      within(shadow, depth);
    } else if (element.nodeName === 'SLOT') {
      for (const node of (element as HTMLSlotElement).assignedNodes()) {
        if (node.nodeType === Node.TEXT_NODE) tell(node as Text);
        else if (node.nodeType === Node.ELEMENT_NODE) whole(node as Element, depth);
      }
    } else {
      const body = frameBody(element as HTMLIFrameElement);
      if (!body) return;
      walk.tree(body);
      broke();
      within(body, depth);
      broke();
    }
  };
  const whole = (element: Element, depth: number): void => {
    const first = enter(element, depth);
    if (first) within(element, depth);
    if (BLOCKS.has(element.nodeName)) broke();
  };
  within(root, 0);
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
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM ' +
    'H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);

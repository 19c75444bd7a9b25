import type { BlockKind } from '#core/model/capture.ts';
import type { TextBlock } from '#core/text/text-block.ts';
import {
  attributeOf,
  closestOf,
  firstChildOf,
  isElement,
  isText,
  nextSiblingOf,
  parentOf,
  tagOf,
} from '#dom/plain-nodes.ts';

/** Elements that begin a new block. */
const breaking = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr iframe legend li main nav ol p pre search section summary table tbody tfoot thead tr ul'
  ).split(' '),
);

/** Elements whose text is not the story's, or is not shown as text. */
const skipped = new Set(
  'head title script style noscript template svg math canvas audio video iframe object embed select option datalist textarea input button progress meter map'.split(
    ' ',
  ),
);

/** Longest list of class names kept with a block, in UTF-16 units; pages of frameworks have thousands. */
const longestMarks = 600;

/** Bounds of a walk: `elements` visited, and UTF-16 units of `text` gathered; beyond them it ends. */
export interface Bounds {
  readonly elements: number;
  readonly text: number;
  /** Tells that time is up; asked now and then. */
  readonly isOver?: () => boolean;
}

const pace = 64; // nodes between two looks at the clock: some tenths of a millisecond

/**
 * Reads the blocks of text under an element, in the order of the page. `skip` leaves out an element with all that is in it.
 * Goes without recursion, since pages nest thousands deep.
 */
export function readBlocks(
  root: Element,
  bounds: Bounds,
  skip: (element: Element) => boolean = () => false,
): TextBlock[] {
  const blocks: TextBlock[] = [];
  let text = '';
  let linked = 0;
  let home: Element | undefined;
  let breaks = 0;
  let size = 0;
  let visited = 0;
  let steps = 0;

  const close = () => {
    const clean = text.replace(/\s+/gu, ' ').trim();
    if (clean !== '' && home !== undefined) {
      const kind = kindOf(home, root);
      blocks.push({
        kind: kind === 'paragraph' && credit.test(clean) ? 'caption' : kind,
        text: clean,
        linked: Math.min(linked, clean.length),
        marks: marksOf(home, root),
      });
    }
    text = '';
    linked = 0;
    home = undefined;
  };
  const addText = (node: Text) => {
    text += node.data;
    size += node.data.length;
    if (node.data.trim() === '') return;
    const parent = parentOf(node) as Element;
    home ??= parent;
    breaks = 0;
    if (closestOf(parent, 'a') !== null) linked += node.data.replace(/\s+/gu, ' ').length;
  };
  /** True if what is inside is to be read too. */
  const enter = (node: Node): boolean => {
    if (isText(node)) addText(node);
    if (!isElement(node)) return false;
    visited += 1;
    const tag = tagOf(node);
    if (skipped.has(tag) || skip(node)) return false;
    if (breaking.has(tag)) close();
    if (tag === 'td' || tag === 'th') text += ' ';
    if (tag !== 'br') return true;
    breaks += 1;
    // Two line breaks in a row part paragraphs on pages that have no `p`.
    if (breaks === 2) close();
    text += ' ';
    return false;
  };
  const leave = (node: Node) => {
    if (isElement(node) && breaking.has(tagOf(node))) close();
  };

  let node: Node = root;
  let inside = enter(root);
  while (visited <= bounds.elements && size < bounds.text) {
    steps += 1;
    if (steps % pace === 0 && bounds.isOver?.()) break;
    const child = inside ? firstChildOf(node) : null;
    if (child === null) {
      while (node !== root && nextSiblingOf(node) === null) {
        leave(node);
        node = parentOf(node)!;
      }
      if (node === root) break;
      leave(node);
    }
    node = child ?? nextSiblingOf(node)!;
    inside = enter(node);
  }
  close();
  return blocks;
}

/** How a caption ends on pages without `figcaption`: with the credit of its picture. */
const credit =
  /^.{0,400}\(\s?(?:(?:image|photo|picture|credit|foto|bild)s?(?: (?:by|credit|courtesy of))?\s?[:：].{0,80}|(?:AP|AFP|EPA|Reuters)(?: Photo)?(?:\/.{0,60})?|Getty Images|file photo)\s?\)\.?$/iu;

const kinds: Readonly<Record<string, BlockKind>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'list-item',
  dt: 'list-item',
  dd: 'list-item',
  blockquote: 'quote',
  figcaption: 'caption',
  caption: 'caption',
  pre: 'preformatted',
  td: 'table-row',
  th: 'table-row',
};

function kindOf(home: Element, root: Element): BlockKind {
  let inParagraph = false;
  for (const element of upwards(home, root)) {
    const tag = tagOf(element);
    const kind = kinds[tag];
    // Pages of the nineties put whole articles into table cells.
    if (kind !== undefined) return kind === 'table-row' && inParagraph ? 'paragraph' : kind;
    inParagraph ||= tag === 'p' || tag === 'div';
  }
  return 'paragraph';
}

function marksOf(home: Element, root: Element): string {
  let marks = '';
  for (const element of upwards(home, root)) {
    if (element === root || marks.length > longestMarks) break;
    marks += ` ${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`;
  }
  return marks.slice(0, longestMarks).toLowerCase().replace(/\s+/gu, ' ').trim();
}

function* upwards(from: Element, root: Element): Generator<Element> {
  for (let node: Node | null = from; node !== null && isElement(node); node = parentOf(node)) {
    yield node;
    if (node === root) return;
  }
}

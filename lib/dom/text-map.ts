import type { Steps } from '#core/steps.ts';
import { foldedLength } from '#core/text/fold.ts';
import { type Folded, Folding, placeOf } from '#core/text/folded.ts';
import { firstChildOf, nextSiblingOf, parentOf, shadowOf } from './plain-nodes.ts';
import { walkText } from './text-walk.ts';

/** The text of a page, folded, and the text node in which each part of it stands. A picture of one moment. */
export interface TextMap {
  readonly folded: Folded;
  /** One text node for each piece of `folded`. */
  readonly nodes: readonly Text[];
  /** The trees the text was found in: the root, open shadow roots, documents of same-origin frames. */
  readonly trees: readonly Node[];
  /** Custom elements that had no shadow root yet. */
  readonly waiting: readonly Element[];
}

/** Reads the text of everything under `root`, once, in time linear in the page. `met` hears of each tree before it is read. */
export function* mapText(root: Element, met: (tree: Node) => void = () => {}): Steps<TextMap> {
  const folding = new Folding();
  const nodes: Text[] = [];
  const trees: Node[] = [];
  const waiting: Element[] = [];
  yield* walkText(root, {
    text(node, begins) {
      if (!folding.add(node.data, begins)) return false;
      nodes.push(node);
      return true;
    },
    tree(tree) {
      met(tree);
      trees.push(tree);
    },
    waiting: (element) => waiting.push(element),
  });
  return { folded: folding.end(), nodes, trees, waiting };
}

/** The folded offset (UTF-16 units) of a boundary point; a point outside the text counts as the next text after it. */
export function offsetOf(map: TextMap, node: Node, offset: number): number {
  const known = indexOf(map, node);
  if (known !== undefined) return map.folded.starts[known]! + foldedLength((node as Text).data, offset);
  for (let next = firstAfter(node, offset); next; next = following(next)) {
    const index = indexOf(map, next);
    if (index !== undefined) return map.folded.starts[index]!;
  }
  return map.folded.text.length;
}

/** One range over the folded units [start, end), or undefined where they do not all stand in one tree. */
export function rangeOf(map: TextMap, start: number, end: number): Range | undefined {
  const from = placeOf(map.folded, start, 'before');
  const to = placeOf(map.folded, end - 1, 'after');
  const first = map.nodes[from.piece];
  const last = map.nodes[to.piece];
  if (!first || !last || first.getRootNode() !== last.getRootNode()) return undefined;
  return rangeBetween(first, from.offset, last, to.offset);
}

/** The ranges over the folded units [start, end): one, or one for each tree that they run through. */
export function rangesOf(map: TextMap, start: number, end: number): Range[] {
  const whole = rangeOf(map, start, end);
  if (whole) return [whole];
  const from = placeOf(map.folded, start, 'before');
  const to = placeOf(map.folded, end - 1, 'after');
  const ranges: Range[] = [];
  let first = from.piece;
  for (let piece = from.piece; piece <= to.piece; piece += 1) {
    const node = map.nodes[piece]!;
    if (piece < to.piece && map.nodes[piece + 1]!.getRootNode() === node.getRootNode()) continue;
    const startAt = first === from.piece ? from.offset : 0;
    ranges.push(rangeBetween(map.nodes[first]!, startAt, node, piece === to.piece ? to.offset : node.data.length));
    first = piece + 1;
  }
  return ranges;
}

function rangeBetween(first: Text, from: number, last: Text, to: number): Range {
  const range = first.ownerDocument.createRange();
  range.setStart(first, Math.min(from, first.data.length));
  range.setEnd(last, Math.min(to, last.data.length));
  return range;
}

const indexes = new WeakMap<TextMap, Map<Node, number>>();

/** The number of the piece a text node gave; the table is made when first asked for, since painting never needs it. */
function indexOf(map: TextMap, node: Node): number | undefined {
  let index = indexes.get(map);
  if (!index) {
    index = new Map(map.nodes.map((text, piece) => [text, piece]));
    indexes.set(map, index);
  }
  return index.get(node);
}

/** The first node that does not begin before the boundary point. */
function firstAfter(node: Node, offset: number): Node | null {
  const child = node.nodeType === Node.TEXT_NODE ? null : node.childNodes[offset];
  return child ?? over(node);
}

/** The next node in document order, shadow trees in the place of their hosts. */
function following(node: Node): Node | null {
  const shadow = node.nodeType === Node.ELEMENT_NODE ? shadowOf(node as Element) : null;
  return shadow?.firstChild ?? firstChildOf(node) ?? over(node);
}

/** The next node that is not inside `node`; out of a shadow tree, into what its host holds. */
function over(node: Node): Node | null {
  for (let at: Node | null = node; at; ) {
    const next = nextSiblingOf(at);
    if (next) return next;
    const parent = parentOf(at);
    const host = parent === null ? undefined : (parent as Partial<ShadowRoot>).host;
    if (parent !== null && host !== undefined && 'mode' in parent) {
      const held = firstChildOf(host);
      if (held) return held;
      at = host;
    } else at = parent;
  }
  return null;
}

import { boxOf, isElement, parentOf } from './plain-nodes.ts';

/** A piece of a line of text on screen, in CSS pixels of its window. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The boxes of the words in these ranges, without what containers that scroll or clip have cut off. */
export function clippedBoxes(ranges: readonly Range[]): readonly Box[] {
  const clips = new Map<Element, Box | undefined>();
  return ranges.flatMap((range) =>
    textsIn(range).flatMap((part) => {
      const parent = elementOver(part.startContainer);
      const clip = parent && clipOf(parent, clips);
      return [...part.getClientRects()].flatMap((box) => {
        const seen = clip ? meet(box, clip) : box;
        return seen && seen.width > 0 && seen.height > 0 ? [seen] : [];
      });
    }),
  );
}

/**
 * How high a layer must lie to be above these words: no higher, so that what the page lays over its own text (a head that
 * stays on top) lies over the marks too.
 */
export function heightAbove(ranges: readonly Range[]): number {
  const parents = new Set(ranges.map((range) => elementOver(range.startContainer)));
  let highest = 0;
  for (const parent of parents) {
    for (let element = parent; element !== undefined; element = elementOver(element)) {
      const height = Number.parseInt(getComputedStyle(element).zIndex, 10);
      if (height > highest) highest = height;
    }
  }
  return highest;
}

/** A range's texts, one range each: a range's own boxes are those of whole elements too, margins between lines and all. */
function textsIn(range: Range): readonly Range[] {
  const { commonAncestorContainer: common, startContainer, endContainer } = range;
  const document = common.ownerDocument!;
  if (!isElement(common)) return [range];
  const walker = document.createTreeWalker(common, NodeFilter.SHOW_TEXT);
  const texts: Range[] = [];
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
    if (!range.intersectsNode(text)) continue;
    const part = document.createRange();
    part.selectNodeContents(text);
    if (text === startContainer) part.setStart(text, range.startOffset);
    if (text === endContainer) part.setEnd(text, range.endOffset);
    if (part.toString().trim() !== '') texts.push(part);
  }
  return texts;
}

/** What containers leave to see of an element; undefined: all of it. */
function clipOf(element: Element, known: Map<Element, Box | undefined>): Box | undefined {
  if (known.has(element)) return known.get(element);
  const parent = elementOver(element);
  // What the outermost two clip is the window's own edge, and moves with its scrolling.
  const isInner = parent !== undefined && elementOver(parent) !== undefined;
  const outer = isInner ? clipOf(parent, known) : undefined;
  const own = isInner && getComputedStyle(element).overflow !== 'visible' ? boxOf(element) : undefined;
  const clip = own && outer ? (meet(own, outer) ?? { ...outer, width: 0, height: 0 }) : (own ?? outer);
  known.set(element, clip);
  return clip;
}

function meet(one: Box, other: Box): Box | undefined {
  const left = Math.max(one.left, other.left);
  const top = Math.max(one.top, other.top);
  const width = Math.min(one.left + one.width, other.left + other.width) - left;
  const height = Math.min(one.top + one.height, other.top + other.height) - top;
  return width > 0 && height > 0 ? { left, top, width, height } : undefined;
}

function elementOver(node: Node): Element | undefined {
  const parent = parentOf(node);
  return parent !== null && isElement(parent) ? parent : undefined;
}

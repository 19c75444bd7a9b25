/**
 * A quick no for ranges that cannot lie under a point of a window (CSS pixels): the elements under it are asked first,
 * since the boxes of a range cost a look at the layout each. Ranges in shadow trees are let through.
 */
export function mayLieUnder(view: Window, x: number, y: number): (range: Range) => boolean {
  const { document } = view;
  // The topmost element, and what lies below it without holding it: an overlay must not hide the story.
  const innermost: Element[] = [];
  for (const element of document.elementsFromPoint(x, y)) {
    if (!innermost.some((inner) => element.contains(inner))) innermost.push(element);
  }
  return (range) => {
    if (range.startContainer.getRootNode() !== document) return true;
    return innermost.some((element) => range.intersectsNode(element));
  };
}

/** Brings a passage to the middle of the window, opening folded parts of the page around it and scrolling what it lies in. */
export function scrollToRange(range: Range): void {
  const node = range.startContainer;
  const element = node instanceof Element ? node : node.parentElement;
  if (element === null) return;
  for (let details = element.closest('details'); details !== null; details = outer(details)) details.open = true;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  // The element may be taller than the window, with the words far from its middle.
  const box = range.getBoundingClientRect();
  const middle = innerHeight / 2;
  if (box.bottom < 0 || box.top > innerHeight || box.height < innerHeight) {
    scrollBy({ top: box.top + Math.min(box.height, innerHeight) / 2 - middle, behavior: calm ? 'instant' : 'auto' });
  }
}

function outer(details: HTMLDetailsElement): HTMLDetailsElement | null {
  return details.parentElement?.closest('details') ?? null;
}

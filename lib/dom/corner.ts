/** Where a window begins in the outermost one, in CSS pixels: a frame has its own zero. */
export function cornerOf(view: Window | null | undefined): { x: number; y: number } {
  let [x, y] = [0, 0];
  for (let frame = view?.frameElement; frame; frame = frame.ownerDocument.defaultView?.frameElement) {
    const box = frame.getBoundingClientRect();
    x += box.left + frame.clientLeft;
    y += box.top + frame.clientTop;
  }
  return { x, y };
}

import { type RefObject, useLayoutEffect, useState } from 'react';

/** How wide an element is, in CSS pixels, live. */
export function useWidth(box: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(1000); // about what a window gives, until it is measured
  useLayoutEffect(() => {
    if (box.current === null) return;
    const watching = new ResizeObserver(([entry]) => entry && setWidth(Math.round(entry.contentRect.width)));
    watching.observe(box.current);
    setWidth(Math.round(box.current.clientWidth));
    return () => watching.disconnect();
  }, [box]);
  return width;
}

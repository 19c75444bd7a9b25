import { type RefObject, useEffect, useState } from 'react';

const WIDE = 480; // CSS pixels from which two columns of text can be read beside each other

/** Whether there is room for two columns of text in an element, also when its size changes. */
export function useWide(element: RefObject<HTMLElement | null>): boolean {
  const [isWide, setWide] = useState(false);
  useEffect(() => {
    if (element.current === null) return;
    const observer = new ResizeObserver(([entry]) => setWide((entry?.contentRect.width ?? 0) >= WIDE));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return isWide;
}

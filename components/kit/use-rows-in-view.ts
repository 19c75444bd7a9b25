import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';

const spare = 6; // rows before and behind the view: what a turn of the wheel brings in is there already

/**
 * Which rows of one height are in view of a scrolling box, the first and behind the last; how many fill it; and how to
 * bring one into view. `head`: the height of what stays at the top of the box. All in CSS pixels.
 */
export function useRowsInView(box: RefObject<HTMLElement | null>, count: number, height: number, head: number) {
  const [view, setView] = useState({ first: 0, rows: 20 });

  useLayoutEffect(() => {
    const scroller = box.current;
    if (scroller === null) return;
    const look = () => {
      const first = Math.max(0, Math.floor(scroller.scrollTop / height) - spare);
      const rows = Math.ceil(scroller.clientHeight / height) + 2 * spare;
      setView((before) => (before.first === first && before.rows === rows ? before : { first, rows }));
    };
    look();
    const watching = new ResizeObserver(look);
    watching.observe(scroller);
    scroller.addEventListener('scroll', look, { passive: true });
    return () => {
      watching.disconnect();
      scroller.removeEventListener('scroll', look);
    };
  }, [box, height]);

  const reach = useCallback(
    (at: number) => {
      const scroller = box.current;
      if (scroller === null) return;
      const room = scroller.clientHeight - head;
      const top = at * height;
      if (top < scroller.scrollTop) scroller.scrollTop = top;
      else if (top + height > scroller.scrollTop + room) scroller.scrollTop = top + height - room;
    },
    [box, height, head],
  );

  const first = Math.min(view.first, Math.max(0, count - 1));
  const page = Math.max(1, view.rows - 2 * spare - 2);
  return { first, end: Math.min(count, first + view.rows), page, reach };
}

import { lazy, type ReactNode, Suspense, useLayoutEffect, useRef, useState } from 'react';
import styles from './long-list.module.css';

/** What lays out only the rows in view is loaded with the first list that is long. */
const RowsInView = lazy(async () => ({ default: (await import('./rows-in-view.tsx')).RowsInView }));

const long = 100; // rows: up to here a browser lays all of them out in less time than a frame or two

interface Props<Row> {
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly children: (row: Row, at: number) => ReactNode;
  /** The row that has to be in view; its own part of the page is never taken away. */
  readonly reached: number | undefined;
}

/** Rows of any height one below the other; of a long list only those in view are in the page. Scrolls with its tab. */
export function LongList<Row>({ rows, keyOf, children, reached }: Props<Row>) {
  const box = useRef<HTMLDivElement>(null);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [margin, setMargin] = useState(0);
  const isLong = rows.length > long;

  useLayoutEffect(() => {
    if (!isLong || box.current === null) return;
    const outer = box.current.closest<HTMLElement>('[role=tabpanel]');
    setScroller(outer);
    if (outer === null) return;
    const above = box.current.getBoundingClientRect().top - outer.getBoundingClientRect().top + outer.scrollTop;
    setMargin(Math.max(0, Math.round(above)));
  }, [isLong]);
  const row = (one: Row, at: number) => (
    <div key={keyOf(one)} className={styles.row}>
      {children(one, at)}
    </div>
  );
  return (
    <div ref={box}>
      {!isLong && rows.map(row)}
      {isLong && scroller && (
        <Suspense>
          <RowsInView scroller={scroller} margin={margin} reached={reached}>
            {rows.map(row)}
          </RowsInView>
        </Suspense>
      )}
    </div>
  );
}

import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';

interface Props {
  readonly scroller: HTMLElement;
  /** How far below the scroller's beginning the list begins, in CSS pixels. */
  readonly margin: number;
  /** The row that has to be in view. */
  readonly reached: number | undefined;
  readonly children: readonly ReactNode[];
}

/** Rows of any height, of which only those in view are in the page, and the one that is reached. */
export function RowsInView({ scroller, margin, reached, children }: Props) {
  const virtual = useRef<VirtualizerHandle>(null);
  useEffect(() => {
    if (reached !== undefined) virtual.current?.scrollToIndex(reached, { align: 'nearest' });
  }, [reached]);
  const scrollRef = useMemo(() => ({ current: scroller }), [scroller]);
  return (
    <Virtualizer
      ref={virtual}
      scrollRef={scrollRef}
      startMargin={margin}
      keepMounted={reached === undefined ? [] : [reached]}
    >
      {children as ReactNode[]}
    </Virtualizer>
  );
}

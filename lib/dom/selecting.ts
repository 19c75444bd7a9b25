import { selectedRange } from './selection.ts';

const settleTime = 150; // milliseconds after the last change of a selection: dragging should not make the bar jump

/** A selection that is being made. */
export interface Selecting {
  /** Whether words are selected of which nobody has been told yet. */
  isUnsettled(): boolean;
  /** Nobody need be told any more. */
  settle(): void;
}

/** Tells of selections once they stand still; undefined when there is none. Ends with the signal. */
export function watchSelection(tell: (range: Range | undefined) => void, signal: AbortSignal): Selecting {
  let pressed = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    clearTimeout(waiting);
    waiting = undefined;
  };
  const soon = () => {
    settle();
    if (pressed) return;
    waiting = setTimeout(() => {
      settle();
      tell(selectedRange(document));
    }, settleTime);
  };
  const press = (isDown: boolean) => () => {
    pressed = isDown;
    if (!isDown) soon();
  };
  document.addEventListener('selectionchange', soon, { signal });
  addEventListener('pointerdown', press(true), { capture: true, signal });
  for (const end of ['pointerup', 'pointercancel', 'dragend']) {
    addEventListener(end, press(false), { capture: true, signal });
  }
  signal.addEventListener('abort', settle);
  return { isUnsettled: () => waiting !== undefined && selectedRange(document) !== undefined, settle };
}

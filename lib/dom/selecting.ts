import { selectedRange } from './selection.ts';

const settleTime = 150; // milliseconds after the last change of a selection: dragging should not make the bar jump
const rootsKept = 8; // shadow roots last touched: a selection lies in one, or runs from one to another

/** A selection that is being made in one window. */
export interface Selecting {
  /** The words that are selected now. */
  range(): Range | undefined;
  /** Whether words are selected of which nobody has been told yet. */
  isUnsettled(): boolean;
  /** Nobody need be told any more. */
  settle(): void;
  /** Takes the selection away, if it is still this one. */
  clear(of: Range): void;
}

/** Tells of selections in a window once they stand still; undefined when there is none. Ends with the signal. */
export function watchSelection(view: Window, tell: (range: Range | undefined) => void, signal: AbortSignal): Selecting {
  let pressed = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let roots: ShadowRoot[] = [];
  /** The words that somebody has been told of last. */
  let told: Range | undefined;
  const range = () => inLife(() => selectedRange(view, roots));
  const stop = () => {
    clearTimeout(waiting);
    waiting = undefined;
  };
  const settle = () => {
    stop();
    told = range();
  };
  const soon = () => {
    stop();
    if (pressed) return;
    waiting = setTimeout(() => {
      settle();
      tell(told);
    }, settleTime);
  };
  const press = (isDown: boolean) => (event: Event) => {
    if (!event.isTrusted) return; // a page that makes them up would keep the bar away
    pressed = isDown;
    const touched = event
      .composedPath()
      .filter((node): node is ShadowRoot => 'host' in node && 'adoptedStyleSheets' in node);
    roots = [...new Set([...touched, ...roots])].slice(0, rootsKept);
    if (!isDown) soon();
  };
  view.document.addEventListener('selectionchange', ({ isTrusted }) => isTrusted && soon(), { signal });
  view.addEventListener('pointerdown', press(true), { capture: true, signal });
  for (const end of ['pointerup', 'pointercancel', 'dragend']) {
    view.addEventListener(end, press(false), { capture: true, signal });
  }
  signal.addEventListener('abort', stop);
  return {
    range,
    isUnsettled() {
      const now = range();
      return now !== undefined && !isSame(now, told);
    },
    settle,
    clear(of) {
      const now = range();
      if (now !== undefined && isSame(now, of)) inLife(() => view.getSelection()?.removeAllRanges());
    },
  };
}

/** Undefined where the window was a frame's that is gone: Firefox throws at the touch of one. */
function inLife<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}

function isSame(one: Range, other: Range | undefined): boolean {
  return (
    other !== undefined &&
    one.startContainer === other.startContainer &&
    one.startOffset === other.startOffset &&
    one.endContainer === other.endContainer &&
    one.endOffset === other.endOffset
  );
}

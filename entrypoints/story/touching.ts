import type { PageKeys } from '#browser/calls.ts';
import type { Id } from '#core/model/id.ts';
import type { MarkAs } from '#core/model/mark.ts';
import { letterKey } from '#core/text/letter-key.ts';
import type { Bar, Pressed } from '#dom/bar.ts';
import type { Painter } from '#dom/painter.ts';
import { type Selecting, watchSelection } from '#dom/selecting.ts';
import { isEditable, isIn } from '#dom/selection.ts';
import { attendWindows } from '#dom/windows.ts';
import type { Proposing } from './proposing.ts';

/** What a person's hands do in the page's windows: select words, press a key, click a mark, point at one. */
export interface Touching {
  /** The words that are selected; nobody need be told of them any more. */
  taken(): Range | undefined;
  /** Takes the selection away, unless other words were selected since. */
  clear(of: Range): void;
  /** The page has changed: frames may have come. */
  look(): void;
}

/** What is to be done then. */
export interface TouchDeeds {
  press(as: Pressed): void;
  /** A mark was clicked. */
  open(id: Id<string>): void;
  point(event: MouseEvent): void;
  /** Nothing need be shown of what is pointed at any more. */
  unpoint(): void;
  /** The letters that mark selected words; undefined: none. */
  readonly keys: PageKeys | undefined;
  readonly isFinding: boolean;
  stopFinding(): void;
}

/** Begins to attend to every window of the page; ends with the signal. */
export function watchTouch(
  bar: Bar,
  proposing: Proposing,
  painter: Painter,
  deeds: TouchDeeds,
  signal: AbortSignal,
): Touching {
  let fresh: Range | undefined;
  const selectings: Selecting[] = [];
  const windows = attendWindows((view) => {
    selectings.push(watchSelection(view, select, signal));
    view.addEventListener('keydown', pressed, { capture: true, signal });
    view.addEventListener('click', clicked, { signal });
    view.addEventListener('scroll', () => deeds.unpoint(), { capture: true, passive: true, signal });
    view.addEventListener('mousemove', (event) => deeds.point(event), { passive: true, signal });
  });

  function select(range: Range | undefined): void {
    fresh = range;
    if (range !== undefined) bar.showAt(range);
    else if (!bar.isAsking) bar.hide();
  }

  function pressed(event: KeyboardEvent): void {
    if (!event.isTrusted || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      deeds.unpoint();
      if (deeds.isFinding) deeds.stopFinding();
      fresh = undefined;
      bar.hide();
      return;
    }
    if (proposing.takes(event)) return;
    // A quick hand presses the letter before the bar is there, and some pages take the bar out.
    const isSelected = fresh !== undefined || selectings.some((selecting) => selecting.isUnsettled());
    if (isEditable(event.target) || !isSelected) return;
    const as = pressedFor(event);
    if (as === undefined) return;
    // The key is ours now: a page's own single-letter keys must not act on it too.
    event.preventDefault();
    event.stopImmediatePropagation();
    deeds.press(as);
  }

  function pressedFor(event: KeyboardEvent): Pressed | undefined {
    if (deeds.isFinding) return event.key === 'Enter' ? 'found' : undefined;
    const { keys } = deeds;
    const letter = letterKey(event);
    return keys && (Object.keys(keys) as MarkAs[]).find((as) => keys[as] === letter);
  }

  /** The marks that were clicked last, and which of them was opened: the next click on the same goes on to the next. */
  let clickedLast: readonly Id<string>[] = [];
  let opened = 0;
  function clicked(event: MouseEvent): void {
    if (!event.isTrusted || fresh !== undefined) return;
    if (isIn(event.target, 'a[href], button')) return;
    const ids = painter.marksAt(event.clientX, event.clientY, event.view ?? window).map(({ id }) => id);
    if (ids.length === 0) return;
    opened = String(ids) === String(clickedLast) ? (opened + 1) % ids.length : 0;
    clickedLast = ids;
    deeds.open(ids[opened]!);
  }

  return {
    taken() {
      const range = selectings.map((selecting) => selecting.range()).find((some) => some !== undefined) ?? fresh;
      for (const selecting of selectings) selecting.settle();
      fresh = undefined;
      return range;
    },
    clear(of) {
      for (const selecting of selectings) selecting.clear(of);
    },
    look: windows.look,
  };
}

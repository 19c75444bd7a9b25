import type { Id } from '#core/model/id.ts';
import type { MarkAs } from '#core/model/mark.ts';
import { type Bar, barKeys, type Pressed } from '#dom/bar.ts';
import type { Painter } from '#dom/painter.ts';
import { type Selecting, watchSelection } from '#dom/selecting.ts';
import { isEditable } from '#dom/selection.ts';
import { attendWindows } from '#dom/windows.ts';
import type { Proposing } from './proposing.ts';

/** What a person's hands do in the page's windows: select words, press a key, click a mark, point at one. */
export interface Touching {
  /** The words that are selected; nobody need be told of them any more. */
  taken(): Range | undefined;
  /** Takes the selection away. */
  clear(): void;
  /** The page has changed: frames may have come. */
  look(): void;
}

/** What is to be done then. */
export interface TouchDeeds {
  press(as: Pressed): void;
  /** A mark was clicked. */
  open(id: Id<string>): void;
  point(event: MouseEvent): void;
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
      if (deeds.isFinding) deeds.stopFinding();
      bar.hide();
      return;
    }
    if (proposing.takes(event)) return;
    // A quick hand presses the letter before the bar is there.
    const isSelected = bar.isShown || selectings.some((selecting) => selecting.isUnsettled());
    if (isEditable(event.target) || !isSelected) return;
    const as = pressedFor(event.key);
    if (as === undefined) return;
    // The key is ours now: a page's own single-letter keys must not act on it too.
    event.preventDefault();
    event.stopImmediatePropagation();
    deeds.press(as);
  }

  function pressedFor(key: string): Pressed | undefined {
    if (deeds.isFinding) return key === 'Enter' ? 'found' : undefined;
    return (Object.keys(barKeys) as MarkAs[]).find((kind) => barKeys[kind] === key.toUpperCase());
  }

  function clicked(event: MouseEvent): void {
    if (!event.isTrusted || fresh !== undefined) return;
    if ((event.target as Element | null)?.closest?.('a[href], button')) return;
    const id = painter.markAt(event.clientX, event.clientY, event.view ?? window);
    if (id !== undefined) deeds.open(id);
  }

  return {
    taken() {
      const range = selectings.map((selecting) => selecting.range()).find((some) => some !== undefined) ?? fresh;
      for (const selecting of selectings) selecting.settle();
      fresh = undefined;
      return range;
    },
    clear() {
      for (const selecting of selectings) selecting.clear();
    },
    look: windows.look,
  };
}

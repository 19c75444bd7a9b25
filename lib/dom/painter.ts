import type { Id } from '#core/model/id.ts';
import type { Look } from '#core/model/mark.ts';
import { highlightName, isDarkPage, lookSheet, type PaintedLook } from './looks.ts';

/** A mark and where it was found on the page. */
export interface Painted {
  readonly id: Id<string>;
  readonly look: Look;
  readonly ranges: readonly Range[];
}

/** Paints marks over a page's text without touching its nodes (CSS Custom Highlight API). */
export interface Painter {
  /** Paints these and nothing else. */
  paint(marks: readonly Painted[]): void;
  /** Lays the colour of "being worked on" over one mark; over none if undefined. */
  activate(id: Id<string> | undefined): void;
  /** Lets a mark light up for a moment, so that the eye finds it. */
  flash(id: Id<string>): void;
  /** The painted mark under a point of the window, in CSS pixels; the shortest where several overlap. */
  markAt(x: number, y: number): Id<string> | undefined;
}

const flashTime = 900; // milliseconds: long enough to find, short enough not to disturb reading
const overlays: readonly PaintedLook[] = ['active', 'flash'];

/** Begins painting in a document; everything painted goes when the signal ends it. */
export function createPainter(document: Document, signal: AbortSignal): Painter {
  const sheet = new CSSStyleSheet();
  let painted: readonly Painted[] = [];
  let active: Id<string> | undefined;
  let flashing: ReturnType<typeof setTimeout> | undefined;

  const show = (look: PaintedLook, ranges: readonly Range[]) => {
    if (ranges.length === 0) {
      CSS.highlights.delete(highlightName[look]);
      return;
    }
    const highlight = new Highlight(...ranges);
    highlight.priority = overlays.indexOf(look) + 1;
    CSS.highlights.set(highlightName[look], highlight);
  };
  const rangesOf = (id: Id<string> | undefined) =>
    painted.filter((mark) => mark.id === id).flatMap((mark) => mark.ranges);
  const dress = () => {
    sheet.replaceSync(lookSheet(isDarkPage(document)));
    // The page may have replaced its list of sheets, ours with it.
    if (!document.adoptedStyleSheets.includes(sheet)) {
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    }
  };

  // A page may follow the system from light to dark while it is open.
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => painted.length > 0 && dress(), {
    signal,
  });
  signal.addEventListener('abort', () => {
    clearTimeout(flashing);
    for (const name of Object.values(highlightName)) CSS.highlights.delete(name);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets].filter((other) => other !== sheet);
  });

  return {
    paint(marks) {
      painted = marks;
      dress();
      const byLook = Map.groupBy(marks, (mark) => mark.look);
      for (const look of Object.keys(highlightName) as PaintedLook[]) {
        if (overlays.includes(look)) continue;
        show(
          look,
          (byLook.get(look as Look) ?? []).flatMap((mark) => mark.ranges),
        );
      }
      show('active', rangesOf(active));
    },
    activate(id) {
      active = id;
      show('active', rangesOf(id));
    },
    flash(id) {
      clearTimeout(flashing);
      show('flash', rangesOf(id));
      flashing = setTimeout(() => show('flash', []), flashTime);
    },
    markAt(x, y) {
      const hit = painted.filter((mark) => mark.ranges.some((range) => isIn(range, x, y)));
      return hit.toSorted((a, b) => lengthOf(a) - lengthOf(b))[0]?.id;
    },
  };
}

/** Our own ranges are asked, not `highlightsFromPoint`: Firefox has that from version 150 only. */
function isIn(range: Range, x: number, y: number): boolean {
  const box = range.getBoundingClientRect();
  if (x < box.left || x > box.right || y < box.top || y > box.bottom) return false;
  return [...range.getClientRects()].some((r) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom);
}

function lengthOf(mark: Painted): number {
  return mark.ranges.reduce((sum, range) => sum + range.toString().length, 0);
}
